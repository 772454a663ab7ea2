import { setTimeout as breathe } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLanes } from '../../bots/lanes.ts';
import { createRandom } from '../kit/random.ts';

const calm = { firstMs: 1, failed: () => {}, catchUp: () => null };

/** Work that each takes its own time, and fails now and then. */
function workload(seed: number) {
  const random = createRandom(seed);
  const done = new Map<string, number[]>();
  const events = Array.from({ length: 120 }, (_, nth) => {
    let fails = random.chance(20) ? 2 : 0;
    const key = `channel-${random.between(1, 3)}`;
    const work = async () => {
      await breathe(random.between(0, 2));
      if (fails > 0) {
        fails -= 1;
        throw new Error('not now');
      }
      done.set(key, [...(done.get(key) ?? []), nth]);
    };
    return { key, work };
  });
  const isInOrder = () =>
    [...done.values()].every((some) => some.every((nth, at) => at === 0 || nth > (some[at - 1] ?? 0)));
  const count = () => [...done.values()].flat().length;
  return { events, isInOrder, count };
}

describe('lanes', () => {
  it.each([1, 2, 3])('keep the order of each channel, whatever takes long or fails, as drawn by %i', async (seed) => {
    const { events, isInOrder, count } = workload(seed);
    const lanes = createLanes({ ...calm, over: new AbortController().signal, most: 1_000 });
    for (const { key, work } of events) lanes.add(key, work);
    await lanes.empty();
    expect(isInOrder()).toBe(true);
    expect(count()).toBe(events.length);
  });

  it('are what keeps it: all at once, the order is lost', async () => {
    const { events, isInOrder } = workload(1);
    await Promise.all(
      events.map(({ work }) =>
        work()
          .catch(() => work())
          .catch(() => work()),
      ),
    );
    expect(isInOrder()).toBe(false);
  });

  it('do not wait for each other', async () => {
    const over = new AbortController();
    const lanes = createLanes({ ...calm, over: over.signal, most: 10 });
    let isDone = false;
    lanes.add('stuck', () => Promise.reject(new Error('never')));
    lanes.add('free', async () => {
      isDone = true;
    });
    while (!isDone) await breathe(1);
    over.abort();
    await lanes.empty();
  });

  it('ask again for what they had no room for, once there is room', async () => {
    const said: string[] = [];
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const catchUp = (key: string) => async () => {
      said.push(`${key} caught up`);
    };
    const lanes = createLanes({ ...calm, catchUp, over: new AbortController().signal, most: 2 });
    lanes.add('gold', () => gate);
    for (const nth of [1, 2, 3, 4])
      lanes.add('gold', async () => {
        said.push(`${nth}`);
      });
    open();
    await lanes.empty();
    expect(said).toEqual(['1', 'gold caught up']);
  });
});
