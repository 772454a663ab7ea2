import { isOwnerCall } from '../core/directory-calls.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { hasTelephone } from './judge.ts';
import { userRefusals } from './refusals.ts';
import type { UserContext } from './user-action.ts';

/** Where other machines reach the service its owner keeps a second factor: one takes the place of another, and none is none. */
export async function keepsFactor({ services, office, id, trace }: UserContext): Promise<boolean> {
  if (!services.isReachedByOthers) return false;
  const asked = await ask(office.directory(), isOwnerCall, { user: id }, internally(trace));
  return !asked.ok || asked.value.isOwner;
}

/** Whether nothing would be left that lets nobody in by the password alone. */
export const isLast = (context: UserContext, { passkey, sms }: { passkey?: string; sms?: true }): boolean =>
  !hasTelephone(context) &&
  context.store.passkeys().every(({ id }) => id === passkey) &&
  (sms === true || context.store.codeWay('sms') === undefined);

export const factorKept = () => userRefusals.refuse('FACTOR_KEPT', {});
