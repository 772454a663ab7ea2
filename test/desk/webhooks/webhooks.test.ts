import { Webhook } from 'standardwebhooks';
import { describe, expect, it, vi } from 'vitest';
import { isSignedBy, openReceiver, status } from '../../kit/receiver.ts';
import { textOf } from '../../kit/trader.ts';
import { hour, minute, openHooked } from './open.ts';

describe('a webhook of a trader', () => {
  it('is told what was read, what the rules said, and what was filled and closed, in order and once', async () => {
    const { trade, add, quote, advance } = await openHooked();
    const receiver = await openReceiver();
    await add(receiver.url);
    await trade();
    await quote('XAUUSD', '4070.10', '4070.35');
    await advance(5_000);
    expect(receiver.types()).toEqual(['reading', 'verdict', 'fill', 'fill', 'close']);
    const [reading, verdict, fill, , close] = receiver.received.map(({ told }) => told);
    expect(reading?.data).toMatchObject({ feed: 'demo', kind: 'read', reading: { symbol: 'XAUUSD', side: 'buy' } });
    expect(verdict?.data).toMatchObject({ allowed: true, account: 'paper', feed: 'demo', violations: [] });
    expect(fill?.data).toMatchObject({ account: 'paper', symbol: 'XAUUSD', side: 'buy', price: '4060.25' });
    expect(close?.data).toMatchObject({ symbol: 'XAUUSD', isAll: true, how: 'target' });
    expect(Number(close?.data.profit)).toBeGreaterThan(0);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(5);
    for (const { id, told } of receiver.received) expect(told).toMatchObject({ id, desk: 'desk-1' });
  });

  it('is told of a trade the rules forbid, and of nothing it did not ask for', async () => {
    const { add, post, quote, advance } = await openHooked();
    const violations = await openReceiver();
    const fills = await openReceiver();
    await add(violations.url, { events: ['violation'] });
    await add(fills.url, { events: ['fill'], webhook: 'fills' });
    await quote('XAUUSD', '4060.00', '4060.25');
    await post('XAUUSD BUY 4060.25\nTP 4070');
    await advance(3_000);
    expect(fills.received).toEqual([]);
    for (const { told } of violations.received)
      expect(told).toMatchObject({ type: 'violation', data: { kind: 'prevented' } });
  });

  it('gets nothing that was before it, and nothing of chatter', async () => {
    const { trade, add, post, advance } = await openHooked();
    await trade();
    const receiver = await openReceiver();
    await add(receiver.url);
    await post('Good morning traders');
    await advance(5_000);
    expect(receiver.types().filter((type) => type === 'reading')).toEqual([]);
    expect(receiver.types()).not.toContain('verdict');
  });

  it('can tell by its secret that it came from here, with a library of the convention and without', async () => {
    const { trade, add, clock } = await openHooked();
    const receiver = await openReceiver();
    const secret = await add(receiver.url);
    await trade();
    expect(receiver.received.length).toBeGreaterThan(0);
    vi.useFakeTimers({ toFake: ['Date'], now: clock.now() });
    for (const got of receiver.received) {
      expect(isSignedBy(secret, got)).toBe(true);
      expect(new Webhook(secret).verify(got.body, got.headers)).toEqual(got.told);
      expect(isSignedBy(secret, { ...got, body: `${got.body} ` })).toBe(false);
      expect(isSignedBy(`whsec_${btoa('another secret of somebody else')}`, got)).toBe(false);
    }
    vi.useRealTimers();
  });

  it('is signed by both secrets for a day after one was renewed, then by the new one only', async () => {
    const { add, rotate, test, pass } = await openHooked();
    const receiver = await openReceiver();
    const first = await add(receiver.url);
    const second = await rotate();
    await test();
    await pass(25 * hour);
    await test();
    const [both, one] = receiver.received;
    expect([both, both, one, one].map((got, at) => got && isSignedBy(at % 2 === 0 ? first : second, got))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('says at once what becomes of a test, and a test that is taken ends the wait of the rest', async () => {
    const { add, test, trade, postings, one, advance } = await openHooked();
    const receiver = await openReceiver(status(503, {}, 'down \u0007for now'));
    await add(receiver.url);
    expect(await test()).toEqual({ isTaken: false, status: 503, answer: 'down for now' });
    await trade();
    const before = await one();
    expect(before).toMatchObject({
      failures: expect.any(Number),
      problem: { code: 'posting.STATUS', facts: { status: 503 } },
    });
    receiver.state.answer = status(200);
    expect(await test()).toMatchObject({ isTaken: true, status: 200 });
    await advance(1_000);
    expect(await one()).toMatchObject({ waiting: 0, failures: 0, problem: null });
    expect((await postings()).filter(({ type }) => type === 'test').map(({ state }) => state)).toEqual([
      'taken',
      'given-up',
    ]);
  });

  it('that is paused is told afterwards what happened meanwhile, if it is not older than a day', async () => {
    const { add, change, trade, one, pass } = await openHooked();
    const receiver = await openReceiver();
    await add(receiver.url);
    await change({ isPaused: true });
    await trade();
    await pass(hour);
    expect(receiver.received).toEqual([]);
    await change({ isPaused: false });
    await pass(minute);
    expect(receiver.types().slice(0, 3)).toEqual(['reading', 'verdict', 'fill']);
    expect(await one()).toMatchObject({ state: 'on', missed: 0 });
  });

  it('that was paused too long is not told old things, and they are counted', async () => {
    const { add, change, trade, one, pass } = await openHooked();
    const receiver = await openReceiver();
    await add(receiver.url, { events: ['reading', 'verdict'] });
    await change({ isPaused: true });
    await trade();
    await pass(25 * hour);
    await change({ isPaused: false });
    await pass(minute);
    expect(receiver.received).toEqual([]);
    expect(await one()).toMatchObject({ missed: 2, waiting: 0 });
  });

  it('is taken away with what waits, and nothing of it is under way any more', async () => {
    const { add, trade, tell, list, pass } = await openHooked();
    const receiver = await openReceiver(status(500));
    await add(receiver.url);
    await trade();
    await tell('webhooks.remove', { webhook: 'hook-1' });
    const count = receiver.received.length;
    await pass(24 * hour);
    expect(receiver.received).toHaveLength(count);
    expect(await list()).toEqual([]);
  });

  it.each([
    ['http://example.com/', 'NOT_HTTPS'],
    ['https://10.0.0.1/', 'OWN_NETWORK'],
    ['https://user:word@example.com/', 'USER_NAME'],
    ['https://example.com:22/', 'PORT'],
    ['nonsense', 'NO_ADDRESS'],
  ])('does not lead to %s', async (url, fault) => {
    const { refused, add, list } = await openHooked();
    const refusal = { code: 'WEBHOOK_ADDRESS', facts: { why: { code: `posting.${fault}` } } };
    expect(await refused('webhooks.add', { url })).toMatchObject(refusal);
    await add('https://example.com/');
    expect(await refused('webhooks.change', { webhook: 'hook-1', url })).toMatchObject(refusal);
    expect(await list()).toMatchObject([{ to: 'https://example.com' }]);
  });

  it('is one of ten at most, each with a name of its own, and unknown ones are said to be', async () => {
    const { add, refused } = await openHooked();
    await add('https://example.com/', { webhook: 'mine' });
    expect(await refused('webhooks.add', { url: 'https://example.com/', webhook: 'mine' })).toMatchObject({
      code: 'WEBHOOK_TAKEN',
    });
    for (let n = 0; n < 9; n += 1) await add(`https://example.com/${n}`);
    expect(await refused('webhooks.add', { url: 'https://example.com/' })).toMatchObject({ code: 'WEBHOOK_TOO_MANY' });
    for (const name of ['test', 'rotate', 'remove', 'change', 'postings'])
      expect(await refused(`webhooks.${name}`, { webhook: 'other' })).toMatchObject({ code: 'WEBHOOK_UNKNOWN' });
  });

  it('is listed in a chat with how it goes, and without what in its address may be a secret', async () => {
    const { add, tell, settle, talk, trade } = await openHooked();
    const receiver = await openReceiver(status(503));
    await add(`${receiver.url}?token=canary-in-address`);
    await trade();
    await tell('chat.say', { text: '/webhooks' });
    await settle();
    const said = (await talk()).map(({ blocks }) => textOf(blocks)).find((text) => text.includes('hook-1'));
    expect(said).toContain('it answered 503');
    expect(JSON.stringify(await talk())).not.toContain('canary');
  });
});
