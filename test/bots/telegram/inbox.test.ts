import type { Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { batchSize, createInbox } from '../../../bots/telegram/inbox.ts';

const post = (update_id: number, chat: number): Update =>
  ({ update_id, channel_post: { chat: { id: chat, type: 'channel', title: 'x' } } }) as Update;
const said = (update_id: number, chat: number): Update =>
  ({ update_id, message: { chat: { id: chat, type: 'private', first_name: 'x' } } }) as Update;

function open({ laneOf, keepMs = 10_000 }: { laneOf?: (update: Update) => number; keepMs?: number } = {}) {
  let now = 0;
  const handled: number[] = [];
  const logged: string[] = [];
  const held = new Map<number, () => void>();
  const failing = new Set<number>();
  const note = (_facts: object, message: string) => void logged.push(message);
  const inbox = createInbox({
    now: () => now,
    patience: { againMs: 500, mostMs: 10_000, keepMs },
    log: { info: note, warn: note, error: note },
    handle: async ({ update_id: id }) => {
      if (held.has(id)) await new Promise<void>((resolve) => held.set(id, resolve));
      if (failing.has(id)) throw new Error('not kept');
      handled.push(id);
    },
    ...(laneOf && { laneOf }),
  });
  return {
    ...{ inbox, handled, logged, failing },
    hold: (id: number) => void held.set(id, () => {}),
    async release(id: number) {
      held.get(id)?.();
      held.delete(id);
      await new Promise(setImmediate);
    },
    pass: (ms: number) => (now += ms),
    async take(...updates: Update[]) {
      inbox.take(updates);
      await new Promise(setImmediate);
    },
  };
}

describe('updates of one chat', () => {
  it('are handled one after the other, and count as received in their order', async () => {
    const { inbox, take, hold, release, handled } = open();
    hold(1);
    await take(post(2, -1), post(1, -1), post(3, -2));
    expect([handled, inbox.offset()]).toEqual([[3], 0]);
    await release(1);
    expect([handled, inbox.offset(), inbox.isEmpty()]).toEqual([[3, 1, 2], 4, true]);
  });

  it('without rows of their own overtake each other', async () => {
    const { take, hold, release, handled } = open({ laneOf: ({ update_id }) => update_id });
    hold(1);
    await take(post(1, -1), post(2, -1));
    await release(1);
    expect(handled).toEqual([2, 1]);
  });

  it('that could not be kept are told again with those behind them, and none twice', async () => {
    const { inbox, take, failing, handled, pass } = open();
    failing.add(2);
    const batch = [post(1, -1), post(2, -1), post(3, -1), post(4, -2)];
    await take(...batch);
    expect([handled, inbox.offset(), inbox.isEmpty()]).toEqual([[1, 4], 2, false]);
    failing.clear();
    await take(...batch.slice(1));
    expect(handled).toEqual([1, 4]);
    pass(500);
    await take(...batch.slice(1));
    expect([handled, inbox.offset()]).toEqual([[1, 4, 2, 3], 5]);
  });

  it('are not kept waiting by another chat, also when more is told meanwhile', async () => {
    const { inbox, take, hold, release, handled } = open();
    hold(1);
    await take(post(1, -1));
    await take(post(1, -1), said(2, 7));
    await take(post(1, -1), said(2, 7), said(3, 7));
    expect([handled, inbox.offset()]).toEqual([[2, 3], 0]);
    await release(1);
    expect([handled, inbox.offset()]).toEqual([[2, 3, 1], 4]);
  });

  it('that were received while the platform answered are not handled again', async () => {
    const { take, handled } = open();
    await take(post(1, -1));
    await take(post(1, -1), post(2, -1));
    expect(handled).toEqual([1, 2]);
  });
});

it('what nobody ever says is kept is told again, and keeps nothing else waiting for ever', async () => {
  const { inbox, take, hold, handled, pass } = open({ keepMs: 5 });
  hold(1);
  await take(said(1, 7), said(2, 7));
  await inbox.settled();
  expect([handled, inbox.offset()]).toEqual([[], 0]);
  pass(40_000);
  await take(said(1, 7), said(2, 7));
  await inbox.settled();
  expect([handled, inbox.offset()]).toEqual([[2], 3]);
});

describe('what can never be kept', () => {
  it('of a person is given up soon: later it would surprise them', async () => {
    const { inbox, take, failing, handled, logged, pass } = open();
    failing.add(1);
    for (let times = 0; times < 4; times += 1) {
      await take(said(1, 7), said(2, 7));
      pass(10_000);
    }
    expect([handled, inbox.offset()]).toEqual([[2], 3]);
    expect(logged.at(-1)).toContain('given up');
  });

  it('of a channel is tried for as long as it holds up nobody else', async () => {
    const { inbox, take, failing, pass, logged } = open();
    failing.add(1);
    for (let times = 0; times < 30; times += 1) {
      await take(post(1, -1));
      pass(60_000);
    }
    expect(inbox.offset()).toBe(0);
    const batch = Array.from({ length: batchSize }, (_, nth) => post(1 + nth, nth === 0 ? -1 : -2));
    await take(...batch);
    expect(inbox.offset()).toBe(batchSize + 1);
    expect(logged.at(-1)).toContain('given up');
  });
});

it('after a week without news the platform may number anew', async () => {
  const { inbox, take, handled } = open();
  await take(post(9_000, -1));
  expect(inbox.offset()).toBe(9_001);
  await take();
  expect(inbox.offset()).toBe(0);
  await take(post(17, -1));
  expect([handled, inbox.offset()]).toEqual([[9_000, 17], 18]);
});
