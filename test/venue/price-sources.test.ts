import { expect, it } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { buy } from './book.kit.ts';
import { openVenue } from './venue.kit.ts';

it('a paper account walks by its seed unless it is opened otherwise', async () => {
  const [walking, named] = [await openVenue(), await openVenue({ prices: 'walk' })];
  for (const venue of [walking, named]) await venue.advance(60_000);
  const walked = await walking.quotes(['XAUUSD']);
  expect(walked).toHaveLength(1);
  expect(await named.quotes(['XAUUSD'])).toEqual(walked);
});

it('an account whose prices are told has those and no others, and what is open in them is dealt', async () => {
  const venue = await openVenue({ prices: 'fed' });
  expect(await venue.quotes([])).toEqual([]);
  expect(await venue.ask(buy('EURUSD', '0.1', '1.08510'))).toMatchObject({ state: 'rejected' });
  await venue.feed('EURUSD', '1.08500', '1.08510');
  expect((await venue.ask(buy('EURUSD', '0.1', '1.08510', { sl: '1.08000' })))?.state).toBe('done');
  await venue.advance(3_600_000);
  expect((await venue.quotes([])).map(({ symbol, bid }) => `${symbol} ${bid}`)).toEqual(['EURUSD 1.08500']);
  await venue.feed('EURUSD', '1.07990', '1.08000');
  expect((await venue.report()).snapshot.positions).toEqual([]);
});

it('an account whose prices nobody here has is not opened', async () => {
  const { office } = await openVenue();
  const opening = { owner: 'a/c', currency: 'USD', balance: '10000', seed: 1, prices: 'tape-9' };
  expect(await office.venue('paper-2').perform('venue.open', opening, internally('test'))).toMatchObject({
    refusal: { code: 'UNKNOWN_PRICES', facts: { prices: 'tape-9', known: ['walk', 'fed'] } },
  });
});
