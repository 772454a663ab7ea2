import { plainAddress } from '../../core/network.ts';
import { ask, type Office } from '../../core/office.ts';
import { isLoopbackAddress } from '../../core/public-address.ts';
import { isReachedByHttps } from '../../core/reached.ts';
import { grantsOfRole } from '../../core/roles.ts';
import { type Caller, internally } from '../../core/who.ts';
import { findUser, hasOwner } from '../../directory/users.ts';
import { readToken } from '../../user/token.ts';
import { findSession, seeSession } from '../../user/tokens/find-session.ts';
import type { OfficeContext } from '../catalogue.ts';
import { readAccess } from '../tokens/access-token.ts';
import { findByKey } from './identify-key.ts';
import { localOwner } from './local-owner.ts';
import { shownBy } from './shown.ts';

/*
 * Who asks, by what the request shows; asked anew at every request, so that what was ended is over now.
 *  1. A name nobody has opens nothing: the directory is asked before whoever is named.
 *  2. While nobody can sign in as the owner, whoever asks for this machine by its own name is. What came by another name,
 *     or was passed on, came from elsewhere: that must sign in, so the owner is made first.
 *  3. A credential that is not good makes a stranger, never the local owner.
 */

const stranger: Caller = { as: 'stranger', user: 'stranger', grants: [] };

type Context = Pick<OfficeContext, 'office' | 'services'>;

interface Reached {
  /** where people open this installation; null: nobody said */
  publicUrl?: string | null;
  /** whether there is a machine of ours whose loopback address only its owner reaches */
  hasOwnMachine?: boolean;
}

export function identifyBySession(context: Context, { publicUrl = null, hasOwnMachine = true }: Reached = {}) {
  return async (request: Request, address = ''): Promise<Caller> => {
    const shown = shownBy(request, isReachedByHttps(request, publicUrl));
    if (shown.by === 'nothing')
      return hasOwnMachine && isFromHere(request, address) ? withoutSession(context.office) : stranger;
    if (shown.by === 'key') {
      const found = await findByKey(context, { token: shown.token, kind: 'key', address });
      return found?.caller ?? stranger;
    }
    const named = shown.by === 'page' ? namedByCookie(shown.token) : await namedByAccess(context, shown.token);
    return (named && (await findCaller(context.office, named))) ?? stranger;
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

/** Whom it names; whether that is so is asked of them. */
interface Named {
  user: string;
  session: string;
  /** what an access token is signed with */
  kid?: string;
  shown: { by: 'page'; hash: string } | { by: 'program'; turn: number };
}

function namedByCookie(shown: string): Named | null {
  const token = readToken(shown);
  return token && { user: token.user, session: token.id, shown: { by: 'page', hash: token.hash } };
}

async function namedByAccess(context: Context, shown: string): Promise<Named | null> {
  const access = await readAccess(context, shown);
  return access && { ...access, shown: { by: 'program', turn: access.turn } };
}

async function findCaller(office: Office, { user, session, kid, shown }: Named): Promise<Caller | null> {
  const known = await ask(office.directory(), findUser, { user, kid }, inside);
  if (!known.ok || known.value.standing === null) return null;
  const { standing } = known.value;
  const asked = await ask(office.user(user), findSession, { session, shown }, inside);
  if (!asked.ok || asked.value.found === null) return null;
  const { isToBeSeen } = asked.value.found;
  const turn = shown.by === 'program' ? shown.turn : null;
  if (isToBeSeen) await ask(office.user(user), seeSession, { session, turn }, inside);
  const { desk } = standing;
  return {
    ...{ as: 'person', user, grants: grantsOfRole({ user, ...standing }), session },
    ...(desk === null ? {} : { desk }),
  };
}
