import { countCodeCall } from '../../core/directory-calls.ts';
import { idOf } from '../../core/id.ts';
import { sha256 } from '../../core/json.ts';
import { hideAddress } from '../../core/letters.ts';
import { ask } from '../../core/office.ts';
import { internally } from '../../core/who.ts';
import { codeMinutes, freshCode, isCode } from '../../notify/codes.ts';
import { post } from '../../notify/post.ts';
import { letterRefusals } from '../../notify/refusals.ts';
import type { CodeWay } from '../tables-codes.ts';
import type { UserContext } from '../user-action.ts';
import type { SentCodeRow } from './sent-codes-store.ts';

/*
 * Codes that are sent.
 *  1. One is for one thing: the half of a sign-in that asked for it, what is held for a proof, or a way that is begun in a
 *     session. It says nothing anywhere else.
 *  2. It works once, for ten minutes; five wrong ones and it is none any more. Only its hash is kept. Wrong ones of a way that is
 *     begun are counted in the directory instead: they are refused, and a refusal leaves no trace here.
 *  3. How many are sent is counted in the directory before anything is looked at that a refusal would take back.
 */

const mostTries = 5;

export const aboutHalf = (session: string): string => `half ${session}`;
export const aboutHeld = (challenge: string): string => `held ${challenge}`;
export const aboutBegun = (way: CodeWay, session: string | undefined): string => `begun ${way} ${session ?? ''}`;

export interface Counted {
  isEnough: boolean;
  email: string | null;
}

interface ToCount {
  on: 'begin' | 'sign-in' | 'proof';
  /** where nobody has shown yet that they read there */
  to?: string | undefined;
}

export async function countSent(context: UserContext, way: CodeWay, { on, to }: ToCount): Promise<Counted> {
  const { office, id, trace } = context;
  const asked = { user: id, way, on, to: to === undefined ? null : sha256(to) };
  const counted = await ask(office.directory(), countCodeCall, asked, internally(trace));
  if (!counted.ok) throw new Error(`a code was not counted: ${counted.refusal.code}`);
  return counted.value;
}

/** null: there is a way for it to leave */
export function refuseUnsendable({ services: { letters } }: UserContext, way: CodeWay) {
  const how = way === 'sms' ? 'sms' : 'mail';
  return letters?.[how] ? null : letterRefusals.refuse('LETTERS_UNSET', { how });
}

export type Sent = { to: string; minutes: number };

export function sendCode(
  context: UserContext,
  { about, way, place }: Pick<SentCodeRow, 'about' | 'way' | 'place'>,
): Sent {
  const { store, services } = context;
  const now = context.now();
  const { code, hash } = freshCode(services.secretBytes);
  const validMs = codeMinutes * 60_000;
  store.keepSentCode({ about, way, place, hash, expiresAt: now + validMs, triesLeft: mostTries }, now);
  post(context, {
    ...{ id: idOf('code', about, context.trace, now), place, secret: code, validMs },
    content: { kind: 'notice', notice: { about: 'code', minutes: codeMinutes } },
    // Rather none than two: one can ask again.
    inDoubt: 'drop',
  });
  return { to: hideAddress(place), minutes: codeMinutes };
}

/** The one that was sent for this, and still counts. */
export function openSent({ store, now }: Pick<UserContext, 'store' | 'now'>, about: string | null): SentCodeRow | null {
  const row = about === null ? undefined : store.sentCode(about);
  return row && row.expiresAt > now() && row.triesLeft > 0 ? row : null;
}

/** true: it is used up now */
export function takeSent({ store, now }: Pick<UserContext, 'store' | 'now'>, row: SentCodeRow, typed: string): boolean {
  const isRight = isCode(row.hash, typed);
  if (isRight) store.dropSentCode(row.about);
  else store.keepSentCode({ ...row, triesLeft: row.triesLeft - 1 }, now());
  return isRight;
}
