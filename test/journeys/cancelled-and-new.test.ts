import { expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const pending = 'XAUUSD BUY LIMIT 4050\nSL 4040\nTP 4075';
const riskier = 'XAUUSD BUY LIMIT 4050\nSL 4010\nTP 4075';

/** A broker that takes its time, so that what is said falls into the moments before it has answered. */
async function slow(trader: Trader): Promise<void> {
  const switches = { latencyMs: { from: 2_000, to: 2_000 } };
  const outcome = await trader.office.venue('desk-1-paper').perform('venue.behave', { switches }, internally('slow'));
  expect(outcome.ok).toBe(true);
}

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
