import { describe, expect, it } from 'vitest';
import { waitMs } from '../../../src/desk/webhooks/try-again.ts';
import { nodePosting } from '../../../src/runtime/node/posting-node.ts';
import { never, openReceiver, status } from '../../kit/receiver.ts';
import { createTestServices } from '../../kit/services.ts';
import { textOf } from '../../kit/trader.ts';
import { hour, minute, openHooked } from './open.ts';

const waiting = (price: number) => `XAUUSD BUY LIMIT ${price}\nSL 2900\nTP 4000`;

describe('what a webhook does not take', () => {
  it('is tried again until it is taken, with the same id and the same body', async () => {
    const { add, trade, pass, one } = await openHooked();
    const receiver = await openReceiver((response, _got, nth) => void response.writeHead(nth < 3 ? 500 : 200).end());
    await add(receiver.url, { events: ['reading'] });
    await trade();
    await pass(10 * minute, minute);
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ id, body }) => id + body)).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBeGreaterThan(1);
    expect(await one()).toMatchObject({ waiting: 0, failures: 0, problem: null, missed: 0 });
  });

  it.each([301, 302, 303, 400, 401, 403, 404, 408, 429, 500, 502, 503])(
    'answered by %i is tried again',
    async (code) => {
      const { add, trade, pass } = await openHooked();
      const receiver = await openReceiver(status(code, { location: '/elsewhere' }));
      await add(receiver.url, { events: ['reading'] });
      await trade();
      expect(receiver.received).toHaveLength(1);
      receiver.state.answer = status(202);
      await pass(minute);
      expect(receiver.received.map(({ path }) => path)).toEqual(['/hook', '/hook']);
    },
  );

  it('is tried for a day, more and more seldom, then given up, and its owner is told once', async () => {
    const { add, post, pass, one, talk, postings } = await openHooked();
    const receiver = await openReceiver(status(503));
    await add(receiver.url, { events: ['reading'] });
    await post(waiting(3_000));
    await pass(hour, 2 * minute);
    await post(waiting(3_001));
    await pass(28 * hour, 30 * minute);
    const tries = receiver.received.length;
    expect(tries).toBeGreaterThan(11);
    expect(tries).toBeLessThan(20);
    expect((await postings()).map(({ state }) => state)).toEqual(['given-up', 'given-up']);
    expect(await one()).toMatchObject({ waiting: 0, missed: 2, state: 'on' });
    const said = (await talk()).map(({ blocks }) => textOf(blocks)).filter((text) => text.includes('Webhook hook-1'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('has taken nothing for a day: it answered 503');
  });

  it('because it is gone (410) stops it, its owner is told, and it goes on only when it is let', async () => {
    const { add, trade, post, pass, one, talk, change } = await openHooked();
    const receiver = await openReceiver(status(410));
    await add(receiver.url);
    await trade();
    await pass(24 * hour, 4 * hour);
    expect(receiver.received).toHaveLength(1);
    expect(await one()).toMatchObject({ state: 'stopped', waiting: 0 });
    expect((await talk()).map(({ blocks }) => textOf(blocks)).join()).toContain('is gone (410)');
    receiver.state.answer = status(200);
    await change({ isPaused: false });
    await post('Move SL to 4055');
    await pass(minute);
    expect(receiver.types().slice(1)).toContain('reading');
    expect(await one()).toMatchObject({ state: 'on', waiting: 0 });
  });

  it('for the time that its answer names is not tried sooner, but no longer than three hours', async () => {
    const { add, trade, pass } = await openHooked();
    const receiver = await openReceiver(status(429, { 'retry-after': '3600' }));
    await add(receiver.url, { events: ['reading'] });
    await trade();
    await pass(59 * minute, 10 * minute);
    expect(receiver.received).toHaveLength(1);
    receiver.state.answer = status(429, { 'retry-after': '999999' });
    await pass(2 * minute, 10_000);
    expect(receiver.received).toHaveLength(2);
    await pass(2.5 * hour, 30 * minute);
    expect(receiver.received).toHaveLength(2);
    await pass(hour, 30 * minute);
    expect(receiver.received).toHaveLength(3);
  });

  it('holds up the others at most three times where only it is turned down', async () => {
    const { add, trade, pass, postings } = await openHooked();
    const receiver = await openReceiver(
      (response, { told }) => void response.writeHead(told.type === 'verdict' ? 500 : 200).end(),
    );
    await add(receiver.url, { events: ['reading', 'verdict', 'fill'] });
    await trade();
    await pass(10 * minute, minute);
    expect(receiver.types().slice(0, 6)).toEqual(['reading', 'verdict', 'verdict', 'verdict', 'fill', 'fill']);
    expect((await postings()).map(({ type, state }) => `${type} ${state}`)).toEqual([
      'fill taken',
      'fill taken',
      'verdict waiting',
      'reading taken',
    ]);
    await pass(26 * hour, 2 * hour);
    expect((await postings()).map(({ state }) => state)).toEqual(['taken', 'taken', 'given-up', 'taken']);
  });

  it('in time is no reason for anything else to wait', async () => {
    const test = createTestServices(new Map(), nodePosting({ mayBeHere: true, timeoutMs: 300 }));
    const { add, trade, signals, postings } = await openHooked({ test });
    const [dead, healthy] = [await openReceiver(never), await openReceiver()];
    await add(dead.url, { webhook: 'dead' });
    await add(healthy.url, { webhook: 'healthy' });
    await trade();
    expect(await signals()).toMatchObject([{ state: 'open' }]);
    expect(healthy.types()).toEqual(['reading', 'verdict', 'fill', 'fill']);
    const waiting = await postings('dead');
    expect(waiting.at(-1)).toMatchObject({ state: 'waiting', problem: { code: 'posting.TIMEOUT' } });
    expect(waiting.at(-1)?.triedAgainAt).toBeGreaterThan(0);
  });

  it('because the process ends is nothing against it, and waits as it was', async () => {
    const ending = new AbortController();
    const test = createTestServices(new Map(), nodePosting({ mayBeHere: true, ending: ending.signal }));
    const { add, trade, one, postings } = await openHooked({ test });
    const receiver = await openReceiver(() => ending.abort());
    await add(receiver.url, { events: ['reading'] });
    await trade();
    expect(receiver.received).toHaveLength(1);
    expect(await one()).toMatchObject({ waiting: 1, failures: 0, problem: null });
    expect(await postings()).toMatchObject([{ state: 'waiting', tries: 0 }]);
  });

  it('fills the desk with two hundred postings at most; the rest comes when it takes something again', async () => {
    const { add, pass, settle, tell, one } = await openHooked();
    const receiver = await openReceiver(status(503));
    await add(receiver.url, { events: ['reading'] });
    for (let n = 0; n < 300; n += 1) await tell('messages.post', { feed: 'demo', text: waiting(3_000 + n) });
    await pass(hour);
    expect(await one()).toMatchObject({ waiting: 200 });
    receiver.state.answer = status(200);
    const before = receiver.received.length;
    await pass(3 * hour, 30 * minute);
    await settle();
    const after = receiver.received.slice(before).map(({ told }) => (told.data.reading as { entry: number }).entry);
    expect(after).toEqual(Array.from({ length: 300 }, (_, n) => 3_000 + n));
    expect(await one()).toMatchObject({ waiting: 0, missed: 0 });
  });

  it('waits longer each time, up to three hours, spread by what it is', () => {
    const waits = Array.from({ length: 12 }, (_, nth) => waitMs(nth + 1, 'a'));
    expect(waits[0]).toBeLessThanOrEqual(6_000);
    for (const [nth, wait] of waits.slice(0, 8).entries()) expect(wait).toBeGreaterThan(waits[nth - 1] ?? 0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(3.6 * hour);
    const sum = waits.reduce((all, wait) => all + wait, 0);
    expect(sum).toBeGreaterThan(15 * hour);
    expect(new Set(['a', 'b', 'c'].map((key) => waitMs(5, key))).size).toBe(3);
  });
});
