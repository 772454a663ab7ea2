import { type ReadOnly, readOnlyWhy } from '../bridge/mt5/mode.ts';
import type { Latest } from './shapes.ts';
import type { OutpostAccount, SessionRow } from './store.ts';

export function readOnlyNow(
  account: OutpostAccount,
  session: Pick<SessionRow, 'isMismatch'>,
): ReadOnly | 'revoked' | null {
  if (account.keys === null) return 'revoked';
  const { isConfirmed, isPaused, terminal } = account;
  return readOnlyWhy({ isConfirmed, isPaused, isMismatch: session.isMismatch, hello: terminal });
}

/** Why no order would be taken now, whoever says so; null: it would. */
export function noTradingNow(
  account: OutpostAccount,
  session: Pick<SessionRow, 'isMismatch'>,
  latest: Latest | null,
): string | null {
  const why = readOnlyNow(account, session);
  if (why !== null || !latest) return why;
  const off = Object.entries(latest.permissions).find(([, isOn]) => !isOn);
  return off ? `trade_off_${off[0]}` : null;
}
