import { isSameSecret } from '../../core/secrets.ts';
import { post } from '../../notify/post.ts';
import type { MailWordRow } from '../profile/open-profile.ts';
import { makeToken } from '../token.ts';
import type { UserContext } from '../user-action.ts';

/*
 * A word in a letter: whoever says it reads at that address.
 *  1. It works once and for a while; the next of its kind takes its place. Only a hash of it is kept.
 *  2. Three of a kind in an hour: nobody fills the mailbox of somebody else.
 */

const minute = 60_000;
const sentMs = 60 * minute;
const mostSent = 3;
const validMinutes = { verify: 60, reset: 30 } as const;

/** false: enough were sent */
export function sendMailWord(context: UserContext, kind: MailWordRow['kind'], email: string): boolean {
  const { store, services, id: user } = context;
  const now = context.now();
  const before = store.mailWord(kind);
  const isRecent = before !== undefined && now - before.since < sentMs && before.since <= now;
  const { sent, since } = isRecent ? before : { sent: 0, since: now };
  if (sent >= mostSent) return false;
  const { id, hash, token } = makeToken(user, services.secretBytes);
  const minutes = validMinutes[kind];
  store.keepMailWord({ kind, id, hash, email, expiresAt: now + minutes * minute, sent: sent + 1, since });
  const content = { kind: 'notice', notice: { about: kind, minutes } } as const;
  const validMs = minutes * minute;
  post(context, { id: `${kind}_${id}`, place: `mail:${email}`, content, secret: token, inDoubt: 'drop', validMs });
  return true;
}

/** The address it was sent to; null: there is no such word, or no longer. */
export function findMailWord(
  { store, now }: UserContext,
  kind: MailWordRow['kind'],
  { id, hash }: { id: string; hash: string },
): string | null {
  const row = store.mailWord(kind);
  if (!row || row.hash === '' || row.id !== id || row.expiresAt <= now()) return null;
  return isSameSecret(hash, row.hash) ? row.email : null;
}
