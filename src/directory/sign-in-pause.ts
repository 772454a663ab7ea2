const second = 1_000;
const freeTries = 5;
const firstPauseMs = 30 * second;
const longestPauseMs = 15 * 60 * second;
/** Tries as long ago as this do not count. */
export const forgottenAfterMs = 24 * 60 * 60 * second;

export interface Tries {
  count: number;
  lastAt: number;
}

/**
 * How long nobody may try again. Five tries are free, then each wrong one doubles the pause up to a quarter of an hour:
 * at most 5 + 6 + 96 a day for whoever guesses without end.
 */
export function pauseMs({ count, lastAt }: Tries, now: number): number {
  if (count < freeTries) return 0;
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(20, count - freeTries));
  return Math.max(0, lastAt + pause - now);
}
