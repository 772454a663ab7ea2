import { ask } from '../../core/office.ts';
import { grantsOfRole } from '../../core/roles.ts';
import { type Caller, type Grant, internally, type Scope } from '../../core/who.ts';
import { findUser } from '../../directory/users.ts';
import { findKey, seeKey } from '../../user/keys/find-key.ts';
import { readToken } from '../../user/token.ts';
import type { OfficeContext } from '../catalogue.ts';

const inside = internally('identify');

export interface KeyCaller {
  caller: Caller;
  /** what it was called when it was made */
  name: string;
}

/**
 * Who comes with a key or a link.
 *  1. It may never do more than its person may now, nothing over how they sign in, and it is a program: what lets more be
 *     lost takes a person.
 *  2. It opens the desk it was made for; one that its person has instead it does not.
 */
export async function findByKey(
  { office }: Pick<OfficeContext, 'office'>,
  { token, kind, address }: { token: string; kind: 'key' | 'link'; address: string },
): Promise<KeyCaller | null> {
  const shown = readToken(token);
  if (!shown) return null;
  const { user, id: key, hash } = shown;
  const known = await ask(office.directory(), findUser, { user }, inside);
  if (!known.ok || known.value.standing === null) return null;
  const { standing } = known.value;
  const asked = await ask(office.user(user), findKey, { key, hash, kind }, inside);
  if (!asked.ok || asked.value.found === null || asked.value.found.desk !== standing.desk) return null;
  const { name, scopes, limits, desk, isToBeSeen } = asked.value.found;
  if (isToBeSeen) await ask(office.user(user), seeKey, { key, address }, inside);
  const grants = ofKey(grantsOfRole({ user, ...standing }), scopes);
  const caller = { as: 'key' as const, user, grants, session: key, limits, ...(desk === null ? {} : { desk }) };
  return { caller, name };
}

const ofKey = (grants: readonly Grant[], scopes: readonly Scope[]): Grant[] =>
  grants.filter(({ scope, over }) => over !== 'user' && scopes.includes(scope));
