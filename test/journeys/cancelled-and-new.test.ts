import { expect, it, onTestFinished } from 'vitest';
import { NotReached } from '../../src/core/bridge.ts';
import type { Handle } from '../../src/core/office.ts';
import { internally } from '../../src/core/who.ts';
import { takeErrors } from '../kit/errors.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const pending = 'XAUUSD BUY LIMIT 4050\nSL 4040\nTP 4075';
const riskier = 'XAUUSD BUY LIMIT 4050\nSL 4010\nTP 4075';

async function behave(trader: Trader, switches: object): Promise<void> {
  const outcome = await trader.office.venue('desk-1-paper').perform('venue.behave', { switches }, internally('behave'));
  expect(outcome.ok).toBe(true);
}

/** A broker that takes its time, so that what is said falls into the moments before it has answered. */
const slow = (trader: Trader) => behave(trader, { latencyMs: { from: 2_000, to: 2_000 } });
/** A broker that lets things in at once, and out only when asked again. */
const clinging = (trader: Trader) => behave(trader, { refuse: [{ ops: ['cancel', 'close'], times: 2, code: 'BUSY' }] });

const stops = async (trader: Trader) => (await trader.account()).orders.map(({ sl }) => sl);

it('a trade posted while another at its price is being taken back is a trade of its own, and can be cancelled (B3)', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const first = await trader.post(pending);
  await trader.advance(2_000);
  await slow(trader);
  await trader.post('Cancel this order', { replyTo: first });
  const second = await trader.post(riskier);
  await trader.advance(10_000);
  expect(await stops(trader)).toEqual(['4010.00']);
  expect((await trader.signals()).map(({ state }) => state)).toEqual(['working', 'dropped']);
  await trader.post('Cancel this order', { replyTo: second });
  await trader.advance(10_000);
  expect(await stops(trader)).toEqual([]);
});

it('a reply to a trade that was only said again means the trade that is open (B11)', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post(pending);
  await trader.advance(2_000);
  const again = await trader.post(pending);
  await trader.advance(2_000);
  await trader.post('Cancel this order', { replyTo: again });
  await trader.advance(5_000);
  expect(await stops(trader)).toEqual([]);
});

it('a trade that is taken back and posted anew stands once at every moment, and at last', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const first = await trader.post(pending);
  await trader.advance(2_000);
  await clinging(trader);
  await trader.post('Cancel this order', { replyTo: first });
  await trader.post(pending);
  const seen = [];
  for (let second = 0; second < 12; second += 1) {
    await trader.advance(1_000);
    seen.push((await stops(trader)).length);
  }
  expect(takeErrors()).toHaveLength(1);
  expect(Math.max(...seen)).toBe(1);
  expect(await stops(trader)).toEqual(['4040.00']);
});

it('what is closed at the market is gone before the same channel opens anew', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const first = await trader.post('XAUUSD BUY NOW\nSL 4040\nTP 4090');
  await trader.advance(2_000);
  await clinging(trader);
  await trader.post('Close now', { replyTo: first });
  await trader.post('XAUUSD BUY NOW\nSL 4042\nTP 4092');
  const seen = [];
  for (let second = 0; second < 12; second += 1) {
    await trader.advance(1_000);
    seen.push((await trader.account()).positions.length);
  }
  expect(takeErrors()).toHaveLength(1);
  expect(Math.max(...seen)).toBe(1);
  expect((await trader.account()).positions.map(({ sl }) => sl)).toEqual(['4042.00']);
});

/** Delivered together, so that one look of the desk takes all of it. */
async function deliver(trader: Trader, texts: { text: string; id: string; replyTo?: string }[]): Promise<void> {
  for (const { id, ...message } of texts)
    expect((await trader.tell('messages.post', { feed: 'demo', messageId: id, ...message })).ok).toBe(true);
  await trader.settle();
}

it('a trade posted, taken back and posted anew before the desk looked is one trade, of the last message', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await deliver(trader, [
    { id: 'first', text: pending },
    { id: 'back', text: 'Cancel this order', replyTo: 'first' },
    { id: 'second', text: pending },
  ]);
  await trader.advance(5_000);
  expect((await trader.signals()).map(({ messageId, state }) => [messageId, state])).toEqual([
    ['first', 'dropped'],
    ['second', 'working'],
  ]);
  expect(await stops(trader)).toEqual(['4040.00']);
});

it('an order that ended while its broker was away is not taken up again by what is posted next', async () => {
  const broker: { own?: Handle; isAway: boolean } = { isAway: false };
  const trader = await openTrader({
    outsideVenue: (id, own) => {
      broker.own = own;
      return { perform: (...call) => (broker.isAway ? Promise.reject(new NotReached(id)) : own.perform(...call)) };
    },
  });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post(pending);
  await trader.advance(2_000);
  const hand = { op: 'cancel', orderId: (await trader.account()).orders[0]?.id };
  broker.isAway = true;
  expect((await broker.own?.perform('venue.by-hand', { hand }, internally('terminal')))?.ok).toBe(true);
  await trader.settle();
  broker.isAway = false;
  await deliver(trader, [{ id: 'second', text: pending.replace('4040', '4041') }]);
  await trader.advance(5_000);
  expect((await trader.signals()).map(({ messageId, state }) => `${messageId} ${state}`)).toContain('second working');
  expect(await stops(trader)).toEqual(['4041.00']);
  await trader.post('Cancel this order', { replyTo: 'second' });
  await trader.advance(5_000);
  expect(await stops(trader)).toEqual([]);
});
