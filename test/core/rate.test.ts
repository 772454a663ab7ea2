import { describe, expect, it } from 'vitest';
import { type FullAt, type Rate, spend, standingOf } from '../../src/core/rate.ts';
import { createRandom } from '../kit/random.ts';

/** Whether some interval held more than was said. `sum` is how far above the line of the rate the worst one came. */
function worstExcess(admitted: readonly number[], { quota, windowMs }: Rate): number {
  const rate = quota / windowMs;
  let lowest = Number.POSITIVE_INFINITY;
  let worst = Number.NEGATIVE_INFINITY;
  // Of all intervals that begin at an admission and end at a later one: (count − rate · t) at its largest.
  for (const [index, at] of admitted.entries()) {
    lowest = Math.min(lowest, index - rate * at);
    worst = Math.max(worst, index + 1 - rate * at - lowest);
  }
  return worst - quota;
}

type Limiter = (now: number) => boolean;

function gcra(rate: Rate): Limiter {
  let fullAt: FullAt = 0;
  return (now) => {
    if (standingOf(fullAt, rate, now).waitMs > 0) return false;
    fullAt = spend(fullAt, rate, now);
    return true;
  };
}

/** What many do instead: a count that begins anew with every window. */
function fixedWindow({ quota, windowMs }: Rate): Limiter {
  let window = -1;
  let count = 0;
  return (now) => {
    const current = Math.floor(now / windowMs);
    if (current !== window) [window, count] = [current, 0];
    count += 1;
    return count <= quota;
  };
}

const events = 1_000_000;

/** Storms, lulls, and whoever comes exactly when a window ends. */
function drive(limiter: Limiter, rate: Rate, seed: number): { admitted: number[]; refused: number } {
  const drawn = createRandom(seed);
  const random = () => drawn.between(0, 999_999) / 1_000_000;
  const admitted: number[] = [];
  let now = 1_700_000_000_000;
  for (let count = 0; count < Math.floor(events / rates.length); count += 1) {
    const step = random();
    const mean = rate.windowMs / rate.quota;
    const leap = 0.2 / rate.quota;
    if (step < leap) now = Math.ceil(now / rate.windowMs) * rate.windowMs - 1 + Math.floor(random() * 2);
    else if (step < 2 * leap) now += Math.floor(random() * rate.windowMs);
    else if (step < 0.7) now += Math.floor(random() * mean * 0.2);
    else now += Math.floor(random() * mean * 2);
    if (limiter(now)) admitted.push(now);
  }
  return { admitted, refused: Math.floor(events / rates.length) - admitted.length };
}

const rates: Rate[] = [
  { quota: 5, windowMs: 60_000 },
  { quota: 50, windowMs: 3_600_000 },
  { quota: 60, windowMs: 60_000 },
  { quota: 1_000, windowMs: 3_600_000 },
  { quota: 7, windowMs: 1_000 },
  { quota: 3_000, windowMs: 60_000 },
];

describe('a rate', () => {
  it.each(rates)(
    'lets through at most $quota and its share of the time, in every interval of a million events ($windowMs ms)',
    (rate) => {
      const { admitted, refused } = drive(gcra(rate), rate, 7);
      expect(worstExcess(admitted, rate)).toBeLessThanOrEqual(1e-6);
      // It was tried, and it is not a wall either: what was said is also had.
      expect(refused).toBeGreaterThan(1_000);
      const span = (admitted.at(-1) ?? 0) - (admitted[0] ?? 0);
      expect(admitted.length).toBeGreaterThan((span / rate.windowMs) * rate.quota * 0.5);
    },
  );

  it('is told from a fixed window, which lets through twice as many around its edge', () => {
    const rate: Rate = { quota: 5, windowMs: 60_000 };
    const { admitted } = drive(fixedWindow(rate), rate, 7);
    expect(worstExcess(admitted, rate)).toBeGreaterThan(3);
  });

  it('gives all of the quota at once, then one after the other as time goes by', () => {
    const rate: Rate = { quota: 3, windowMs: 3_000 };
    const limiter = gcra(rate);
    const at = 1_700_000_000_000;
    expect([0, 0, 0, 0].map((after) => limiter(at + after))).toEqual([true, true, true, false]);
    expect([999, 1_000, 1_001, 2_000].map((after) => limiter(at + after))).toEqual([false, true, false, true]);
  });

  it('says how long to wait, and just then lets through', () => {
    const rate: Rate = { quota: 7, windowMs: 60_000 };
    const at = 1_700_000_000_000;
    let fullAt: FullAt = 0;
    for (let count = 0; count < 7; count += 1) fullAt = spend(fullAt, rate, at);
    const { waitMs, left, fullInMs } = standingOf(fullAt, rate, at);
    expect({ left, waitMs, fullInMs }).toEqual({ left: 0, waitMs: 8_572, fullInMs: 60_001 });
    expect(standingOf(fullAt, rate, at + waitMs - 1).waitMs).toBeGreaterThan(0);
    expect(standingOf(fullAt, rate, at + waitMs).waitMs).toBe(0);
  });

  it('keeps nobody out longer than a whole window when the clock was set back', () => {
    const rate: Rate = { quota: 5, windowMs: 60_000 };
    const fullAt = spend(0, rate, 1_700_000_000_000);
    const dayBefore = 1_700_000_000_000 - 86_400_000;
    expect(standingOf(fullAt, rate, dayBefore).waitMs).toBeLessThanOrEqual(12_000);
    expect(standingOf(fullAt, rate, dayBefore).fullInMs).toBeLessThanOrEqual(60_000);
  });
});
