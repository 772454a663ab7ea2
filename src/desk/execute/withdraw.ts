import type { DeskContext, SignalRow } from '../store.ts';
import { closeQuestions } from './close-questions.ts';
import { addNote } from './settle.ts';

/** Its provider took it back before anything was sent. */
export function withdraw(context: DeskContext, { id }: SignalRow): void {
  closeQuestions(context, id);
  context.store.updateSignal(id, { state: 'dropped' });
  addNote(context, id, 'Withdrawn by the provider before it was traded.');
}
