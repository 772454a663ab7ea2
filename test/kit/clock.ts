import { setImmediate as breathe } from 'node:timers/promises';
import { createVirtualClock, type VirtualClock } from '../../src/rehearsal/clock.ts';

export type FakeClock = VirtualClock;

export const monday = Date.UTC(2026, 0, 5, 9, 0, 0);

/** `drain` waits for what runs in the background, so that its effects are seen before the next timer rings. */
export function createFakeClock(start = monday, drain: () => Promise<void> = async () => {}): FakeClock {
  return createVirtualClock({
    start,
    rest: async () => {
      await drain();
      await breathe();
    },
    ring: (work) => work(),
  });
}
