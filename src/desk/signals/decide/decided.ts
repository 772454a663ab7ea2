import type { Changed } from '../../../core/feed-log.ts';
import type { Signal, Update } from '../../../core/reading.ts';
import { signalChanges } from '../../../core/signal-changes.ts';
import type { Note } from '../../cards/notes.ts';
import { wishOf } from '../../cards/wish.ts';
import type { Wisher } from '../../orders/leg.ts';
import type { InstructionOutcome } from '../instruction.ts';
import { note, type Obedience } from '../obedience.ts';
import type { Waiting } from '../waiting.ts';
import type { Doubt } from '../weigh.ts';
import { withUpdate } from '../with-update.ts';

/** What becomes of one instruction about one trade: exactly one of these, with what the trade's card says of it. */
export type Decided = { notes: Note[] } & (
  | { do: 'nothing' }
  /** its legs are wanted so, if the rules let it */
  | { do: 'want'; obedience: Obedience; by: Wisher }
  /** kept until its price is there, with what waits already */
  | { do: 'wait'; waiting: Waiting[] }
  /** the trader is asked, and told why */
  | { do: 'ask'; why: Doubt | null }
  /** nothing of it was sent: it is planned with these levels */
  | { do: 'complete'; signal: Signal; changed: Changed[] }
  /** nothing of it was sent: it is taken back */
  | { do: 'withdraw' }
);

export const nothing = (...notes: Note[]): Decided => ({ do: 'nothing', notes });

/** What its instruction comes to, before the rules have judged what is wanted. */
export const outcomeOf: Record<Decided['do'], InstructionOutcome> = {
  nothing: 'nothing',
  want: 'done',
  wait: 'waits',
  ask: 'asked',
  complete: 'done',
  withdraw: 'done',
};

/** Nothing was sent yet: new levels complete it, a close or cancel takes it back, of anything else there is nothing to do. */
export function beforeSending(signal: Signal, update: Update): Decided {
  const completed = withUpdate(signal, update);
  const changed = completed ? signalChanges(signal, completed) : [];
  if (completed && changed.length > 0) return { do: 'complete', signal: completed, changed, notes: [] };
  if (isEnding(update)) return { do: 'withdraw', notes: [] };
  return nothing(note('SAID_EARLY', { words: wishOf(update) }));
}

export const isEnding = ({ action }: Update): boolean => action === 'close' || action === 'cancel';
