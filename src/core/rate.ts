/** So many in such a window, all of them at once if one likes: the quota fills up again evenly. */
export interface Rate {
  quota: number;
  windowMs: number;
}

/** When the whole quota of somebody is there again, in microseconds: all that is kept of them. 0: it is. */
export type FullAt = number;

export interface Standing {
  left: number;
  /** until the whole quota is there again */
  fullInMs: number;
  /** until the next one is let through; 0: it is now */
  waitMs: number;
}

const inMs = 1_000;

/** What one costs, in microseconds. Rounded up, so that never more come through than were said. */
const costOf = ({ quota, windowMs }: Rate): number => Math.ceil((windowMs * inMs) / quota);

/** Never more than a whole quota: a clock that was set back must keep nobody waiting longer than an empty one does. */
function owed(fullAt: FullAt, rate: Rate, now: number): number {
  return Math.min(Math.max(0, fullAt - Math.ceil(now * inMs)), costOf(rate) * rate.quota);
}

/*
 * GCRA. In every interval of t ms at most `quota + t · quota / windowMs` are let through.
 * A refused one costs nothing, or whoever asks on and on would never be let through again.
 */
export function standingOf(fullAt: FullAt, rate: Rate, now: number): Standing {
  const cost = costOf(rate);
  const debt = owed(fullAt, rate, now);
  return {
    left: Math.floor((cost * rate.quota - debt) / cost),
    fullInMs: Math.ceil(debt / inMs),
    waitMs: Math.ceil(Math.max(0, debt + cost - cost * rate.quota) / inMs),
  };
}

/** After one more was let through. */
export function spend(fullAt: FullAt, rate: Rate, now: number): FullAt {
  return Math.ceil(now * inMs) + owed(fullAt, rate, now) + costOf(rate);
}

export const isFull = (fullAt: FullAt, now: number): boolean => fullAt <= now * inMs;
