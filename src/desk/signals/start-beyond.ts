import { wishOf } from '../cards/wish.ts';
import { isToOpen } from '../orders/leg.ts';
import { recordLegs } from '../orders/record-legs.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { noteOn, recordSignal } from './record.ts';

const gap = 100_000;

/** Beyond any number handed out since, and beyond those of an earlier copy that was put back. */
export const numberBeyond = (last: number, now: number): number => Math.max(last + gap, Math.floor(now / 1_000));

/**
 * Makes an account safe to trade whose desk has forgotten something:
 *  1. The broker may know numbers this desk has forgotten: new ones start far beyond them.
 *  2. What was published before may have been traded already, so it asks; the cursors catch up by themselves.
 *  3. What was about to be sent may have been sent, and what waited for a price carried out: neither is done again.
 */
export function startBeyond(context: DeskContext, account: AccountRow, lastNumber: number): void {
  const now = context.now();
  context.store.updateAccount(account.id, { lastNumber: numberBeyond(lastNumber, now), restoredAt: now });
  context.store.journal.append('restored', { account: account.id }, now);
  dropUndone(context, account);
}

function dropUndone(context: DeskContext, { id: accountId }: AccountRow): void {
  for (const leg of context.store.liveLegs(accountId).filter(isToOpen)) {
    recordLegs(context, [{ kind: 'leg-ended', id: leg.id, how: 'lapsed' }]);
    if (leg.signalId !== null) noteOn(context, leg.signalId, 'BEFORE_RESTORE');
  }
  for (const { id, waiting } of context.store.waitingSignals(accountId)) {
    recordSignal(context, { kind: 'signal-waits', id, waiting: [] });
    noteOn(context, id, 'BEFORE_RESTORE');
    for (const { update, price } of waiting) noteOn(context, id, 'NOT_WAITED', { words: wishOf(update), price });
  }
}
