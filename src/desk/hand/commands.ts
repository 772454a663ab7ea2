import { z } from 'zod';
import type { AnyAction } from '../../core/action.ts';
import { paragraph } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { tell } from '../../words/words.ts';
import { channelMeant } from '../channel-name.ts';
import { deskAction } from '../desk-action.ts';
import type { GatheredFacts } from '../facts/gather.ts';
import { finish } from '../signals/finish.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { handFeed } from '../tables.ts';
import type { HandAct, Target } from './act.ts';
import { ask } from './ask.ts';
import { type HandCommand, handCommands, readTyped, type Typed } from './command-text.ts';
import type { Hand } from './do-act.ts';
import { type FoundTrade, findTrades, nameOf, onlyTrade } from './find-trade.ts';
import { accountsMeant, gatherAccounts, takeFacts } from './gather-meant.ts';
import { handRefusals } from './refusals.ts';

const output = z.object({ asked: z.number(), isAgain: z.boolean() });
const input = z.object({ text: z.string().max(200) });

interface Command {
  name: string;
  command: string;
  summary: string;
  hand: (context: DeskContext, text: string) => Outcome<Hand>;
}

/** What only ends something never lets more be lost. */
const changing = new Set(['be', 'sl', 'tp', 'entry']);

/** A command never acts by itself: it asks, with the effect in figures and one button that does it. */
function asks({ name, command, summary, hand }: Command): AnyAction {
  return deskAction({
    name,
    summary,
    kind: 'write',
    needs: { scope: 'trade', over: 'desk', ...(changing.has(command) ? { stepUp: 'loosening' as const } : {}) },
    pace: 'protect',
    chat: { command, fromText: (text) => ({ text }) },
    input,
    output,
    // A question speaks for itself, unless it stands further up.
    say: ({ isAgain }, _input, words) => (isAgain ? [paragraph(words.say('answer.CONFIRM'))] : []),
    prepare: (context: DeskContext, { text }) => gatherAccounts(context, accountsFor(context, hand(context, text))),
    run: (context: DeskContext, { text }, _who, gathered: GatheredFacts[]): Outcome<z.infer<typeof output>> => {
      const quotesOf = takeFacts(context, gathered);
      const meant = hand(context, text);
      if (!meant.ok) return meant;
      const asked = ask(context, meant.value, quotesOf);
      if (!asked.ok) return asked;
      finish(context, quotesOf.keys());
      const { effect, isAgain } = asked.value;
      return accept({ asked: effect.lines.length, isAgain });
    },
  });
}

function accountsFor(context: DeskContext, hand: Outcome<Hand>): AccountRow[] {
  return hand.ok ? accountsMeant(context, hand.value.target) : context.store.accounts();
}

const summaries: Record<HandCommand, string> = {
  close: 'Closes a trade or a part of it, once you confirm',
  be: 'Moves a stop to its entry, or some pips beyond',
  sl: 'Moves a stop',
  tp: 'Moves or takes away a target',
  entry: 'Moves the entry of an order that waits',
  cancel: 'Takes back an order that waits',
};

const aboutOne = (Object.keys(handCommands) as HandCommand[]).map((command) =>
  asks({
    name: `hand.${command}`,
    command,
    summary: summaries[command],
    hand(context, text) {
      const typed = readTyped(command, text);
      if (!typed.ok) return typed;
      const target = targetOf(context, typed.value);
      return target.ok ? accept({ target: target.value, act: typed.value.act }) : target;
    },
  }),
);

/** Without a name the one trade is meant that this can be about; with several it is asked which. */
function targetOf(context: DeskContext, { trade, aim, act }: Typed): Outcome<Target> {
  const more = aim === null ? {} : { aim };
  if (trade !== null) return accept({ trade, ...more });
  const only = onlyTrade(context, (one) => isFor(act, one), isForWaiting(act) ? 'waiting' : 'open');
  return only.ok ? accept({ trade: nameOf(only.value), ...more }) : only;
}

const isForWaiting = (act: HandAct): boolean =>
  act.act === 'cancel' || (act.act === 'change' && act.entry !== undefined);

function isFor(act: HandAct, { legs, foreign }: FoundTrade): boolean {
  const kept = legs.filter(({ wanted, tried }) => wanted.life !== 'gone' || tried.length > 0);
  if (isForWaiting(act)) {
    const isWaiting = kept.some(
      ({ seen, type, wanted }) =>
        seen.order !== null || (type !== 'market' && wanted.life === 'placed' && seen.positions.length === 0),
    );
    return isWaiting || (foreign?.kind === 'order' && act.act === 'cancel');
  }
  if (foreign) return act.act === 'close';
  return kept.length > 0;
}

const closeEverythingOf = asks({
  name: 'hand.closeall',
  command: 'closeall',
  summary: 'Closes and cancels all of a symbol, a channel, an account or the desk, once you confirm',
  hand(context, text) {
    const channel = channelMeant(context.store.follows(), text);
    if (channel !== undefined) return accept({ target: { all: { feed: channel } }, act: { act: 'close' } });
    const [word, ...more] = text.split(/\s+/).filter((each) => each !== '');
    if (more.length > 0)
      return handRefusals.refuse('BAD_COMMAND', { problem: tell('typed.ONE_ONLY'), command: 'closeall' });
    return accept({ target: { all: word === undefined ? {} : ofWord(context, word) }, act: { act: 'close' } });
  },
});

function ofWord(context: DeskContext, word: string) {
  const name = word.toLowerCase();
  if (context.store.account(name)) return { account: name };
  // What a channel opened stays its own when it is followed no longer.
  const isFeed = name === handFeed || findTrades(context, { all: { feed: name } }).ok;
  return isFeed ? { feed: name } : { symbol: word };
}

export const handChat: AnyAction[] = [...aboutOne, closeEverythingOf];
