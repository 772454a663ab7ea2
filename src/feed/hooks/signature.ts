import { Webhook } from 'standardwebhooks';
import { isSameSecret } from '../../core/secrets.ts';

/** What a sender that signs puts into its headers, by the Standard Webhooks convention. */
export interface Signed {
  id: string;
  /** seconds */
  timestamp: string;
  /** one or several, `v1,…` each, between spaces */
  signature: string;
}

export type SignatureProblem = 'HOOK_SIGNATURE_WRONG' | 'HOOK_TIME_WRONG';

const toleranceMs = 5 * 60_000;
const inAll = 20;

/** Whether one of the secrets signed exactly this body, and not long ago. The clock is ours, not the library's. */
export function checkSignature(
  { id, timestamp, signature }: Signed,
  body: string,
  { secrets, now }: { secrets: readonly string[]; now: number },
): SignatureProblem | null {
  if (!/^\d{1,12}$/.test(timestamp)) return 'HOOK_TIME_WRONG';
  const at = new Date(Number(timestamp) * 1_000);
  const given = signature.split(' ').slice(0, inAll);
  const isSigned = secrets
    .map((secret) => new Webhook(secret).sign(id, at, body))
    // Every pair is compared, so that how long it takes says nothing.
    .map((own) => given.filter((theirs) => isSameSecret(theirs, own)).length)
    .some((matches) => matches > 0);
  if (!isSigned) return 'HOOK_SIGNATURE_WRONG';
  return Math.abs(now - at.getTime()) > toleranceMs ? 'HOOK_TIME_WRONG' : null;
}
