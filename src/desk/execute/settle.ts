import type { DeskContext } from '../store.ts';
import { signalStateOf } from './order.ts';

/** A signal follows its legs: when the last of them ends, so does the signal. */
export function settleSignal(context: DeskContext, signalId: string): void {
  const row = context.store.signal(signalId);
  if (!row) throw new Error(`no signal ${signalId}`);
  const found = signalStateOf(context.store.legs(signalId).map((leg) => leg.state));
  // Its orders were taken back to be placed anew: until then it is still a trade under way.
  const isReplaced = (found === 'dropped' || found === 'failed') && context.scheduledAt(`replan:${signalId}`) !== null;
  const state = isReplaced ? 'working' : found;
  if (state === row.state) return;
  context.store.updateSignal(signalId, { state });
  context.store.journal.append('signal-state', { signal: signalId, state }, context.now());
}

const notesKept = 30;

/** What its card tells besides the state. */
export function addNote(context: DeskContext, signalId: string, note: string): void {
  const row = context.store.signal(signalId);
  if (row) context.store.updateSignal(signalId, { notes: [...row.notes, note].slice(-notesKept) });
}
