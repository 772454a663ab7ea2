import { abandonDesk } from '../core/desk-calls.ts';
import { isLetterPlace } from '../core/letters.ts';
import { accept } from '../core/outcome.ts';
import { leavePlace } from '../talk/places.ts';
import { changeHold } from './comply/trading-hold.ts';
import { deskAction } from './desk-action.ts';
import { wantGone } from './guard/exits.ts';
import type { DeskContext } from './store.ts';
import { pauseAllWebhooks } from './webhooks/pause-all.ts';

const why = 'REMOVED';

/*
 * A desk whose trader was taken out.
 *  1. Nothing new is opened, and what only waits at the broker is taken back: nobody is there to look after it once it fills.
 *  2. What is open keeps its stops and targets and what manages it. To close it is to decide about their money, and that
 *     is nobody's here.
 *  3. Nothing is sent to addresses of theirs any more, neither events nor letters. Let in again they begin them anew.
 */
export const leaveAlone = deskAction({
  ...abandonDesk,
  summary: 'Halts a desk whose trader was taken out, takes back what waits, and sends nothing of it out any more',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext) => {
    const { store } = context;
    const at = context.now();
    let cancelled = 0;
    for (const account of store.accounts()) {
      const request = { to: 'halted', by: 'automatic', who: context.who.user, why, at, isProved: false } as const;
      const changed = changeHold(account.hold, request);
      const positions = account.hold.sweep?.positions ?? false;
      if (changed.ok) store.updateAccount(account.id, { hold: { ...changed.value, sweep: { since: at, positions } } });
      cancelled += wantGone(context, account, { orders: 'all', positions: [] }, 'guard');
    }
    pauseAllWebhooks(context);
    for (const { id } of store.places()) if (isLetterPlace(id)) leavePlace(context, id, 'removed');
    store.journal.append('trading', { to: 'halted', why, changed: store.accounts().map(({ id }) => id) }, at);
    context.afterCommit(async () => context.services.changed(`desk:${context.id}:account`));
    return accept({ cancelled });
  },
});
