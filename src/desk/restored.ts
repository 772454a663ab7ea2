import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { wordsOf } from './cards/update-words.ts';
import { deskAction } from './desk-action.ts';
import { isToOpen } from './orders/leg.ts';
import { recordLegs } from './orders/record-legs.ts';
import { finish } from './signals/finish.ts';
import { schedulePull } from './signals/pull-due.ts';
import { noteOn, recordSignal } from './signals/record.ts';
import type { AccountRow, DeskContext } from './store.ts';

const restoreGap = 100_000;

/**
 * Makes a restored desk safe to run. What happened since its copy was taken is not known here:
 *  1. The broker may know numbers this desk has forgotten: new ones start far beyond them.
 *  2. What was published before may have been traded already, so it asks; the cursors catch up by themselves.
 *  3. What was about to be sent may have been sent, and what waited for a price carried out: neither is done again.
 */
export const restored = deskAction({
  name: 'desk.restored',
  summary: 'Makes a restored desk safe to run',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({ accounts: z.number() }),
  run: (context: DeskContext) => {
    const accounts = context.store.accounts();
    for (const account of accounts) {
      // Beyond any number handed out after the backup, and beyond those of an earlier restore of the same backup.
      const lastNumber = Math.max(account.lastNumber + restoreGap, Math.floor(context.now() / 1_000));
      context.store.updateAccount(account.id, { lastNumber, restoredAt: context.now() });
      context.store.journal.append('restored', { account: account.id }, context.now());
      dropUndone(context, account);
    }
    finish(context, []);
    schedulePull(context, context.now());
    return accept({ accounts: accounts.length });
  },
});

function dropUndone(context: DeskContext, { id: accountId }: AccountRow): void {
  for (const leg of context.store.liveLegs(accountId).filter(isToOpen)) {
    recordLegs(context, [{ kind: 'leg-ended', id: leg.id, how: 'lapsed' }]);
    if (leg.signalId !== null) noteOn(context, leg.signalId, 'BEFORE_RESTORE');
  }
  for (const { id, waiting } of context.store.waitingSignals(accountId)) {
    recordSignal(context, { kind: 'signal-waits', id, waiting: [] });
    noteOn(context, id, 'BEFORE_RESTORE');
    for (const { update, price } of waiting) noteOn(context, id, 'NOT_WAITED', { words: wordsOf(update), price });
  }
}
