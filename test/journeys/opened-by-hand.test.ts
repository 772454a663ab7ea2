import { describe, expect, it, onTestFinished } from 'vitest';
import { appOf } from '../kit/app.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const order = { symbol: 'XAUUSD', side: 'buy', sl: '4050', tps: ['4080'], size: { mode: 'lots', lots: '0.10' } };

async function open(): Promise<{
  trader: Trader;
  post: (path: string, body: object, key?: string) => Promise<Answer>;
}> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const app = appOf(trader);
  const post = async (path: string, body: object, key?: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', host: 'localhost', ...(key && { 'idempotency-key': key }) };
    const answer = await app.request(`http://localhost/api/v1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    await trader.advance(1_000);
    return { status: answer.status, body: await answer.json() };
  };
  return { trader, post };
}
type Answer = { status: number; body: Record<string, unknown> };

const held = async (trader: Trader) =>
  (await trader.account()).positions.map(({ side, lots, sl, tp }) => `${side} ${lots} ${sl} ${tp}`);

describe('a trade opened by hand', () => {
  it('is planned, judged, numbered and kept like a signal', async () => {
    const { trader, post } = await open();
    const { status, body } = await post('/orders', order);
    expect({ status, state: body.state }).toEqual({ status: 201, state: 'working' });
    expect(await held(trader)).toEqual(['buy 0.1 4050.00 4080.00']);
    const [signal] = await trader.signals();
    expect(signal).toMatchObject({ signal: body.signal, state: 'open' });
    const kinds = (await trader.journal()).map(({ kind }) => kind);
    for (const kind of ['signal-taken', 'plan', 'verdict', 'leg-planned', 'leg-sent']) expect(kinds).toContain(kind);
    expect((await trader.talk()).map(({ blocks }) => textOf(blocks)).join()).toContain('opened by hand');
  });

  it('waits at its price, and splits over its targets', async () => {
    const { trader, post } = await open();
    await post('/orders', { ...order, type: 'limit', price: '4055', tps: ['4080', '4070'] });
    const { orders } = await trader.account();
    expect(orders.map(({ price, tp }) => [price, tp])).toEqual([
      ['4055.00', '4070.00'],
      ['4055.00', '4080.00'],
    ]);
  });

  it('aims at multiples of its risk, in the order and before it', async () => {
    const { trader, post } = await open();
    const waiting = { ...order, type: 'limit', price: '4055', tps: ['4080'], rr: [3, 2] };
    const { body } = await post('/position-size', waiting);
    expect(JSON.stringify(body)).toContain('"tp":"4070.00"');
    await post('/orders', waiting);
    const { orders } = await trader.account();
    expect(orders.map(({ tp }) => tp)).toEqual(['4065.00', '4070.00', '4080.00']);
    expect(await post('/orders', { ...order, rr: [0] })).toMatchObject({ status: 422 });
  });

  it.each<[string, object, RegExp]>([
    ['without a stop', { sl: undefined }, /no stop/],
    ['with its stop on the wrong side', { sl: '4070' }, /stop/i],
    ['past a line of its rules', { size: { mode: 'lots', lots: '9' } }, /day|line|loss/i],
  ])('%s is not sent, and says why', async (_, change, why) => {
    const { trader, post } = await open();
    const { body } = await post('/orders', { ...order, ...change });
    expect(JSON.stringify(body.because)).toMatch(why);
    expect(['refused', 'asking']).toContain(body.state);
    expect(await held(trader)).toEqual([]);
  });

  it('is not opened by an account that is halted', async () => {
    const { trader, post } = await open();
    await trader.tell('trading.halt', { why: 'lunch' });
    const { body } = await post('/orders', order);
    expect(body.state).toBe('refused');
    expect(await held(trader)).toEqual([]);
  });

  it('twice in a moment is opened once, and again only where that is said', async () => {
    const { trader, post } = await open();
    const both = await Promise.all([post('/orders', order), post('/orders', order)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await held(trader)).toHaveLength(1);
    expect((await post('/orders', { ...order, again: true })).status).toBe(201);
    expect(await held(trader)).toHaveLength(2);
  });

  it('repeated under its key is answered as before', async () => {
    const { trader, post } = await open();
    const [first, second] = [await post('/orders', order, 'k1'), await post('/orders', order, 'k1')];
    expect(second.body).toEqual(first.body);
    expect(await held(trader)).toHaveLength(1);
  });

  it.each<[object, string]>([
    [{ type: 'limit' }, 'price'],
    [{ price: '4055' }, 'price'],
    [{ sl: '-1' }, 'sl'],
    [{ stop: '4050' }, 'stop'],
    [{ symbol: 'gold!' }, 'symbol'],
  ])('with %j is refused', async (change, field) => {
    const { post } = await open();
    const { status, body } = await post('/orders', { ...order, ...change });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(`"field":"${field}"`);
  });

  it('is no channel: none is listed, none can be posted to', async () => {
    const { trader, post } = await open();
    await post('/orders', order);
    const follows = await trader.tell('follows.list', {});
    expect(JSON.stringify(follows)).not.toContain('@hand');
    expect((await post('/feeds', { feed: '@hand', name: 'Mine' })).status).toBe(422);
  });
});

describe('the size of a trade', () => {
  it('is told with its risk and what the rules say, and nothing is placed', async () => {
    const { trader, post } = await open();
    const before = (await trader.journal()).length;
    const risk = { ...order, size: { mode: 'risk', percent: '1' } };
    expect(await post('/position-size', risk)).toMatchObject({
      status: 200,
      body: { would: 'place', because: [], plan: { symbol: 'XAUUSD', legs: [{ lots: expect.any(String) }] } },
    });
    const tooMuch = await post('/position-size', { ...order, size: { mode: 'lots', lots: '9' } });
    expect(tooMuch.body).toMatchObject({ would: 'refuse', largestLots: expect.any(String) });
    expect((await trader.journal()).length).toBe(before);
    expect(await held(trader)).toEqual([]);
  });
});
