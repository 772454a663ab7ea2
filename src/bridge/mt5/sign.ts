import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** One key a direction: what a connector signs proves nothing about what it was answered. */
export interface KeyPair {
  secret: string;
  secret2: string;
}

/** The header texts of a request, as they came. */
export interface Signed {
  path: string;
  id: string;
  epoch: string;
  seq: string;
}

export const hashOfBody = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex');

const lines = ({ path, id, epoch, seq }: Signed, bodyHash: string) => [path, id, epoch, seq, bodyHash];
const hmac = (key: string, parts: string[]): string =>
  createHmac('sha256', Buffer.from(key, 'utf8')).update(parts.join('\n'), 'utf8').digest('hex');

/** The key is the text of the secret, not the bytes its letters could stand for. */
export const signRequest = ({ secret }: Pick<KeyPair, 'secret'>, of: Signed, bodyHash: string): string =>
  hmac(secret, ['mt5c/1', ...lines(of, bodyHash)]);

/** It names the request it answers, so it fits no other. */
export const signAnswer = ({ secret2 }: Pick<KeyPair, 'secret2'>, of: Signed, bodyHash: string): string =>
  hmac(secret2, ['mt5c/1', 'resp', ...lines(of, bodyHash)]);

/** Which of the pairs signed exactly this; null: none did. The time it takes says nothing of how much was right. */
export function signerOf<P extends KeyPair>(
  pairs: readonly P[],
  of: Signed,
  bodyHash: string,
  given: string,
): P | null {
  if (!/^[0-9a-f]{64}$/.test(given)) return null;
  const bytes = Buffer.from(given, 'hex');
  return pairs.find((pair) => timingSafeEqual(Buffer.from(signRequest(pair, of, bodyHash), 'hex'), bytes)) ?? null;
}
