import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { accept } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';

const minutes = z.number().int().min(0).max(1_440).nullable();

export const setGuard = deskAction({
  name: 'compliance.guard',
  summary:
    'Sets all of what is closed by itself before a line, a break, a reset or news; null or left out means only told',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  http: { method: 'put', path: '/compliance/guard' },
  input: z.object({
    account: id,
    protectAtPct: z.number().min(50).max(99).nullable().default(null),
    flattenMinutes: minutes.default(null),
    resetMinutes: minutes.default(null),
    withdrawMinutes: minutes.default(null),
    newsCloseMinutes: minutes.default(null),
  }),
  output: z.object({ account: z.string() }),
  run: (context: DeskContext, { account, ...guard }) => {
    if (!context.store.account(account)) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account });
    context.store.updateAccount(account, { guard });
    context.store.journal.append('guard', { account, ...guard }, context.now());
    return accept({ account });
  },
});
