import { isSameSecret } from '../../core/secrets.ts';
import { makeToken, readToken } from '../token.ts';
import type { UserContext } from '../user-action.ts';
import type { DeviceRow } from './devices-store.ts';

/** A code of the telephone is not asked for again where it was given, for so long. */
export const trustMs = 30 * 24 * 60 * 60_000;

/** What a sign-in shows of where it comes from. */
export interface From {
  agent: string;
  address: string;
  by: 'page' | 'program';
  /** what was given there before, to be known again by */
  device: string | null;
}

/** `token`: what is to be shown there from now on; null: what it has */
export interface At {
  device: string | null;
  token: string | null;
}

/** Of this user: a browser that two people share shows the one what the other was given. */
export function knownDevice({ id: user, store }: UserContext, shown: string | null): DeviceRow | null {
  const token = readToken(shown ?? '');
  const row = token?.user === user ? store.device(token.id) : undefined;
  return token && row && isSameSecret(token.hash, row.hash) ? row : null;
}

export const isTrusted = (row: DeviceRow | null, now: number): boolean =>
  row !== null && row.trustedUntil !== null && now < row.trustedUntil;

/** Tokens of a program count at its device alone, so it always has one; a browser only where it is to be remembered. */
export function deviceAt(context: UserContext, from: From, isHalf: boolean): At {
  const known = knownDevice(context, from.device);
  if (known) return { device: seen(context, known.id, from), token: null };
  return isHalf || from.by === 'page' ? { device: null, token: null } : newDevice(context, from, null);
}

/** Where a code was right. A browser is given a new secret: what it had may be about to be forgotten there. */
export function deviceAfterCode(context: UserContext, from: From, before: string | null, remember: boolean): At {
  const { store, now, services, id: user } = context;
  const known = before === null ? undefined : store.device(before);
  const trustedUntil = remember ? now() + trustMs : null;
  if (!known) return remember || from.by === 'program' ? newDevice(context, from, trustedUntil) : noDevice;
  if (!remember) return { device: known.id, token: null };
  const fresh = from.by === 'page' ? makeToken(user, services.secretBytes, known.id) : null;
  store.changeDevice(known.id, { trustedUntil, ...(fresh && { hash: fresh.hash }) });
  return { device: known.id, token: fresh?.token ?? null };
}

const noDevice: At = { device: null, token: null };

function newDevice({ store, now, services, id: user }: UserContext, from: From, trustedUntil: number | null): At {
  const { id, hash, token } = makeToken(user, services.secretBytes);
  const { agent, address } = from;
  store.insertDevice({ id, hash, agent, address, firstAt: now(), seenAt: now(), trustedUntil });
  return { device: id, token };
}

export function seen({ store, now }: UserContext, device: string, { agent, address }: From): string {
  store.changeDevice(device, { agent, address, seenAt: now() });
  return device;
}
