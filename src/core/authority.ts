import { every, type Grant, type Over, type Scope, type Who } from './who.ts';

/** One thing that may be done to one object; a null object: to any of its kind. */
export interface Needed {
  scope: Scope;
  over: Over;
  id: string | null;
}

/**
 * What an action asks of whoever wants it done. office: only actors ask each other for it, and no door offers it ·
 * anyone: whoever comes, so it tells nothing and does nothing before it was shown who that is
 */
export type Needs<I = unknown> =
  | 'office'
  | 'anyone'
  | {
      scope: Scope;
      over: Over;
      /** what it touches besides, by what is asked for */
      also?: (input: I) => readonly Needed[];
      /** where it lets more be lost it needs a fresh proof of who asks */
      stepUp?: 'loosening';
    };

export const readsFeed = (feed: string | undefined): readonly Needed[] =>
  feed === undefined ? [] : [{ scope: 'read', over: 'feed', id: feed }];

/** The one place that says who may do what. What nobody granted is refused. */
export function isGranted(who: Pick<Who, 'as' | 'grants'>, { scope, over, id }: Needed): boolean {
  if (who.as === 'office') return true;
  return who.grants.some(
    (grant) => grant.scope === scope && grant.over === over && (id === null || grant.id === every || grant.id === id),
  );
}

/** May they ask for it at all, of something; which it is shows only once the input is read. */
export function mayAsk(who: Who, needs: Needs): boolean {
  if (needs === 'anyone') return true;
  if (needs === 'office') return who.as === 'office';
  return isGranted(who, { scope: needs.scope, over: needs.over, id: null });
}

export function mayTouch<I>(who: Who, needs: Needs<I>, id: string | null, input: I): boolean {
  if (needs === 'anyone') return true;
  if (needs === 'office') return who.as === 'office';
  const { scope, over, also } = needs;
  return isGranted(who, { scope, over, id }) && (also?.(input) ?? []).every((needed) => isGranted(who, needed));
}

/**
 * A key that is held to actions does no others. One that is held to accounts touches a desk only where it names one of
 * them: what is asked of the whole desk tells of its other accounts.
 */
export function isWithinLimits(
  { limits }: Pick<Who, 'limits'>,
  { name, needs }: { name: string; needs: Needs },
  input: unknown,
): boolean {
  if (limits === undefined) return true;
  const { actions, accounts } = limits;
  if (actions !== null && !actions.includes(name)) return false;
  if (accounts === null || typeof needs === 'string') return true;
  const isOfDesk = needs.over === 'desk' || (needs.also?.(input) ?? []).some(({ over }) => over === 'desk');
  const { account } = (input ?? {}) as { account?: unknown };
  return !isOfDesk || (typeof account === 'string' && accounts.includes(account));
}

/** What may be lost where it is done. */
export type Stake = 'paper' | 'real';

const freshMs = 2 * 60_000;

/** For paper it is enough that a person is there; for real money a second factor was given for just this, and just now. */
export function hasProved({ as, proof }: Pick<Who, 'as' | 'proof'>, stake: Stake, now: number): boolean {
  if (as !== 'person') return false;
  return stake === 'paper' || (proof !== undefined && proof.at <= now && now - proof.at <= freshMs);
}

const over = (what: Over, id: string, ...granted: Scope[]): Grant[] =>
  granted.map((scope) => ({ scope, over: what, id }));

/** What people are usually given. A desk belongs to its trader: not even the owner of the installation acts on it. */
export const grantsOf = {
  /** everybody, over themselves: what is known of them, and how they sign in */
  oneself: (user: string): Grant[] => over('user', user, 'read', 'people'),
  viewer: (desk: string): Grant[] => over('desk', desk, 'read'),
  trader: (desk: string, feeds: readonly string[]): Grant[] => [
    ...over('desk', desk, 'read', 'trade', 'risk'),
    ...feeds.flatMap((feed) => over('feed', feed, 'read')),
  ],
  provider: (feed: string): Grant[] => over('feed', feed, 'read', 'feed'),
  admin: (): Grant[] => [...over('feed', every, 'read'), ...over('installation', every, 'read', 'people', 'system')],
  owner: (desk: string): Grant[] => [
    ...over('desk', desk, 'read', 'trade', 'risk', 'people'),
    ...over('feed', every, 'read', 'feed', 'people'),
    ...over('installation', every, 'read', 'people', 'system'),
  ],
} as const;
