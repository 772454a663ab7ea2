import { grantsOf } from '../../src/core/authority.ts';
import { type Caller, every, type Who } from '../../src/core/who.ts';

/** People as a door would establish them, with no sign-in but being at the machine. */
export const callers = {
  owner: (desk = 'desk-1'): Caller => ({
    as: 'person',
    user: 'owner',
    desk,
    grants: [...grantsOf.oneself('owner'), ...grantsOf.owner(desk)],
  }),
  admin: (desk: string): Caller => ({
    as: 'person',
    user: `admin-of-${desk}`,
    desk,
    grants: [...grantsOf.oneself(`admin-of-${desk}`), ...grantsOf.trader(desk, [every]), ...grantsOf.admin()],
  }),
  trader: (desk: string): Caller => ({
    as: 'person',
    user: `trader-of-${desk}`,
    desk,
    grants: [...grantsOf.oneself(`trader-of-${desk}`), ...grantsOf.trader(desk, [every])],
  }),
  viewer: (desk: string): Caller => ({
    as: 'person',
    user: `viewer-of-${desk}`,
    desk,
    grants: [...grantsOf.oneself(`viewer-of-${desk}`), ...grantsOf.viewer(desk)],
  }),
  provider: (feed: string): Caller => ({ as: 'key', user: `provider of ${feed}`, grants: grantsOf.provider(feed) }),
  /** a program that may do on a desk what its trader may */
  tradeKey: (desk: string): Caller => ({
    as: 'key',
    user: `key of ${desk}`,
    desk,
    grants: grantsOf.trader(desk, [every]),
  }),
  readKey: (desk: string): Caller => ({ as: 'key', user: `key of ${desk}`, desk, grants: grantsOf.viewer(desk) }),
  stranger: (): Caller => ({ as: 'stranger', user: 'x', grants: [] }),
} as const;

export const asking = (caller: Caller, rest: Partial<Who> = {}): Who => ({
  ...caller,
  via: 'http',
  trace: 't',
  ...rest,
});
