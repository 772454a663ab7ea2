/** Tries that were not right, or not yet. */
export interface Tries {
  count: number;
  lastAt: number;
}

export const noTries: Tries = { count: 0, lastAt: 0 };

interface PauseRule {
  /** without a pause */
  freeTries: number;
  firstMs: number;
  longestMs: number;
}

/**
 * How long nobody may try again: from the last free try on each wrong one doubles the pause. A try in the future was noted
 * by a clock that was wrong; it must lock nobody out until then, and the next one is noted by the right clock.
 */
export function pauseMs({ count, lastAt }: Tries, { freeTries, firstMs, longestMs }: PauseRule, now: number): number {
  if (count < freeTries || lastAt > now) return 0;
  const pause = Math.min(longestMs, firstMs * 2 ** Math.min(20, count - freeTries));
  return Math.max(0, lastAt + pause - now);
}

const minute = 60_000;
const hour = 60 * minute;

/** A password: at most 5 + 6 + 96 a day for whoever guesses without end. */
export const passwordPause: PauseRule = { freeTries: 5, firstMs: minute / 2, longestMs: hour / 4 };

/**
 * A code of six digits, two of which are right at a time: 5 at once, 8 more on the first day, one a day from then on. That
 * is a chance of 26 in a million on the first day, and of 2 in a million on each other.
 */
export const codePause: PauseRule = { freeTries: 5, firstMs: hour / 4, longestMs: 24 * hour };

/** Tries as long ago as this do not count: only where longer pauses are never made. */
export const passwordTriesForgottenMs = 24 * hour;
