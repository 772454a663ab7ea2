/** Wakes at a time of the wall clock. Replaced by a fake in tests, together with the clock. */
export interface Timers {
  /** returns how to call it off */
  at(time: number, work: () => Promise<void>): () => void;
}

/** A long sleep is cut into short ones, so that a wall clock that is set forward or back is noticed. */
const longestSleepMs = 30_000;

/** Real timers. They keep no process alive: the server that listens does. `failed` hears what the work throws. */
export function realTimers(clock: () => number, failed: (error: unknown) => void): Timers {
  return {
    at(time, work) {
      let handle: NodeJS.Timeout;
      const sleep = () => {
        handle = setTimeout(ring, Math.min(Math.max(time - clock(), 0), longestSleepMs));
        handle.unref();
      };
      const ring = () => {
        if (clock() < time) sleep();
        else work().catch(failed);
      };
      sleep();
      return () => clearTimeout(handle);
    },
  };
}
