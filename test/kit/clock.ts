import { setImmediate as breathe } from 'node:timers/promises';
import type { Timers } from '../../src/runtime/timers.ts';

export interface FakeClock {
  now: () => number;
  timers: Timers;
  /** lets time pass: whatever falls due is done in the order of its time, each before the next */
  advance(ms: number): Promise<void>;
  /** does what is due by now and whatever that leads to */
  settle(): Promise<void>;
  /** sets the clock without doing anything, even back */
  set(time: number): void;
}

interface Waiting {
  at: number;
  work: () => Promise<void>;
}

export const monday = Date.UTC(2026, 0, 5, 9, 0, 0);

/** `drain` waits for what runs in the background, so that its effects are seen before the next timer rings. */
export function createFakeClock(start = monday, drain: () => Promise<void> = async () => {}): FakeClock {
  let time = start;
  let waiting: Waiting[] = [];

  function takeFirst(until: number): Waiting | undefined {
    const first = waiting.filter((each) => each.at <= until).reduce(earlier, undefined);
    waiting = waiting.filter((each) => each !== first);
    return first;
  }

  async function runUntil(until: number): Promise<void> {
    for (;;) {
      await drain();
      await breathe();
      const next = takeFirst(until);
      if (!next) break;
      time = Math.max(time, next.at);
      await next.work();
    }
    time = until;
  }

  return {
    now: () => time,
    timers: {
      at(at, work) {
        const entry = { at, work };
        waiting.push(entry);
        return () => {
          waiting = waiting.filter((each) => each !== entry);
        };
      },
    },
    advance: (ms) => runUntil(time + ms),
    settle: () => runUntil(time),
    set: (to) => {
      time = to;
    },
  };
}

function earlier(best: Waiting | undefined, each: Waiting): Waiting {
  return best === undefined || each.at < best.at ? each : best;
}
