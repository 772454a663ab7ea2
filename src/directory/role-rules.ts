import type { Role } from '../core/roles.ts';
import type { Who } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { DirectoryStore } from './store.ts';

type Context = Pick<ActorContext<DirectoryStore, 'directory'>, 'store'>;

/** Until there is one, whoever reaches this machine is. */
const isOwner = ({ store }: Context, { user }: Who): boolean => !store.hasOwner() || store.user(user)?.role === 'owner';

export const mayGive = (context: Context, role: Role, who: Who): boolean =>
  role === 'trader' || role === 'viewer' || (role === 'admin' && isOwner(context, who));

export function mayDecideAbout(context: Context, user: string, who: Who): boolean {
  const role = context.store.user(user)?.role;
  if (user === who.user || role === 'owner') return false;
  return role !== 'admin' || isOwner(context, who);
}
