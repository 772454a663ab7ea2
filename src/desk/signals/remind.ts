import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext } from '../store.ts';
import { alarmCodes, remind } from './alarms.ts';

/** An alarm that nobody settled is said again. */
export const remindAlarm = deskAction({
  name: 'desk.remind',
  summary: 'Repeats an alarm that still stands',
  kind: 'write',
  needs: 'office',
  input: z.object({ leg: z.string(), code: z.enum(alarmCodes), nth: z.number().int().min(1) }),
  output: z.object({}),
  run: (context: DeskContext, { leg: id, code, nth }) => {
    const leg = context.store.leg(id);
    const account = leg && context.store.account(leg.accountId);
    if (leg && account) remind(context, account, leg, code, nth);
    return accept({});
  },
});
