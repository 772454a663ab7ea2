const minute = 60_000;
const day = 24 * 60 * minute;

/** However it is used. */
export const longestMs = 30 * day;
/** The password was right, and the code has not come. */
export const halfMs = 10 * minute;
/** Unused. */
const idleMs = 7 * day;
/** What renews the tokens of a program is good for as long. */
export const renewalMs = 7 * day;
/** Of one person: a program that signs in again and again ends what it used least lately. */
export const mostSessions = 100;
/** Of those where a code is still to come. */
export const mostHalves = 10;
/** When it was used last is written down this often. */
const seenEveryMs = 5 * minute;

interface Times {
  seenAt: number;
  endsAt: number;
}

export const isOver = ({ seenAt, endsAt }: Times, now: number): boolean => now >= endsAt || now - seenAt >= idleMs;

export const isToBeSeen = ({ seenAt }: Times, now: number): boolean => now - seenAt >= seenEveryMs;
