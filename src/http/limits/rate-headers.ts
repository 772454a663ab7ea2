import { secondsToWait } from '../../core/retry-after.ts';
import type { Counted } from '../../platform/limits.ts';
import type { Problem } from '../problem.ts';

const named: Record<number, string> = { 60000: 'minute', 3600000: 'hour', 86400000: 'day' };

const nameOf = ({ pace, rate: { windowMs } }: Counted): string =>
  `"${pace}-${named[windowMs] ?? `${windowMs / 1_000}s`}"`;

/**
 * What somebody may ask for and what is left of it, as the IETF's draft of RateLimit header fields (version 10) writes it:
 * `q` in `w` seconds; `r` is left, and in `t` seconds all of it is there again.
 */
export function rateHeaders(counted: readonly Counted[]): [name: string, value: string][] {
  if (counted.length === 0) return [];
  const policies = counted.map((each) => {
    const { quota, windowMs } = each.rate;
    return `${nameOf(each)};q=${quota};w=${Math.ceil(windowMs / 1_000)}`;
  });
  const standings = counted.map((each) => {
    const { left, fullInMs } = each.standing;
    return `${nameOf(each)};r=${left};t=${Math.ceil(fullInMs / 1_000)}`;
  });
  return [
    ['ratelimit-policy', policies.join(', ')],
    ['ratelimit', standings.join(', ')],
  ];
}

/** RFC 9110, of whatever was refused for being too much. */
export const retryAfter = ({ status, facts }: Pick<Problem, 'status' | 'facts'>): Record<string, string> =>
  status === 429 ? { 'retry-after': String(secondsToWait(facts)) } : {};
