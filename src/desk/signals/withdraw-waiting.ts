import { wordsOf } from '../cards/update-words.ts';
import type { DeskContext, FollowRow } from '../store.ts';
import { noteOn, recordSignal } from './record.ts';

/** An instruction whose message was edited or deleted is not waited for any more; a new wording is taken anew. */
export function withdrawWaiting(context: DeskContext, follow: FollowRow, messageId: string): void {
  for (const row of context.store.liveSignals(follow.id)) {
    const gone = row.waiting.filter((one) => one.messageId === messageId);
    if (gone.length === 0) continue;
    const waiting = row.waiting.filter((one) => !gone.includes(one));
    recordSignal(context, { kind: 'signal-waits', id: row.id, waiting });
    for (const { update, price } of gone) noteOn(context, row.id, 'TAKEN_BACK', { words: wordsOf(update), price });
  }
}
