import { sha256 } from '../core/json.ts';
import { isSameSecret } from '../core/secrets.ts';
import type { openCodes } from './open-codes.ts';

/*
 * Whoever types a code that was sent to an address reads there.
 *  1. It works once, for ten minutes, and for the address it was sent to; five wrong ones and it is none any more.
 *  2. So many go to one address in an hour: nobody's mailbox is filled by somebody who typed its address.
 *  3. Only its hash is kept, with what nobody knows beforehand.
 */

interface Context {
  store: ReturnType<typeof openCodes>;
  services: { secretBytes: (count: number) => Uint8Array };
  now: () => number;
}

const minute = 60_000;
export const codeMinutes = 10;
const digits = 6;
const mostTries = 5;
const mostSent = 3;
const sentMs = 60 * minute;
/** to all addresses together in the same time */
const mostSentInAll = 6;

/** A code for an address; null: enough were sent there. */
export function issueLetterCode({ store, services, now }: Context, place: string): string | null {
  store.forgetLetterCodes(now() - sentMs, now());
  const before = store.letterCode(place);
  const sent = (before?.sent ?? 0) + 1;
  if (sent > mostSent || store.letterCodesSent() >= mostSentInAll) return null;
  const { code, hash } = freshCode(services.secretBytes);
  const since = before?.since ?? now();
  const expiresAt = now() + codeMinutes * minute;
  store.keepLetterCode({
    place,
    hash,
    expiresAt,
    triesLeft: mostTries,
    sent,
    since,
  });
  return code;
}

/** right: it is used up now · wrong · over: there is none, or no longer */
export function takeLetterCode({ store, now }: Context, place: string, typed: string): 'right' | 'wrong' | 'over' {
  const row = store.letterCode(place);
  if (!row || row.expiresAt <= now() || row.triesLeft <= 0) return 'over';
  const isRight = isCode(row.hash, typed);
  store.keepLetterCode({ ...row, triesLeft: isRight ? 0 : row.triesLeft - 1 });
  if (isRight) return 'right';
  return row.triesLeft > 1 ? 'wrong' : 'over';
}

type Draw = Context['services']['secretBytes'];

/** A code, and what is kept of it. */
export function freshCode(secretBytes: Draw): { code: string; hash: string } {
  const code = drawCode(secretBytes);
  return { code, hash: freshHash(secretBytes, code) };
}

/** Each number is as likely as any other. */
function drawCode(secretBytes: Draw): string {
  const most = 10 ** digits;
  const fair = 2 ** 32 - (2 ** 32 % most);
  for (;;) {
    const bytes = secretBytes(4);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (drawn < fair) return String(drawn % most).padStart(digits, '0');
  }
}

function freshHash(secretBytes: Draw, code: string): string {
  const salt = [...secretBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${salt}:${sha256(`${salt} ${code}`)}`;
}

/** However it is typed. */
export function isCode(kept: string, typed: string): boolean {
  const [salt = '', hash = ''] = kept.split(':');
  const other = sha256(`${salt} ${typed.replaceAll(/\D/g, '')}`);
  return isSameSecret(other, hash);
}
