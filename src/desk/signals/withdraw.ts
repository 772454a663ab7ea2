import type { DeskContext, SignalRow } from '../store.ts';
import { closeQuestions } from './close-questions.ts';
import { cancelAll } from './follow-edit.ts';
import { dropUnsent } from './place-plan.ts';
import { become, noteOn, recordSignal } from './record.ts';
import { isBeingReplaced } from './signal.ts';

/** Its provider took it back before anything was sent, or while what was sent was being replaced. */
export function withdraw(context: DeskContext, row: SignalRow): void {
  const { id } = row;
  closeQuestions(context, id);
  dropUnsent(context, id);
  if (!isBeingReplaced(row)) {
    noteOn(context, id, 'WITHDRAWN');
    return become(context, id, 'dropped');
  }
  recordSignal(context, { kind: 'signal-replans', id, replan: null });
  noteOn(context, id, 'REPLACE_WITHDRAWN');
  cancelAll(context, row);
}
