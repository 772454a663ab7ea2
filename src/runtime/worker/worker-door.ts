import { createHash, timingSafeEqual } from 'node:crypto';
import { defineRefusals, type Refusal, wording } from '../../core/outcome.ts';

const shortest = 16;

export const workerRefusals = defineRefusals({
  SETUP_SECRET_MISSING: wording(
    503,
    () =>
      'Nobody can sign in yet, so this Worker serves nobody: set a secret with "npx wrangler secret put SETUP_SECRET".',
  ),
  SETUP_SECRET_SHORT: wording(
    503,
    (f: { shortest: number }) => `SETUP_SECRET must have at least ${f.shortest} characters; set a longer one.`,
  ),
  SETUP_SECRET_WRONG: wording(401, () => 'Send the setup secret: Authorization: Bearer and the secret.'),
  CONFIG_PROBLEM: wording(503, (f: { problem: string }) => f.problem),
});

/** There is no sign-in yet and a Worker is open to the world: whoever asks must know the one secret. */
export function findLackingSecret(request: Request, secret: string | undefined): Refusal | null {
  if (!secret) return workerRefusals.refuse('SETUP_SECRET_MISSING', {}).refusal;
  if (secret.length < shortest) return workerRefusals.refuse('SETUP_SECRET_SHORT', { shortest }).refusal;
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return isSame(given, secret) ? null : workerRefusals.refuse('SETUP_SECRET_WRONG', {}).refusal;
}

/** Hashed first: the time it takes says nothing, not even how long the secret is. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(given), digest(secret));
}
