import { setImmediate as breathe } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHeap } from '../../../src/runtime/node/heap.ts';
import { realTimers } from '../../../src/runtime/node/timers.ts';
import { createWakeQueue, type WakeQueue } from '../../../src/runtime/node/wake-queue.ts';
import { createFakeClock, monday } from '../../kit/clock.ts';

function open(wake: (key: string, queue: WakeQueue) => Promise<void> = async () => {}) {
  const clock = createFakeClock();
  const woken: string[] = [];
  const queue: WakeQueue = createWakeQueue({
    clock: clock.now,
    timers: clock.timers,
    wake: async (key) => {
      woken.push(`${key} at ${clock.now() - monday}`);
      await wake(key, queue);
    },
  });
  return { clock, queue, woken };
}

describe('a wake', () => {
  it('comes at its time, in the order of the times', async () => {
    const { clock, queue, woken } = open();
    queue.set('late', monday + 300);
    queue.set('early', monday + 100);
    await clock.advance(99);
    expect(woken).toEqual([]);
    await clock.advance(1_000);
    expect(woken).toEqual(['early at 100', 'late at 300']);
  });

  it('that was moved comes only at its new time', async () => {
    const { clock, queue, woken } = open();
    queue.set('a', monday + 100);
    queue.set('a', monday + 500);
    await clock.advance(1_000);
    queue.set('b', monday + 2_000);
    queue.set('b', monday + 1_500);
    await clock.advance(2_000);
    expect(woken).toEqual(['a at 500', 'b at 1500']);
  });

  it('that was called off does not come', async () => {
    const { clock, queue, woken } = open();
    queue.set('a', monday + 100);
    queue.set('a', null);
    await clock.advance(1_000);
    expect(woken).toEqual([]);
  });

  it('asked for while the same key is being woken comes after, never at once', async () => {
    let running = 0;
    const { clock, queue, woken } = open(async (key, self) => {
      running += 1;
      expect(running).toBe(1);
      if (woken.length < 3) self.set(key, clock.now());
      await Promise.resolve();
      running -= 1;
    });
    queue.set('a', monday);
    await clock.settle();
    expect(woken).toEqual(['a at 0', 'a at 0', 'a at 0']);
  });

  it('of many keys runs a few at a time', async () => {
    let running = 0;
    let most = 0;
    const { clock, queue, woken } = open(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    });
    for (let n = 0; n < 100; n++) queue.set(`k${n}`, monday);
    await clock.settle();
    expect(woken).toHaveLength(100);
    expect(most).toBe(8);
  });

  it('does not come once the queue was stopped', async () => {
    const { clock, queue, woken } = open();
    queue.set('a', monday + 100);
    await queue.stop();
    queue.set('b', monday + 100);
    await clock.advance(1_000);
    expect(woken).toEqual([]);
  });

  it('comes for every key at its last time, whatever was asked before', async () => {
    const ask = fc.record({ key: fc.constantFrom('a', 'b', 'c'), at: fc.option(fc.integer({ min: 1, max: 50 })) });
    await fc.assert(
      fc.asyncProperty(fc.array(ask, { maxLength: 30 }), async (asks) => {
        const { clock, queue, woken } = open();
        const last = new Map<string, number | null>();
        for (const { key, at } of asks) {
          last.set(key, at);
          queue.set(key, at === null ? null : monday + at);
        }
        await clock.advance(100);
        const expected = [...last].filter(([, at]) => at !== null).map(([key, at]) => `${key} at ${at}`);
        expect(woken.sort()).toEqual(expected.sort());
      }),
      { numRuns: 50 },
    );
  });

  it('costs no more memory when its time is moved ten thousand times', async () => {
    const { clock, queue, woken } = open();
    for (let n = 10_000; n > 0; n--) queue.set('a', monday + n);
    await clock.advance(20_000);
    expect(woken).toEqual(['a at 1']);
  });
});

it('a heap gives its items in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = createHeap<number>((n) => n);
      for (const n of numbers) heap.push(n);
      const given = numbers.map(() => heap.pop());
      expect(given).toEqual([...numbers].sort((a, b) => a - b));
      expect(heap.pop()).toBeUndefined();
    }),
  );
});

describe('wakes that never end', () => {
  /** The program's own timers, moved by hand: a clock that waits for every wake could not show this. */
  function openHanging(hanging: string[]) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: monday });
    onTestFinished(() => void vi.useRealTimers());
    const ended = new Map<string, () => void>();
    const woken: string[] = [];
    const queue = createWakeQueue({
      clock: Date.now,
      timers: realTimers(Date.now, (error) => expect.fail(String(error))),
      patience: 5,
      wake: (key) => {
        woken.push(key);
        return hanging.includes(key) ? new Promise((end) => ended.set(key, end)) : Promise.resolve();
      },
    });
    /** Between two wakes the queue lets others run. */
    async function pass(ms: number): Promise<void> {
      for (let passed = 0; passed < ms; passed += 1) {
        await vi.advanceTimersByTimeAsync(1);
        await breathe();
      }
    }
    const endAll = () => {
      for (const end of ended.values()) end();
    };
    return { queue, woken, pass, endAll };
  }

  it('keep nobody else waiting, however many there are', async () => {
    const hanging = Array.from({ length: 20 }, (_, n) => `hanging-${n}`);
    const { queue, woken, pass, endAll } = openHanging(hanging);
    queue.set('later', Date.now() + 30);
    for (const key of hanging) queue.set(key, Date.now());
    await pass(60);
    expect(woken.toSorted()).toEqual([...hanging, 'later'].sort());
    endAll();
    await queue.stop();
  });

  it('count as lag, and are waited for at the end', async () => {
    const { queue, woken, pass, endAll } = openHanging(['hanging']);
    queue.set('hanging', Date.now());
    await pass(20);
    expect(woken).toEqual(['hanging']);
    expect(queue.lagMs()).toBeGreaterThanOrEqual(15);
    let isStopped = false;
    const stopping = queue.stop().then(() => {
      isStopped = true;
    });
    await pass(20);
    expect(isStopped).toBe(false);
    endAll();
    await stopping;
  });
});
