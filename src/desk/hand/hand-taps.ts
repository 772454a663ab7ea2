import { z } from 'zod';
import { heading, paragraph } from '../../core/chat.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Refusal } from '../../core/outcome.ts';
import { say } from '../../talk/say.ts';
import { defineTap } from '../../talk/tap.ts';
import { isWithin, type ShownLine, shownOf } from '../effects/effect.ts';
import { sayEffect } from '../effects/effect-words.ts';
import { deskWords } from '../language.ts';
import type { Act } from '../signals/acts.ts';
import type { DeskContext } from '../store.ts';
import { handBreakevenTap, handCancelTap, handCloseTap, handHalfTap } from '../talk/taps.ts';
import { actSaid, type HandAct, isEnding } from './act.ts';
import { ask, capital, closeSymbolTap, confirmSchema, confirmTap, leaveTap, showQuestion, titleOf } from './ask.ts';
import { actOrLeave, type Hand, type QuotesOf, rehearse } from './do-act.ts';
import { accountsMeant } from './gather-meant.ts';
import { refusedWords } from './refused-words.ts';

/** The buttons of an open card: each asks, with its effect, and does nothing by itself. */
const asking: [tap: typeof handCloseTap, act: HandAct][] = [
  [handCloseTap, { act: 'close' }],
  [handHalfTap, { act: 'part', size: { percent: 50 } }],
  [handBreakevenTap, { act: 'change', stop: { breakeven: 0 } }],
  [handCancelTap, { act: 'cancel' }],
];

function asks([{ name }, act]: (typeof asking)[number]): Act {
  return {
    name,
    isBrokered: true,
    isKept: true,
    standsAlone: true,
    run(context, { about: trade }, { quotesOf }) {
      const outcome = ask(context, { target: { trade }, act }, quotesOf);
      if (!outcome.ok) sayRefused(context, `refused-${name}-${trade}`, act, outcome.refusal);
      return 'asked';
    },
  };
}

const ofAccount = z.object({ account: z.string(), symbol: z.string().optional() });
export const closeAccountTap = defineTap('hand-close-account', ofAccount);

/** All of an account, or of a symbol on it, also while its broker is silent: asked first, with its effect. */
const closeAllOf = ({ name }: { name: string }): Act => ({
  name,
  isBrokered: true,
  isKept: true,
  standsAlone: true,
  accounts: ({ store }, { input }) => {
    const row = store.account(ofAccount.parse(input).account);
    return row ? [row] : [];
  },
  run(context, { card, input }, { quotesOf }) {
    const { account, symbol } = ofAccount.parse(input);
    const act: HandAct = { act: 'close' };
    const all = symbol === undefined ? { account } : { account, symbol };
    const outcome = ask(context, { target: { all }, act }, quotesOf);
    if (!outcome.ok) sayRefused(context, `refused-${card}`, act, outcome.refusal);
    return 'asked';
  },
});

/**
 * [Confirm]: done once, with the facts of now. What only ends something is done with what is left of it; where anything
 * else would do another thing than was shown, it is shown anew and asked again.
 */
const confirm: Act = {
  name: confirmTap.name,
  isBrokered: true,
  isKept: true,
  standsAlone: true,
  accounts: (context, { input }) => {
    const asked = confirmSchema.safeParse(input).data;
    return asked ? accountsMeant(context, asked.target) : [];
  },
  run(context, { card, input }, { quotesOf }) {
    const { shown, ...hand } = confirmSchema.parse(input);
    context.store.useCard(card, context.now());
    if (isOther(context, { hand, card, shown, quotesOf })) return 'asked';
    const outcome = actOrLeave(context, hand, quotesOf);
    if (!outcome.ok) {
      sayRefused(context, card, hand.act, outcome.refusal);
      return 'refused';
    }
    const words = deskWords(context);
    const done = { words: actSaid(hand.act), trade: titleOf(words, outcome.value) };
    say(context, card, [heading(words.say('hand.UNDER_WAY', done), 'good'), ...sayEffect(words, outcome.value)]);
    return 'done';
  },
};

interface Asked {
  hand: Hand;
  card: string;
  shown: ShownLine[];
  quotesOf: QuotesOf;
}

/** Shown anew where something changed since it was asked, such as its size or where its stop stands. */
function isOther(context: DeskContext, { hand, card, shown, quotesOf }: Asked): boolean {
  const now = rehearse(context, hand, quotesOf);
  if (!now.ok) return false;
  const then = shownOf(now.value);
  if (isEnding(hand.act) ? isWithin(then, shown) : canonicalJson(then) === canonicalJson(shown)) return false;
  showQuestion(context, card, hand, now.value, [paragraph(deskWords(context).say('hand.CHANGED'))]);
  return true;
}

const leave: Act = {
  name: leaveTap.name,
  isBrokered: false,
  run(context, { card }) {
    say(context, card, [heading(deskWords(context).say('hand.LEFT'))]);
    return 'left';
  },
};

function sayRefused(context: DeskContext, card: string, act: HandAct, refusal: Refusal): void {
  const words = deskWords(context);
  const title = words.say('hand.NOT_DONE', { words: capital(words.text(actSaid(act))) });
  say(context, card, [heading(title, 'bad'), paragraph(refusedWords(words, refusal))]);
}

export const handActs: readonly Act[] = [
  ...asking.map(asks),
  closeAllOf(closeAccountTap),
  closeAllOf(closeSymbolTap),
  confirm,
  leave,
];
