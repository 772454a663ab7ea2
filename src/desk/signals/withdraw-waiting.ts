import { wishOf } from '../cards/wish.ts';
import type { DeskContext, FollowRow } from '../store.ts';
import { noteOn, recordSignal } from './record.ts';

/**
 * An instruction that was taken back or worded anew is not waited for any more; one whose words are still the same waits
 * on, whatever else of its message was edited.
 */
export function withdrawWaiting(
  context: DeskContext,
  follow: FollowRow,
  messageId: string,
  isStillSaid: (item: number) => boolean,
): void {
  for (const row of context.store.liveSignals(follow.id)) {
    const gone = row.waiting.filter((one) => one.messageId === messageId && !isStillSaid(one.item));
    if (gone.length === 0) continue;
    const waiting = row.waiting.filter((one) => !gone.includes(one));
    recordSignal(context, { kind: 'signal-waits', id: row.id, waiting });
    for (const { update, price } of gone) noteOn(context, row.id, 'TAKEN_BACK', { words: wishOf(update), price });
  }
}
