import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
import { needProof } from '../proof.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';
import { loosenedGuard } from './loosened-guard.ts';

const minutes = z.number().int().min(0).max(1_440).nullable();

export const setGuard = deskAction({
  name: 'compliance.guard',
  summary:
    'Sets all of what is closed by itself before a line, a break, a reset or news; null or left out means only told',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', stepUp: 'loosening' },
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
  run: (context: DeskContext, { account, ...guard }): Outcome<{ account: string }> => {
    const row = context.store.account(account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account });
    const loosened = loosenedGuard(row.guard, guard);
    const proof = loosened.length === 0 ? accept(null) : needProof(context, [row], loosened);
    if (!proof.ok) return proof;
    context.store.updateAccount(account, { guard });
    context.store.journal.append('guard', { account, ...guard }, context.now());
    return accept({ account });
  },
});
