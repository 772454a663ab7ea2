import { z } from 'zod';
import { sha256 } from '../../core/json.ts';
import { isSameSecret } from '../../core/secrets.ts';
import type { Seal } from '../../platform/seal.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';

/*
 * What a passkey signs at the door, where nobody knows yet who comes. Nothing is kept of it: it is sealed, so that only ours
 * count, for five minutes, and only with the ticket that was given to whoever asked.
 */

const about = 'passkey at the door';
const openMs = 5 * 60_000;
const sealedSchema = z.object({ expiresAt: z.number(), ticket: z.string() });

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

export async function makeQuestion(
  seal: Seal,
  now: number,
): Promise<{ challenge: Uint8Array<ArrayBuffer>; ticket: string }> {
  const ticket = text(secretBytes(24));
  const sealed = await seal.seal(JSON.stringify({ expiresAt: now + openMs, ticket: sha256(ticket) }), about);
  return { challenge: Uint8Array.from(Buffer.from(sealed)), ticket };
}

/** Until when it may be answered; null: it is none of ours, or was asked by somebody else, or is too old. */
export async function openQuestion(
  seal: Seal,
  { challenge, ticket, now }: { challenge: string; ticket: string; now: number },
): Promise<number | null> {
  try {
    const opened = await seal.open(Buffer.from(challenge, 'base64url').toString(), about);
    const { expiresAt, ticket: hash } = sealedSchema.parse(JSON.parse(opened));
    return expiresAt > now && isSameSecret(sha256(ticket), hash) ? expiresAt : null;
  } catch {
    return null;
  }
}
