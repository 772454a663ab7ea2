import type { Scope } from '../../core/who.ts';

/** What a program may be given. Who may do what, and the installation itself, are matters of people. */
export const keyScopes = ['read', 'trade', 'risk', 'feed'] as const satisfies Scope[];

/** What a link shows: the desk's accounts and what is open there, and none of what was said. */
export const lookActions = ['accounts.list', 'accounts.show', 'accounts.curve', 'positions.list'];

export const dayMs = 24 * 60 * 60_000;
export const keyDays = { most: 365, usual: 90 } as const;
export const linkDays = { most: 90, usual: 7 } as const;
/** of one person, of a kind */
export const mostKeys = 50;
/** When it was used last is written down this often. */
const seenEveryMs = 60_000;

export const isKeyOver = ({ endsAt }: { endsAt: number }, now: number): boolean => now >= endsAt;
export const isKeyToBeSeen = ({ usedAt }: { usedAt: number | null }, now: number): boolean =>
  usedAt === null || now - usedAt >= seenEveryMs;
