import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appOf } from '../../kit/app.ts';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

const listed = z.looseObject({ next: z.string().nullable().default(null) });

async function get(gold: Gold, path: string) {
  const answer = await appOf(gold).request(`http://localhost/api/v1${path}`, { headers: { host: 'localhost' } });
  const [type, link] = ['content-type', 'link'].map((name) => answer.headers.get(name));
  return { status: answer.status, type, link: link ?? null, text: await answer.text() };
}

async function json(gold: Gold, path: string) {
  const { status, text } = await get(gold, path);
  expect(status).toBe(200);
  return listed.parse(JSON.parse(text));
}

async function traded() {
  const gold = await openGold();
  for (const _ of [1, 2, 3]) {
    await gold.say(market);
    await gold.tell('positions.close-all', { all: true });
    await gold.advance(3_000);
  }
  return gold;
}

describe('what is open and what waits', () => {
  it('is listed with whose it is and what closing it would bring', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.say(limit);
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'sell', lots: '0.20', sl: '4065' });
    await gold.advance(1_000);
    const { positions, accounts } = await json(gold, '/positions');
    expect(accounts).toMatchObject([{ account: 'paper', isReached: true }]);
    expect(positions).toMatchObject([
      { side: 'sell', feed: null, signal: null, leg: null, name: expect.stringMatching('^paper/') },
      { side: 'buy', feed: 'demo', lots: '0.1', result: '-2.85', sl: '4050.00', isEnding: false },
    ]);
    expect(await json(gold, '/positions?feed=demo&symbol=xauusd')).toMatchObject({ positions: [{ side: 'buy' }] });
    expect(await json(gold, '/orders')).toMatchObject({ orders: [{ type: 'limit', price: '4055.00', feed: 'demo' }] });
    expect(await json(gold, '/orders?feed=other')).toMatchObject({ orders: [], next: null });
    expect((await get(gold, '/orders?account=nobody')).status).toBe(404);
  });

  it('is named in the chat as the commands want it', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.say('XAUUSD SELL NOW\nSL 4075\nTP 4050');
    const { positions } = z
      .object({ positions: z.array(z.object({ name: z.string() })) })
      .parse(await json(gold, '/positions'));
    expect(JSON.stringify(await gold.tell('chat.say', { text: '/close' }))).toContain('Which one is meant?');
    const answer = await gold.tell('chat.say', { text: `/close ${positions[1]?.name}` });
    expect(answer).toMatchObject({ ok: true });
    expect(await gold.told()).toContain('Close: BUY XAUUSD?');
    for (const text of ['/positions', '/orders', '/history'])
      expect(await gold.tell('chat.say', { text })).toMatchObject({ ok: true });
  });

  it('of a broker that is away is what it last said, and says so', async () => {
    const gold = await openGold();
    await gold.say(market);
    gold.bridge.loseRequests('broker.report', 2);
    expect(await json(gold, '/positions')).toMatchObject({
      accounts: [{ isReached: false }],
      positions: [{ lots: '0.1' }],
    });
    expect(JSON.stringify(await gold.tell('chat.say', { text: '/positions' }))).toContain('cannot be reached just now');
  });
});

describe('one trade', () => {
  it('is shown with all that stands of it; without a name the only one', async () => {
    const gold = await openGold();
    expect(JSON.stringify(await gold.tell('chat.say', { text: '/position' }))).toContain(
      'There is nothing open or waiting',
    );
    await gold.say(market);
    const [signal] = await gold.signals();
    for (const id of [signal?.signal, 'xauusd', (await gold.ledger()).positions[0]?.id])
      expect(await json(gold, `/positions/${id}`)).toMatchObject({
        feed: 'demo',
        positions: [{ lots: '0.1' }],
        orders: [],
      });
    expect(JSON.stringify(await gold.tell('chat.say', { text: '/position' }))).toContain('BUY XAUUSD, 0.1');
    expect((await get(gold, '/positions/77')).status).toBe(404);
  });
});

describe('what was closed', () => {
  it('is listed newest first, page by page, each once', async () => {
    const gold = await traded();
    const seen: unknown[] = [];
    let path = '/history?limit=2';
    for (;;) {
      const { history, next } = await json(gold, path);
      seen.push(...(history as unknown[]));
      if (next === null) break;
      path = `/history?limit=2&cursor=${encodeURIComponent(next)}`;
    }
    const closed = (await gold.ledger()).events.filter(({ kind }) => kind === 'closed').reverse();
    expect(seen).toHaveLength(3);
    expect(seen).toMatchObject(
      closed.map(({ at, profit, positionId }) => ({ at, result: profit, position: positionId, feed: 'demo' })),
    );
  });

  it.each([
    ['from the last on', (at: number) => `from=${at}`, 1],
    ['before the last', (at: number) => `to=${at}`, 2],
    ['of another symbol', () => 'symbol=EURUSD', 0],
    ['of its channel', () => 'feed=demo', 3],
    ['of another channel', () => 'feed=other', 0],
  ])('%s', async (_, query, count) => {
    const gold = await traded();
    const last = (await gold.ledger()).events.findLast(({ kind }) => kind === 'closed')?.at ?? 0;
    expect((await json(gold, `/history?${query(last)}`)).history).toHaveLength(count);
  });

  it('comes as comma-separated values where that is asked for', async () => {
    const gold = await traded();
    const { type, text } = await get(gold, '/history?format=csv');
    expect(type).toContain('text/csv');
    const [head, first, ...more] = text.trimEnd().split('\r\n');
    expect(head).toBe('at,account,currency,symbol,side,lots,price,result,cause,isPart,position,leg,signal,feed');
    expect(first).toMatch(/^\d+,paper,USD,XAUUSD,buy,0\.1,4060,-2\.85,command,false,/);
    expect(more).toHaveLength(2);
  });

  it('as comma-separated values names its next page, until every row has come once', async () => {
    const gold = await traded();
    const rows: string[] = [];
    let path: string | null = '/history?format=csv&limit=2&account=paper';
    for (let pages = 0; path !== null; pages += 1) {
      expect(pages).toBeLessThan(3);
      const { text, link } = await get(gold, path);
      rows.push(...text.trimEnd().split('\r\n').slice(1));
      path = link === null ? null : (/^<\/api\/v1(\/history\?.*)>; rel="next"$/.exec(link)?.[1] ?? '');
    }
    expect(rows).toHaveLength(3);
    expect(new Set(rows).size).toBe(3);
    const { link } = await get(gold, '/history?format=csv&limit=3');
    expect(link).toBeNull();
  });

  it('a cursor that is none is refused', async () => {
    const gold = await traded();
    expect((await get(gold, '/history?cursor=1.paper.x')).status).toBe(422);
    expect((await get(gold, '/positions?cursor=abc')).status).toBe(422);
  });
});
