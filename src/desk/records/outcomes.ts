import { z } from 'zod';
import { readsFeed } from '../../core/authority.ts';
import { accept } from '../../core/outcome.ts';
import { wishOf } from '../cards/wish.ts';
import { deskAction } from '../desk-action.ts';
import { deskWords } from '../language.ts';
import { phaseOf } from '../orders/leg.ts';
import type { DeskContext } from '../store.ts';

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
  run: (context: DeskContext, { feed, limit }) => {
    const { store } = context;
    const words = deskWords(context);
    const isWaiting = (id: string) => store.legs(id).some((leg) => phaseOf(leg) === 'pending');
    const signals = store
      .signalsOfFeed(feed, limit)
      .map(({ id, messageId, accountId: account, item, state, signal }) => {
        const { side, symbol } = signal;
        const said = words.say('outcome.TRADE', { side, symbol });
        const stands = words.term('stands', state === 'working' && isWaiting(id) ? 'waiting' : state);
        return { messageId, account, item, what: 'signal' as const, said, outcome: state, words: stands };
      });
    const instructions = store.instructionsOfFeed(feed, limit).map((row) => {
      const { messageId, accountId: account, item, outcome, update } = row;
      const said = words.told(wishOf(update));
      const met = words.term('met', outcome);
      return { messageId, account, item, what: 'instruction' as const, said, outcome, words: met };
    });
    return accept({ outcomes: [...signals, ...instructions] });
  },
});
