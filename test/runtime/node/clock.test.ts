import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../../src/runtime/node/clock.ts';

function machine() {
  const state = { wall: 1_000_000_000, monotonic: 0, steps: [] as number[] };
  const now = createClock({
    wall: () => state.wall,
    monotonic: () => state.monotonic,
    steppedBack: (byMs) => state.steps.push(byMs),
  });
  const pass = (ms: number) => {
    state.wall += ms;
    state.monotonic += ms;
  };
  return { state, now, pass };
}

describe('a clock that is set back', () => {
  it('is told once and goes on at half speed until the wall clock has come up', () => {
    const { state, now, pass } = machine();
    const before = now();
    state.wall -= 60_000;
    expect(now()).toBe(before);
    pass(10_000);
    expect(now()).toBe(before + 5_000);
    expect(state.steps).toEqual([60_000]);
    pass(110_000);
    expect(now()).toBe(state.wall);
    pass(1);
    expect(now()).toBe(state.wall);
    expect(state.steps).toEqual([60_000]);
  });

  it('is told again when it happens again', () => {
    const { state, now, pass } = machine();
    for (const _ of [1, 2]) {
      now();
      state.wall -= 5_000;
      now();
      pass(20_000);
      now();
    }
    expect(state.steps).toEqual([5_000, 5_000]);
  });

  it('by very much goes on at full speed: work is done as if nothing had happened', () => {
    const { state, now, pass } = machine();
    const before = now();
    state.wall -= 365 * 86_400_000;
    now();
    pass(30_000);
    expect(now()).toBe(before + 30_000);
  });

  it('by a little is nobody’s worry', () => {
    const { state, now } = machine();
    now();
    state.wall -= 999;
    now();
    expect(state.steps).toEqual([]);
  });
});

it('a clock that is set forward is followed at once', () => {
  const { state, now } = machine();
  now();
  state.wall += 3_600_000;
  expect(now()).toBe(state.wall);
});

it('time never runs back and never stands still for long, whatever is done to the wall clock', () => {
  const step = fc.record({ pass: fc.integer({ min: 0, max: 5_000 }), set: fc.integer({ min: -100_000, max: 50_000 }) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { state, now, pass } = machine();
      for (const { pass: ms, set } of steps) {
        state.wall += set;
        const before = now();
        pass(ms);
        expect(now() - before).toBeGreaterThanOrEqual(Math.floor(ms / 2));
      }
    }),
  );
});
