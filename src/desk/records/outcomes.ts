import { z } from 'zod';
import { readsFeed } from '../../core/authority.ts';
import { accept } from '../../core/outcome.ts';
import { wordsOf } from '../cards/update-words.ts';
import { deskAction } from '../desk-action.ts';
import { phaseOf } from '../orders/leg.ts';
import type { InstructionOutcome } from '../signals/instruction.ts';
import type { SignalState } from '../signals/signal.ts';
import type { DeskContext } from '../store.ts';

const stands: Record<SignalState, string> = {
  refused: 'not traded',
  alerted: 'seen, not traded',
  asking: 'your decision',
  incomplete: 'waits for its levels',
  skipped: 'skipped',
  dropped: 'withdrawn',
  working: 'sent to the broker',
  open: 'open',
  closed: 'closed',
  failed: 'not executed',
};

const became: Record<InstructionOutcome, string> = {
  done: 'done',
  waits: 'waits for its price',
  asked: 'asked about',
  refused: 'refused',
  nothing: 'met nothing to act on',
};

const shownOutcome = z.object({
  messageId: z.string(),
  account: z.string(),
  /** which trade or instruction of the message */
  item: z.number(),
  what: z.enum(['signal', 'instruction']),
  /** the trade or the instruction, in a few words */
  said: z.string(),
  outcome: z.string(),
  /** the outcome in a few words */
  words: z.string(),
});

/** Nothing a channel says is lost without a word: what became of each trade and each instruction, on each account. */
export const listOutcomes = deskAction({
  name: 'messages.outcomes',
  summary: 'Shows what became of the newest messages of a channel here',
  kind: 'read',
  needs: { scope: 'read', over: 'desk', also: ({ feed }) => readsFeed(feed) },
  http: { method: 'get', path: '/feeds/{feed}/outcomes' },
  input: z.object({ feed: z.string().max(60), limit: z.coerce.number().int().min(1).max(500).default(100) }),
  output: z.object({ outcomes: z.array(shownOutcome) }),
  run: ({ store }: DeskContext, { feed, limit }) => {
    const isWaiting = (id: string) => store.legs(id).some((leg) => phaseOf(leg) === 'pending');
    const signals = store
      .signalsOfFeed(feed, limit)
      .map(({ id, messageId, accountId: account, item, state, signal }) => {
        const said = `${signal.side} ${signal.symbol}`;
        const words = state === 'working' && isWaiting(id) ? 'order waits' : stands[state];
        return { messageId, account, item, what: 'signal' as const, said, outcome: state, words };
      });
    const instructions = store.instructionsOfFeed(feed, limit).map((row) => {
      const { messageId, accountId: account, item, outcome, update } = row;
      const said = wordsOf(update);
      return { messageId, account, item, what: 'instruction' as const, said, outcome, words: became[outcome] };
    });
    return accept({ outcomes: [...signals, ...instructions] });
  },
});
