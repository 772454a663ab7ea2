import { expect, it, onTestFinished } from 'vitest';
import { ask, type Handle } from '../../src/core/office.ts';
import { quoteSymbols } from '../../src/core/venue-calls.ts';
import { internally } from '../../src/core/who.ts';
import { openTrader } from '../kit/trader.ts';

const who = internally('test');

async function quotesOf(venue: Handle, symbols: string[]) {
  const outcome = await ask(venue, quoteSymbols, { symbols }, who);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.quotes;
}

it('quotes for named symbols are those of all symbols, in the same order, and no others', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.advance(3_600_000);
  const venue = trader.office.venue('desk-1-paper');
  const all = await quotesOf(venue, []);
  expect(all).toHaveLength(54);
  const named = await quotesOf(venue, ['XAUUSD', 'EURJPY', 'NOTHING', 'XAUUSD']);
  expect(named).toEqual(all.filter(({ symbol }) => symbol === 'EURJPY' || symbol === 'XAUUSD'));
});

it('what is open in a currency that needs two pairs is valued by them, and its stop is reached', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('GBPCHF', '1.11760', '1.11780');
  await trader.quote('USDCHF', '0.88000', '0.88011');
  await trader.post('BUY GBPCHF now SL 1.11000 TP 1.13000');
  await trader.advance(5_000);
  expect((await trader.account()).positions).toHaveLength(1);
  await trader.quote('GBPCHF', '1.10900', '1.10920');
  await trader.advance(5_000);
  expect((await trader.account()).positions).toEqual([]);
});
