import { isOwnerCall } from '../core/directory-calls.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { userRefusals } from './refusals.ts';
import type { UserContext } from './user-action.ts';

/** Where other machines reach the service its owner keeps a second factor: one takes the place of another, and none is none. */
export async function keepsFactor({ services, office, id, trace }: UserContext): Promise<boolean> {
  if (!services.isReachedByOthers) return false;
  const asked = await ask(office.directory(), isOwnerCall, { user: id }, internally(trace));
  return !asked.ok || asked.value.isOwner;
}

export const factorKept = () => userRefusals.refuse('FACTOR_KEPT', {});
