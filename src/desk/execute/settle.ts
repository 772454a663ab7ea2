import type { DeskContext } from '../store.ts';
import { isNotSent } from './not-sent.ts';
import { signalStateOf } from './order.ts';

/** A signal follows its legs: when the last of them ends, so does the signal. */
export function settleSignal(context: DeskContext, signalId: string): void {
  const row = context.store.signal(signalId);
  if (!row) throw new Error(`no signal ${signalId}`);
  const legs = context.store.legs(signalId);
  const state = signalStateOf(legs.map((leg) => leg.state));
  if (state === row.state) return;
  // Orders that were taken back to be placed anew, or were until somebody had to decide: it is not over with them.
  if ((state === 'dropped' || state === 'failed') && isNotSent(row, legs)) return;
  context.store.updateSignal(signalId, { state });
  context.store.journal.append('signal-state', { signal: signalId, state }, context.now());
}

const notesKept = 30;

/** What its card tells besides the state. */
export function addNote(context: DeskContext, signalId: string, note: string): void {
  const row = context.store.signal(signalId);
  if (row) context.store.updateSignal(signalId, { notes: [...row.notes, note].slice(-notesKept) });
}
