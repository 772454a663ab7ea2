import { generateSync } from 'otplib';

export const setUpWord = 'a-word-of-some-length';
/** 32 bytes that are no secret of anybody */
export const secretsKey = 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=';

type Post = (path: string, body: object, token?: string) => Promise<Record<string, unknown>>;

/** Becomes the owner of a Worker that is new, with a second factor: what shows it from then on, and codes that each show it once more. */
export async function becomeOwner(post: Post, now: () => number): Promise<{ token: string; backupCodes: string[] }> {
  const password = 'a sentence that only I know';
  const made = await post('/api/v1/auth/set-up', { word: setUpWord, email: 'anna@example.com', password });
  const token = String(made.access);
  const begun = await post('/api/v1/2fa/setup/totp', { password }, token);
  const code = generateSync({ secret: String(begun.secret), epoch: Math.floor(now() / 1_000) });
  const { backupCodes } = await post('/api/v1/2fa/verify/totp', { code }, token);
  return { token, backupCodes: backupCodes as string[] };
}
