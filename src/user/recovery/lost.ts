import { tellUser } from '../letters/tell.ts';
import type { UserContext } from '../user-action.ts';

const openMs = 7 * 24 * 60 * 60_000;

/** The days of waiting are over, and nobody took it back: what is lost may end, or be replaced without it. */
export function isDue({ store, now }: Pick<UserContext, 'store' | 'now'>): boolean {
  const row = store.recovery();
  return row !== undefined && row.dueAt <= now() && !isLate(row.dueAt, now());
}

/** Nobody came for a week: it is begun anew. */
export const isLate = (dueAt: number, now: number): boolean => now - dueAt > openMs;

export function endLost(context: UserContext): void {
  const { store } = context;
  store.endRecovery();
  store.forgetFactors();
  store.forgetCodeWays();
  store.removePasskeys();
  store.dropAllHeld();
  store.endTrust();
  tellUser(context, { about: 'factor off', factor: 'all' });
}
