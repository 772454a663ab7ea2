import { parse } from 'hono/utils/cookie';
import { plainAddress } from '../../core/network.ts';
import { ask, type Office } from '../../core/office.ts';
import { isLoopbackAddress } from '../../core/public-address.ts';
import { isReachedByHttps } from '../../core/reached.ts';
import { grantsOfRole } from '../../core/roles.ts';
import { type Caller, internally } from '../../core/who.ts';
import { findUser, hasOwner } from '../../directory/users.ts';
import { findSession, seeSession } from '../../user/sessions.ts';
import { readToken } from '../../user/token.ts';
import type { OfficeContext } from '../catalogue.ts';
import { localOwner } from './local-owner.ts';

/*
 * Who asks, by what the request shows; asked anew at every request, so that what was ended is over now.
 *  1. A name nobody has opens nothing: the directory is asked before whoever is named.
 *  2. While nobody can sign in as the owner, whoever asks for this machine by its own name is. What came by another name,
 *     or was passed on, came from elsewhere: that must sign in, so the owner is made first.
 *  3. A credential that is not good makes a stranger, never the local owner.
 */

const stranger: Caller = { as: 'stranger', user: 'stranger', grants: [] };

/** The browser keeps a name with this prefix from every page but ours; over plain http it takes none such. */
export const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-signalos' : 'signalos');

/** By https only the name that browsers guard: any page of a sister site can plant one of the other. */
export function shownBy(request: Request, isSecure: boolean): string | null {
  const bearer = /^bearer(?: +(.*))?$/i.exec(request.headers.get('authorization') ?? '');
  if (bearer) return bearer[1] ?? '';
  const cookies = parse(request.headers.get('cookie') ?? '');
  return cookies[cookieName(isSecure)] ?? null;
}

interface Reached {
  /** where people open this installation; null: nobody said */
  publicUrl?: string | null;
  /** whether there is a machine of ours whose loopback address only its owner reaches */
  hasOwnMachine?: boolean;
}

export function identifyBySession(
  { office }: Pick<OfficeContext, 'office'>,
  { publicUrl = null, hasOwnMachine = true }: Reached = {},
) {
  return async (request: Request, address = ''): Promise<Caller> => {
    const shown = shownBy(request, isReachedByHttps(request, publicUrl));
    if (shown !== null) return (await findCaller(office, shown)) ?? stranger;
    return hasOwnMachine && isFromHere(request, address) ? withoutSession(office) : stranger;
  };
}

const inside = internally('identify');

const ownNames = ['localhost', '127.0.0.1', '[::1]'];
const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

export const isPassedOn = ({ headers }: Request): boolean => passedOn.some((name) => headers.has(name));

function isFromHere(request: Request, address: string): boolean {
  const isNear = address === '' || isLoopbackAddress(plainAddress(address));
  return isNear && ownNames.includes(new URL(request.url).hostname) && !isPassedOn(request);
}

async function withoutSession(office: Office): Promise<Caller> {
  const owned = await ask(office.directory(), hasOwner, {}, inside);
  return owned.ok && !owned.value.has ? localOwner : stranger;
}

async function findCaller(office: Office, shown: string): Promise<Caller | null> {
  const token = readToken(shown);
  if (!token) return null;
  const { user, id: session, hash } = token;
  const known = await ask(office.directory(), findUser, { user }, inside);
  if (!known.ok || known.value.standing === null) return null;
  const { standing } = known.value;
  const asked = await ask(office.user(user), findSession, { session, hash }, inside);
  if (!asked.ok || asked.value.found === null) return null;
  const { proof, isToBeSeen } = asked.value.found;
  if (isToBeSeen) await ask(office.user(user), seeSession, { session }, inside);
  const { desk } = standing;
  return {
    ...{ as: 'person', user, grants: grantsOfRole({ user, ...standing }), session },
    ...(desk === null ? {} : { desk }),
    ...(proof === null ? {} : { proof }),
  };
}
