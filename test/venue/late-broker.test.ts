import { expect, it } from 'vitest';
import type { Draft } from '../../src/core/command.ts';
import { decimal, sum, toText } from '../../src/core/decimal.ts';
import { buy, closeWhole } from './book.kit.ts';
import { openVenue } from './venue.kit.ts';

const order = buy('EURUSD', '0.1', '1.08508') as Draft;

async function quoted(switches: Parameters<typeof openVenue>[0]) {
  const venue = await openVenue(switches);
  await venue.feed('EURUSD', '1.08500', '1.08508');
  return venue;
}

it('a slow fill is answered at once and shows only later, at the price of the answer', async () => {
  const venue = await quoted({ switches: { slowFillMs: 5_000 } });
  expect(await venue.ask(order)).toEqual({
    n: 1,
    state: 'done',
    lots: '0.1',
    price: '1.08508',
    positionId: '1001',
    asOf: null,
  });
  expect(await venue.report()).toMatchObject({ asOf: 0, events: [], snapshot: { positions: [] } });
  await venue.feed('EURUSD', '1.08600', '1.08608');
  await venue.advance(5_000);
  const { events, snapshot } = await venue.report();
  expect(events).toMatchObject([{ kind: 'opened', n: 1, positionId: '1001', price: '1.08508', lots: '0.1' }]);
  expect(snapshot.positions).toMatchObject([{ id: '1001', openPrice: '1.08508', currentPrice: '1.086' }]);
});

it('slow fills of a netting account come together in one position', async () => {
  const venue = await quoted({ marginMode: 'netting', switches: { slowFillMs: 3_000 } });
  const first = await venue.ask(order);
  await venue.ask(order);
  expect(first).not.toHaveProperty('positionId');
  await venue.advance(5_000);
  expect((await venue.report()).snapshot.positions).toMatchObject([{ lots: '0.2' }]);
});

it('a cost comes after the close it belongs to, and the books still add up', async () => {
  const venue = await quoted({ switches: { lateCost: { amount: '1.25', afterMs: 60_000 } } });
  await venue.ask(order);
  await venue.ask(closeWhole('1001') as Draft);
  expect((await venue.report()).events.map(({ kind }) => kind)).toEqual(['opened', 'closed']);
  await venue.advance(60_000);
  const { events, account } = await venue.ledger();
  expect(events.at(-1)).toMatchObject({ kind: 'charge', positionId: '1001', profit: '-1.25', cause: 'broker' });
  const profits = sum(events.map(({ profit = '0' }) => decimal(profit)));
  expect(account.balance).toBe(toText(decimal(account.initialBalance).add(profits)));
});

it('how long a command takes stays within what is set, and is the same for the same seed', async () => {
  async function waits(seed: number): Promise<number[]> {
    const venue = await quoted({ switches: { seed, latencyMs: { from: 2_000, to: 9_000 } } });
    const taken: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const sent = venue.clock.now();
      await venue.offer([venue.numbered(order)]);
      await venue.advance(10_000);
      taken.push(((await venue.report()).events.at(-1)?.at ?? 0) - sent);
    }
    return taken;
  }
  const first = await waits(5);
  expect(first.every((ms) => ms >= 2_000 && ms <= 9_000)).toBe(true);
  expect(new Set(first).size).toBeGreaterThan(1);
  expect(await waits(5)).toEqual(first);
  expect(await waits(6)).not.toEqual(first);
});
