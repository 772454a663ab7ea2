import { ask } from '../../core/office.ts';
import { internally } from '../../core/who.ts';
import { listOwners } from '../../directory/owners.ts';
import { factorStatus } from '../../user/factors.ts';
import type { OfficeContext } from '../catalogue.ts';

/** Whether there is an owner, and no owner gets in with a password alone. Mailed codes are none: the mailbox gives a new password, too. */
export async function hasGuardedOwner({ office }: Pick<OfficeContext, 'office'>): Promise<boolean> {
  const who = internally('guarded-owner');
  const listed = await ask(office.directory(), listOwners, {}, who);
  if (!listed.ok || listed.value.users.length === 0) return false;
  const factors = await Promise.all(listed.value.users.map((user) => ask(office.user(user), factorStatus, {}, who)));
  return factors.every((each) => each.ok && each.value.proves);
}
