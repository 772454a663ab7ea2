import { sha256 } from '../core/json.ts';

/** What somebody shows to be known again: whose, which, and a secret of which only the hash is kept. */
interface Shown {
  user: string;
  id: string;
  hash: string;
}

const pattern = /^([a-z0-9][a-z0-9-]{0,62})\.([A-Za-z0-9_-]{12,24})\.([A-Za-z0-9_-]{43})$/;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const newId = (secretBytes: (count: number) => Uint8Array): string => text(secretBytes(12));

export function makeToken(
  user: string,
  secretBytes: (count: number) => Uint8Array,
  id = newId(secretBytes),
): Shown & { token: string } {
  const secret = text(secretBytes(32));
  return { user, id, hash: sha256(secret), token: `${user}.${id}.${secret}` };
}

export function readToken(token: string): Shown | null {
  const [, user, id, secret] = pattern.exec(token) ?? [];
  return user && id && secret ? { user, id, hash: sha256(secret) } : null;
}
