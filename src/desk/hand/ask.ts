import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { canonicalJson } from '../../core/json.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { say } from '../../talk/say.ts';
import { defineTap, type Offer, offer } from '../../talk/tap.ts';
import type { Words } from '../../words/words.ts';
import { type Effect, shownOf, shownSchema } from '../effects/effect.ts';
import { sayEffect } from '../effects/effect-words.ts';
import { deskWords } from '../language.ts';
import type { DeskContext } from '../store.ts';
import { askUntil } from '../talk/question.ts';
import { handConfirm } from '../talk/taps.ts';
import { actSaid, actSchema, targetSchema } from './act.ts';
import { type Hand, type QuotesOf, rehearse } from './do-act.ts';
import { pinned } from './find-trade.ts';

const confirmMs = 120_000;

/** What [Confirm] stands for: what was asked, and what was shown of it. */
export const confirmSchema = z.object({ target: targetSchema, act: actSchema, shown: z.array(shownSchema) });
export const confirmTap = defineTap(handConfirm, confirmSchema);
export const leaveTap = defineTap('hand-leave', z.object({}));

interface Question {
  effect: Effect;
  /** it stands further up already, and shows the figures of now */
  isAgain: boolean;
}

/**
 * Asks once, with the effect in figures and one button that does it. A trade has one such question at a time: the
 * newest. Asked the same again, the same message shows the figures of now.
 */
export function ask(context: DeskContext, { target, act }: Hand, quotesOf: QuotesOf): Outcome<Question> {
  const hand = { target: pinned(context, target), act };
  const outcome = rehearse(context, hand, quotesOf);
  if (!outcome.ok) return outcome;
  const about = aboutOf(outcome.value);
  const same = closeOthers(context, about, hand);
  showQuestion(context, same ?? idOf('hand', context.id, context.store.nextLine()), hand, outcome.value);
  return accept({ effect: outcome.value, isAgain: same !== null });
}

/** The signal, where it is about one. */
const aboutOf = ({ lines }: Effect): string | null => {
  const [first, ...others] = new Set(lines.map(({ signal }) => signal));
  return others.length === 0 ? (first ?? null) : null;
};

/** All of a symbol on an account: also what others have in the position that it nets to. */
export const closeSymbolTap = defineTap('hand-close-symbol', z.object({ account: z.string(), symbol: z.string() }));

export function showQuestion(context: DeskContext, card: string, hand: Hand, effect: Effect, more: Block[] = []): void {
  const about = aboutOf(effect) ?? card;
  const expiresAt = context.now() + confirmMs;
  const input = { ...hand, shown: shownOf(effect) };
  const words = deskWords(context);
  const danger = effect.lines.some(({ does }) => does.startsWith('close'));
  const offers: Offer[] = [
    offer(confirmTap, input, {
      about,
      label: words.say('press.CONFIRM'),
      style: danger ? 'danger' : 'primary',
      expiresAt,
    }),
    offer(leaveTap, {}, { about, label: words.say('press.LEAVE_IT'), style: 'plain', expiresAt }),
  ];
  const [shared] = effect.lines.filter((line) => line.shared !== null && line.does === 'close');
  if (shared && effect.lines.length === 1) {
    const { account, symbol } = shared;
    const label = words.say('press.ALL_LOTS', { lots: shared.shared ?? '' });
    offers.splice(1, 0, offer(closeSymbolTap, { account, symbol }, { about, label, style: 'danger', expiresAt }));
  }
  const title = capital(words.say('hand.ASK', { words: actSaid(hand.act), trade: titleOf(words, effect) }));
  askUntil(context, card, [heading(title, 'wait'), ...more, ...sayEffect(words, effect)], offers, 'answer');
}

/** What it is about, for a title. */
export function titleOf(words: Words, { lines }: Effect): string {
  const names = [...new Set(lines.map(({ side, symbol }) => words.say('ask.TRADE', { side, symbol })))];
  return names.length <= 2 ? words.list(names, 'and') : words.say('hand.MANY', { count: lines.length });
}

/** The first letter as one that begins a sentence, behind whatever opens it. */
export const capital = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

function sayAnew(context: DeskContext, card: string): void {
  const words = deskWords(context);
  say(context, card, [heading(words.say('hand.ANEW')), paragraph(words.say('hand.ANEW_WHY'))], [], {
    weight: 'answer',
  });
}

/** Older questions about the same trade lose their buttons. Gives the message that asks this already. */
function closeOthers(context: DeskContext, signalId: string | null, { target, act }: Hand): string | null {
  if (signalId === null) return null;
  let same: string | null = null;
  for (const { card, act: name, input } of context.store.questionsAbout(signalId)) {
    if (name !== confirmTap.name) continue;
    const asked = confirmSchema.safeParse(input).data;
    if (canonicalJson([asked?.target, asked?.act]) === canonicalJson([target, act])) same = card;
    else sayAnew(context, card);
  }
  return same;
}
