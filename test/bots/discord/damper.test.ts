import { describe, expect, it } from 'vitest';
import { broken, calm, type Damper, steadyMs, up } from '../../../bots/discord/damper.ts';

/** How long each break waits, where the line holds for so long before each; null: it never came up. */
function waits(held: readonly (number | null)[]): number[] {
  let damper: Damper = calm;
  let now = 0;
  return held.map((ms) => {
    if (ms !== null) damper = up(damper, now);
    now += ms ?? 1;
    const { next, waitMs } = broken(damper, now, 1_000);
    damper = next;
    now += waitMs;
    return waitMs;
  });
}

describe('a line that breaks', () => {
  it('is back at once, and waits twice as long each time it breaks again, up to a minute', () => {
    expect(waits(Array(9).fill(0))).toEqual([0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('is back at once after it has held', () => {
    expect(waits([0, 0, 0, steadyMs + 1, 0])).toEqual([0, 1_000, 2_000, 0, 1_000]);
  });

  it('and waits ever longer where it held for hours and then does not come up again', () => {
    expect(waits([7_200_000, null, null, null, null])).toEqual([0, 1_000, 2_000, 4_000, 8_000]);
  });
});
