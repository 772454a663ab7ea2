import { expect, it } from 'vitest';
import { buy } from './book.kit.ts';
import { openVenue } from './venue.kit.ts';

it('quotes for named symbols are those of all symbols, in the same order, and no others', async () => {
  const venue = await openVenue();
  await venue.advance(3_600_000);
  const all = await venue.quotes([]);
  expect(all).toHaveLength(54);
  const named = await venue.quotes(['XAUUSD', 'EURJPY', 'NOTHING', 'XAUUSD']);
  expect(named).toEqual(all.filter(({ symbol }) => symbol === 'EURJPY' || symbol === 'XAUUSD'));
});

it('what is open in a currency that needs two pairs is valued by them, and its stop is reached', async () => {
  const venue = await openVenue();
  await venue.feed('GBPCHF', '1.11760', '1.11780');
  await venue.feed('USDCHF', '0.88000', '0.88011');
  const answer = await venue.ask(buy('GBPCHF', '0.1', '1.11780', { sl: '1.11000', tp: '1.13000' }));
  expect(answer?.state).toBe('done');
  await venue.advance(5_000);
  expect((await venue.report()).snapshot.positions).toHaveLength(1);
  await venue.feed('GBPCHF', '1.10900', '1.10920');
  await venue.advance(5_000);
  expect((await venue.report()).snapshot.positions).toEqual([]);
});
