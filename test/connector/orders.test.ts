import { expect } from 'vitest';
import { describeConnector, it } from '../kit/terminal/suite.ts';
import type { Op } from '../kit/terminal/wire.ts';
import { openEurusd, type World } from '../kit/terminal/world.ts';

const limit: Op = {
  op: 'pending',
  symbol: 'EURUSD',
  side: 'buy',
  type: 'limit',
  lots: '0.20',
  price: '1.07000',
  sl: '1.06000',
  tp: null,
};

async function opened(world: World): Promise<string> {
  const ack = await world.order(openEurusd());
  expect(ack).toMatchObject({ state: 'done' });
  return ack?.positionId ?? '';
}

describeConnector('the connector carries out commands', () => {
  it('pairs by a code, says hello and reports the account', async ({ ready }) => {
    const world = await ready();
    expect(world.service.pairs).toMatchObject([{ login: '50123456', server: 'Broker-Demo', marginMode: 'hedging' }]);
    expect(world.service.frames[0]?.hello?.selfTest.every((test) => test.ok)).toBe(true);
    expect(world.service.last).toMatchObject({ isConnected: true, isSynced: true, acct: { balance: '10000.00' } });
    expect(world.terminal.panel).toContain('Connected');
  });

  it('opens with stop and target, and says what was dealt', async ({ ready }) => {
    const world = await ready();
    const ack = await world.order(openEurusd());
    expect(ack).toMatchObject({ state: 'done', retcode: 10009, lots: '0.10', price: '1.08010', text: '' });
    expect(world.broker.positions).toMatchObject([{ id: ack?.positionId, hundredths: 10, sl: 1.075, tp: 1.09 }]);
    expect(world.service.last.positions).toMatchObject([{ id: ack?.positionId, sl: '1.07500', tp: '1.09000' }]);
    expect(world.service.last.deals).toMatchObject([{ ticket: ack?.deals[0], entry: 'in', reason: 'expert' }]);
    expect(world.service.last.history).toMatchObject([{ type: 'market', state: 'filled', remaining: '0.00' }]);
  });

  it('carries the number in the magic, so that it is found at the broker', async ({ ready }) => {
    const world = await ready();
    const n = world.service.offer(openEurusd());
    await world.pass(1000);
    expect(BigInt(world.broker.positions[0]?.magic ?? 0) % 2n ** 40n).toBe(BigInt(n));
  });

  it('places an order that waits, changes it and cancels it', async ({ ready }) => {
    const world = await ready();
    const placed = await world.order(limit);
    expect(placed).toMatchObject({ state: 'done' });
    const orderId = placed?.order ?? '';
    expect(world.service.last.orders).toMatchObject([{ ticket: orderId, type: 'limit', price: '1.07000', tp: null }]);
    const levels = { expectPrice: '1.07000', expectSl: '1.06000', expectTp: null };
    const change: Op = { op: 'modify_order', orderId, price: '1.07200', sl: '1.06500', tp: '1.09000', ...levels };
    expect(await world.order(change)).toMatchObject({ state: 'done' });
    expect(await world.order(change)).toMatchObject({ state: 'conflict' });
    expect(world.broker.orders).toMatchObject([{ price: 1.072, sl: 1.065, tp: 1.09 }]);
    expect(await world.order({ op: 'cancel', orderId })).toMatchObject({ state: 'done' });
    expect(await world.order({ op: 'cancel', orderId })).toMatchObject({ state: 'rejected', why: 'not_found' });
    expect(world.broker.orders).toEqual([]);
  });

  it('reports a waiting order that was filled later', async ({ ready }) => {
    const world = await ready();
    const placed = await world.order(limit);
    world.broker.quote('EURUSD', 1.0699, 1.07);
    await world.pass(1000);
    expect(world.service.last.orders).toEqual([]);
    expect(world.service.last.positions).toMatchObject([{ id: placed?.order, lots: '0.20' }]);
  });

  it('moves levels only from where they are expected to be', async ({ ready }) => {
    const world = await ready();
    const positionId = await opened(world);
    const move = { op: 'modify_position', positionId, sl: '1.07900', tp: null } as const;
    expect(await world.order({ ...move, expectSl: '1.07400', expectTp: '1.09000' })).toMatchObject({
      state: 'conflict',
    });
    expect(world.broker.positions).toMatchObject([{ sl: 1.075 }]);
    expect(await world.order({ ...move, expectSl: '1.07500', expectTp: '1.09000' })).toMatchObject({ state: 'done' });
    expect(world.broker.positions).toMatchObject([{ sl: 1.079, tp: 0 }]);
  });

  it('closes a part only of what is expected to be there, then the rest, and not twice', async ({ ready }) => {
    const world = await ready();
    const positionId = await opened(world);
    const part: Op = { op: 'close_part', positionId, expectLots: '0.10', closeLots: '0.04' };
    expect(await world.order(part)).toMatchObject({ state: 'done', lots: '0.04' });
    expect(await world.order(part)).toMatchObject({ state: 'conflict' });
    expect(world.broker.positions).toMatchObject([{ hundredths: 6 }]);
    world.broker.byHand.changeTicket(positionId);
    expect(await world.order({ op: 'close', positionId, expectLots: null })).toMatchObject({
      state: 'done',
      lots: '0.06',
    });
    expect(await world.order({ op: 'close', positionId, expectLots: null })).toMatchObject({ why: 'not_found' });
    expect(world.broker.positions).toEqual([]);
    expect(world.dealt().map((deal) => [deal.side, deal.hundredths])).toEqual([
      ['buy', 10],
      ['sell', 4],
      ['sell', 6],
    ]);
  });

  it('fills by what the symbol allows, at each sending', async ({ ready }) => {
    const world = await ready();
    for (const [filling, exe, used] of [
      [1, 2, 0],
      [2, 2, 1],
      [0, 1, 2],
    ] as const) {
      Object.assign(world.broker.symbol('EURUSD'), { filling, exe });
      expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
      expect(world.asked().at(-1)).toMatchObject({ filling: used });
    }
    Object.assign(world.broker.symbol('EURUSD'), { filling: 0, exe: 2 });
    expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', why: 'filling' });
    expect(world.asked()).toHaveLength(3);
  });

  it('refuses what it does not know wholly, and sends nothing', async ({ ready }) => {
    const world = await ready();
    const strange = Object.assign(openEurusd(), { leverage: '5' });
    expect(await world.order(strange)).toMatchObject({ state: 'unsupported' });
    expect(await world.order({ op: 'hedge' } as never)).toMatchObject({ state: 'unsupported' });
    expect(await world.order(openEurusd({ lots: '-0.10' }))).toMatchObject({ state: 'unsupported' });
    expect(await world.order(openEurusd({ sl: '0' }))).toMatchObject({ state: 'unsupported' });
    const n = world.service.offer(openEurusd());
    Object.assign(world.service.commands.at(-1) ?? {}, { magic: '5' });
    await world.pass(1000);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'unsupported' });
    expect(world.asked()).toEqual([]);
  });

  it('answers for symbols, their contracts, and what the terminal does not know', async ({ ready }) => {
    const world = await ready();
    Object.assign(world.service, {
      need: ['symbols'],
      needSpecs: ['EURUSD', 'GBPJPY', 'NOPE'],
      watch: ['EURUSD', 'MISSING'],
    });
    await world.pass(2000);
    const { last } = world.service;
    expect(last.symbols?.map((one) => one.symbol)).toContain('XAUUSD.m');
    expect(last.specs?.map((one) => one.symbol)).toEqual(['EURUSD', 'GBPJPY']);
    expect(last.specs?.[0]).toMatchObject({
      digits: 5,
      exe: 'market',
      trade: 'full',
      sessions: [[], [[5, 1440]], [[5, 1440]], [[5, 1440]], [[5, 1440]], [[5, 1440]], []],
    });
    expect(last.missing?.sort()).toEqual(['MISSING', 'NOPE']);
    expect(last.quotes).toMatchObject([{ symbol: 'EURUSD', bid: '1.08000', ask: '1.08010', ageMs: 0 }]);
  });

  it('reports what a hand opened, and touches it only when it is named', async ({ ready }) => {
    const world = await ready();
    const { positionId } = world.broker.byHand.open('EURUSD', false, 30);
    await world.pass(500);
    expect(world.service.last.positions).toMatchObject([{ id: positionId, side: 'sell', magic: '0', lots: '0.30' }]);
    expect(await world.order({ op: 'close', positionId, expectLots: '0.30' })).toMatchObject({ state: 'done' });
  });
});
