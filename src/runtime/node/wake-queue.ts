import { setImmediate as breathe } from 'node:timers/promises';
import { isDoneWithin, patienceMs } from '../../platform/patience.ts';
import { createHeap } from './heap.ts';
import type { Timers } from './timers.ts';

export interface WakeQueue {
  /** the one time this key is woken next; null calls it off */
  set(key: string, at: number | null): void;
  next(key: string): number | undefined;
  /** how long the earliest wake is overdue, or the longest is going on */
  lagMs(): number;
  /** starts no further wake and waits for those that run */
  stop(): Promise<void>;
}

interface Entry {
  key: string;
  at: number;
}

export interface WakeQueueParts {
  clock: () => number;
  timers: Timers;
  wake: (key: string) => Promise<void>;
  atOnce?: number;
  /** after this long nobody waits for a wake any more */
  patience?: number;
}

/**
 * One timer over all actors of the process.
 *  1. A key is not woken again while its wake is waited for; asked for meanwhile, it is woken again after. A wake that
 *     takes long goes on by itself, and neither its key nor anybody else waits for it any longer.
 *  2. A key that is not open costs one entry here and nothing else.
 *  3. Between two wakes the process may serve requests.
 */
export function createWakeQueue({ clock, timers, wake, atOnce = 8, patience = patienceMs }: WakeQueueParts): WakeQueue {
  const times = new Map<string, number>();
  let heap = createHeap<Entry>((entry) => entry.at);
  const busy = new Set<string>();
  /** every wake that has not ended, with its beginning */
  const awake = new Map<Promise<void>, number>();
  let workers: Promise<void>[] = [];
  let armed: { at: number; cancel: () => void } | null = null;
  let isStopped = false;

  /** Entries whose key was moved, called off or is running are left over; the key's present time stands in `times`. */
  function earliest(): Entry | undefined {
    for (let top = heap.peek(); top; top = heap.peek()) {
      if (times.get(top.key) === top.at && !busy.has(top.key)) return top;
      heap.pop();
    }
    return undefined;
  }

  function enter(entry: Entry): void {
    if (heap.size() > 2 * times.size + 1_000) {
      heap = createHeap<Entry>((each) => each.at);
      for (const [key, at] of times) heap.push({ key, at });
    } else heap.push(entry);
  }

  function take(): string | undefined {
    const top = isStopped ? undefined : earliest();
    if (!top || top.at > clock()) return undefined;
    heap.pop();
    times.delete(top.key);
    busy.add(top.key);
    return top.key;
  }

  async function work(): Promise<void> {
    for (let key = take(); key !== undefined; key = take()) {
      try {
        await isDoneWithin(patience, begin(key));
      } finally {
        busy.delete(key);
        const at = times.get(key);
        if (at !== undefined) enter({ key, at });
      }
      await breathe();
    }
  }

  function begin(key: string): Promise<void> {
    const since = clock();
    const woken = wake(key).finally(() => awake.delete(woken));
    awake.set(woken, since);
    return woken;
  }

  async function ring(): Promise<void> {
    armed = null;
    while (workers.length < atOnce) {
      const worker = work().finally(() => {
        workers = workers.filter((other) => other !== worker);
      });
      workers.push(worker);
    }
    arm();
    try {
      await Promise.all(workers);
    } finally {
      arm();
    }
  }

  function arm(): void {
    const top = isStopped ? undefined : earliest();
    if (armed && armed.at === top?.at) return;
    armed?.cancel();
    armed = top ? { at: top.at, cancel: timers.at(top.at, ring) } : null;
  }

  return {
    set(key, at) {
      if (at === null) times.delete(key);
      else {
        times.set(key, at);
        if (!busy.has(key)) enter({ key, at });
      }
      arm();
    },
    next: (key) => times.get(key),
    lagMs: () => Math.max(0, clock() - Math.min(earliest()?.at ?? clock(), ...awake.values())),
    async stop() {
      isStopped = true;
      armed?.cancel();
      armed = null;
      await Promise.all(workers);
      await Promise.allSettled(awake.keys());
    },
  };
}
