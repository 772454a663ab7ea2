import { accept } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
import { remindOfAlarm } from '../due-calls.ts';
import type { DeskContext } from '../store.ts';
import { remind } from './alarms.ts';

/** An alarm that nobody settled is said again. */
export const remindAlarm = deskAction({
  ...remindOfAlarm,
  summary: 'Repeats an alarm that still stands',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext, { leg: id, code, nth }) => {
    const leg = context.store.leg(id);
    const account = leg && context.store.account(leg.accountId);
    if (leg && account) remind(context, account, leg, code, nth);
    return accept({});
  },
});
