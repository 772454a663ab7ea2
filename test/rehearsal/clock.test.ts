import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/rehearsal/clock.ts';

const create = () => createVirtualClock({ start: 1_000, rest: async () => {}, ring: (work) => work() });

describe('virtual time', () => {
  it('rings in the order of time, and for one moment in the order in which it was asked', async () => {
    const clock = create();
    const rung: string[] = [];
    const at = (time: number, name: string) =>
      clock.timers.at(time, async () => {
        rung.push(`${name} ${clock.now()}`);
      });
    at(1_500, 'later');
    at(1_200, 'first');
    at(1_200, 'second');
    await clock.advance(1_000);
    expect(rung).toEqual(['first 1200', 'second 1200', 'later 1500']);
    expect(clock.now()).toBe(2_000);
  });

  it('rings what a ring asks for within the same stretch of time', async () => {
    const clock = create();
    const rung: number[] = [];
    const again = async () => {
      rung.push(clock.now());
      clock.timers.at(clock.now() + 300, again);
    };
    clock.timers.at(1_100, again);
    await clock.advance(1_000);
    expect(rung).toEqual([1_100, 1_400, 1_700, 2_000]);
  });

  it('says so where work asks for itself again at once and time would never pass', async () => {
    const clock = create();
    const again = async () => {
      clock.timers.at(clock.now(), again);
    };
    await again();
    await expect(clock.advance(1_000)).rejects.toThrow('time stands still');
  });

  it('rings nothing that was called off, and nothing before its time', async () => {
    const clock = create();
    let count = 0;
    const ring = async () => {
      count += 1;
    };
    clock.timers.at(1_100, ring)();
    clock.timers.at(5_000, ring);
    await clock.advance(1_000);
    expect(count).toBe(0);
  });

  it('wakes a sleeper when its time has passed', async () => {
    const clock = create();
    let woken = 0;
    void clock.sleep(250).then(() => {
      woken = clock.now();
    });
    await clock.advance(1_000);
    expect(woken).toBe(1_250);
  });
});
