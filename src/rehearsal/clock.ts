/** Time that passes only when it is told to. */
export interface VirtualClock {
  now: () => number;
  timers: VirtualTimers;
  /** settles once so much virtual time has passed */
  sleep(ms: number): Promise<void>;
  /** lets time pass: whatever falls due is done in the order of its time, each before the next */
  advance(ms: number): Promise<void>;
  /** does what is due by now and whatever that leads to */
  settle(): Promise<void>;
  /** sets the clock without doing anything, even back */
  set(time: number): void;
}

interface VirtualTimers {
  /** returns how to call it off */
  at(time: number, work: () => Promise<void>): () => void;
}

export interface VirtualClockParts {
  start: number;
  /** settles when nothing moves any more but by the passing of time */
  rest: () => Promise<void>;
  /** how what a timer starts is done: waited for before time goes on, or left to `rest` */
  ring: (work: () => Promise<void>) => Promise<void>;
}

interface Waiting {
  at: number;
  work: () => Promise<void>;
}

/** More than this at one moment is work that asks for itself again at once: it would never end. */
const mostAtOnce = 20_000;

/** Of several timers for the same moment the one that was set first rings first. */
export function createVirtualClock({ start, rest, ring }: VirtualClockParts): VirtualClock {
  let time = start;
  let waiting: Waiting[] = [];

  function takeFirst(until: number): Waiting | undefined {
    const first = waiting.filter((each) => each.at <= until).reduce(earlier, undefined);
    if (first) waiting = waiting.filter((each) => each !== first);
    return first;
  }

  async function runUntil(until: number): Promise<void> {
    for (let rung = 0, since = time; ; rung += 1) {
      if (time > since) [rung, since] = [0, time];
      if (rung > mostAtOnce) throw new Error(`time stands still: ${rung} timers rang at ${time}`);
      await rest();
      const next = takeFirst(until);
      if (!next) break;
      time = Math.max(time, next.at);
      await ring(next.work);
    }
    time = until;
  }

  function at(when: number, work: () => Promise<void>): () => void {
    const entry = { at: when, work };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((each) => each !== entry);
    };
  }

  return {
    now: () => time,
    timers: { at },
    sleep: (ms) =>
      new Promise((resolve) => {
        at(time + ms, async () => resolve());
      }),
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
