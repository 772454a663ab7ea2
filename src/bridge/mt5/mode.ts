import type { WireHello } from './wire-frame.ts';

export type ReadOnly = 'not_confirmed' | 'account_mismatch' | 'old_version' | 'self_test' | 'paused' | 'revoked';

const oldestVersion = '1.0.0';

export interface Standing {
  isConfirmed: boolean;
  isPaused: boolean;
  isMismatch: boolean;
  hello: Pick<WireHello, 'eaVersion' | 'selfTest'> | null;
}

/** Why nothing may be carried out; null: it may. What is wrong with the account comes before what is wrong with its program. */
export function readOnlyWhy({ isConfirmed, isPaused, isMismatch, hello }: Standing): ReadOnly | null {
  if (isMismatch) return 'account_mismatch';
  if (!isConfirmed) return 'not_confirmed';
  if (isPaused) return 'paused';
  if (hello && isOlder(hello.eaVersion, oldestVersion)) return 'old_version';
  return hello?.selfTest.some(({ ok }) => !ok) ? 'self_test' : null;
}

export function isOlder(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const [a, b] = [one?.[at] ?? 0, other?.[at] ?? 0];
    if (a !== b) return a < b;
  }
  return false;
}

/** Often while somebody waits, seldom while nothing can be done. */
export function pollMsOf({ isBusy, why }: { isBusy: boolean; why: ReadOnly | null }): number {
  if (why !== null) return why === 'not_confirmed' ? 1_000 : 5_000;
  return isBusy ? 250 : 1_000;
}
