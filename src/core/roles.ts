import { grantsOf } from './authority.ts';
import type { Grant } from './who.ts';

/** owner: whose installation it is · admin: keeps it running, for people too · trader: has a desk · viewer: looks on at one */
export const roles = ['owner', 'admin', 'trader', 'viewer'] as const;
export type Role = (typeof roles)[number];

interface Standing {
  user: string;
  role: Role;
  /** theirs, or the one a viewer looks on at */
  desk: string | null;
  /** the channels they may read */
  feeds: readonly string[];
}

/** What somebody who has signed in may do. */
export function grantsOfRole({ user, role, desk, feeds }: Standing): Grant[] {
  const own = desk === null ? [] : grantsOf.trader(desk, feeds);
  switch (role) {
    case 'owner':
      return [...grantsOf.oneself(user), ...grantsOf.owner(desk ?? '')];
    case 'admin':
      return [...grantsOf.oneself(user), ...own, ...grantsOf.admin()];
    case 'trader':
      return [...grantsOf.oneself(user), ...own];
    case 'viewer':
      return [...grantsOf.oneself(user), ...(desk === null ? [] : grantsOf.viewer(desk))];
  }
}
