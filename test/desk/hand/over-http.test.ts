import { describe, expect, it } from 'vitest';
import { appOf } from '../../kit/app.ts';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

async function send(gold: Gold, method: string, path: string, body?: object, key?: string) {
  const headers = { 'content-type': 'application/json', host: 'localhost', ...(key && { 'idempotency-key': key }) };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const answer = await appOf(gold).request(`http://localhost/api/v1${path}`, init);
  const { code = null, detail = null, done = null } = await answer.json();
  await gold.advance(3_000);
  return { status: answer.status, code, detail, done };
}

const positionId = async (gold: Gold) => (await gold.ledger()).positions[0]?.id ?? '';
const orderId = async (gold: Gold) => (await gold.ledger()).orders[0]?.id ?? '';

describe('over HTTP', () => {
  it('a position is rehearsed, moved, closed in part and closed', async () => {
    const gold = await openGold();
    await gold.say(market);
    const path = `/positions/${await positionId(gold)}`;
    expect(await send(gold, 'POST', `${path}/close`, { all: true, preview: true })).toMatchObject({
      status: 200,
      done: false,
    });
    expect(await gold.held()).toHaveLength(1);
    expect(await send(gold, 'PATCH', path, { sl: '4055' })).toMatchObject({ status: 200, done: true });
    expect(await send(gold, 'POST', `${path}/close`, { percent: 50 })).toMatchObject({ status: 200 });
    expect(await gold.held()).toEqual(['buy 0.05 sl 4055.00 tp 4080.00']);
    expect(await send(gold, 'POST', '/positions/close-all', { symbol: 'XAUUSD' })).toMatchObject({ status: 200 });
    expect(await gold.held()).toEqual([]);
    expect(await send(gold, 'POST', `${path}/close`, { all: true })).toMatchObject({
      status: 409,
      code: 'TRADE_ENDED',
    });
  });

  it('an order is moved and taken back, without a body too', async () => {
    const gold = await openGold();
    await gold.say(limit);
    const path = `/orders/${await orderId(gold)}`;
    expect(await send(gold, 'PATCH', path, { entry: '4054' })).toMatchObject({ status: 200 });
    expect(await gold.held()).toEqual(['buy 0.1 at 4054.00 sl 4045.00 tp 4075.00']);
    expect(await send(gold, 'DELETE', path)).toMatchObject({ status: 200, done: true });
    expect(await gold.held()).toEqual([]);
  });

  it('the same request sent again is done once', async () => {
    const gold = await openGold();
    await gold.say(market);
    const path = `/positions/${await positionId(gold)}/close`;
    const first = await send(gold, 'POST', path, { percent: 50 }, 'once');
    expect(await send(gold, 'POST', path, { percent: 50 }, 'once')).toEqual(first);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });

  it.each([
    ['POST', '/positions/close-all', {}, 422, 'INVALID_INPUT'],
    ['POST', '/positions/close-all', { all: true, symbol: 'XAUUSD' }, 422, 'INVALID_INPUT'],
    ['POST', '/positions/close-all', { symbol: 'EURUSD' }, 404, 'NOTHING_MEANT'],
    ['POST', '/positions/nobody/close', { all: true }, 404, 'TRADE_UNKNOWN'],
    ['PATCH', '/positions/nobody', { sl: '4055' }, 404, 'TRADE_UNKNOWN'],
    ['PATCH', '/positions/xauusd', {}, 422, 'INVALID_INPUT'],
    ['PATCH', '/positions/xauusd', { sl: 'NaN' }, 422, 'INVALID_INPUT'],
    ['PATCH', '/positions/xauusd', { sl: '0' }, 422, 'INVALID_INPUT'],
    ['PATCH', '/orders/xauusd', { entry: '4054' }, 409, 'NOTHING_TO_CHANGE'],
    ['DELETE', '/orders/xauusd', { account: 'paper' }, 409, 'NOTHING_TO_CHANGE'],
    ['DELETE', '/orders/xauusd', {}, 409, 'NOTHING_TO_CHANGE'],
    ['PATCH', '/positions/xauusd', { sl: '1000' }, 409, 'RULE_AGAINST'],
  ])('%s %s %j is refused with %i', async (method, path, body, status, code) => {
    const gold = await openGold();
    await gold.say(market);
    expect(await send(gold, method, path, body)).toMatchObject({ status, code, detail: expect.stringMatching(/\.$/) });
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  });
});
