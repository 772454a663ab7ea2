import { canonicalJson } from '../../core/json.ts';
import type { Signal } from '../../core/reading.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { ownAfterEdit, ownAfterOther } from './own-wording.ts';
import { recordSignal } from './record.ts';

/** After an edit of its own message, or (null) levels of another one, were taken or not: what its own message stands for. */
export function settleWording(context: DeskContext, before: SignalRow, edited: Signal | null): void {
  const after = context.store.signalBook(before.id);
  if (!after) return;
  const own = edited ? ownAfterEdit(before, edited, after.signal) : ownAfterOther(before, after.signal);
  if (canonicalJson(after.own) !== canonicalJson(own))
    recordSignal(context, { kind: 'signal-worded', id: after.id, own });
}
