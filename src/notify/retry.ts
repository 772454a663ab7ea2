const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A letter that was not taken is tried for a day, and then given up. */
export const longestMs = 24 * hour;
const waits = [10 * second, 30 * second, minute, 2 * minute, 5 * minute, 10 * minute, 30 * minute, hour, 2 * hour];
const mostWaitMs = 4 * hour;

/** How long after the nth attempt the next one is made. Whoever asks to wait longer is waited for, within reason. */
export function waitAfter(attempts: number, askedMs = 0): number {
  return Math.min(Math.max(waits[attempts - 1] ?? mostWaitMs, askedMs), mostWaitMs);
}
