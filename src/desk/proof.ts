import { actionRefusals } from '../core/action.ts';
import { hasProved, type Stake } from '../core/authority.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { AccountRow, DeskContext } from './store.ts';

type Touched = Pick<AccountRow, 'isRealMoney' | 'name'>;

const stakeOf = ({ isRealMoney }: Pick<AccountRow, 'isRealMoney'>): Stake => (isRealMoney ? 'real' : 'paper');

export const isProvedFor = ({ who, now }: DeskContext, account: Pick<AccountRow, 'isRealMoney'>): boolean =>
  hasProved(who, stakeOf(account), now());

/** What lets more be lost is done only for a person who proved to be who they are; for real money for just this. */
export function needProof(
  { who, now }: DeskContext,
  accounts: readonly Touched[],
  loosened: readonly string[] = [],
): Outcome<null> {
  const dearest = accounts.find(({ isRealMoney }) => isRealMoney);
  const stake = dearest ? 'real' : 'paper';
  if (who.as === 'office' || hasProved(who, stake, now())) return accept(null);
  const account = (dearest ?? accounts[0])?.name ?? null;
  return actionRefusals.refuse('PROOF_NEEDED', { loosened: [...loosened], account, stake, challenge: null });
}
