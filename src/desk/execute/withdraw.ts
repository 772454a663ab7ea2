import type { DeskContext, SignalRow } from '../store.ts';
import { endReplan } from './await-replan.ts';
import { closeQuestions } from './close-questions.ts';
import { cancelAll } from './follow-edit.ts';
import { isBeingReplaced } from './not-sent.ts';
import { addNote, settleSignal } from './settle.ts';

/** Its provider took it back before anything was sent, or while what was sent was being replaced. */
export function withdraw(context: DeskContext, row: SignalRow): void {
  const { id } = row;
  closeQuestions(context, id);
  if (!isBeingReplaced(row)) {
    context.store.updateSignal(id, { state: 'dropped' });
    return addNote(context, id, 'Withdrawn by the provider before it was traded.');
  }
  endReplan(context, id);
  addNote(context, id, 'Withdrawn by the provider while its order was being replaced: nothing is placed again.');
  cancelAll(context, row);
  settleSignal(context, id);
}
