import { expect, it } from 'vitest';
import type { PriceSource } from '../../src/core/price-source.ts';
import { internally } from '../../src/core/who.ts';
import { ledgerSchema } from '../../src/venue/ledger.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openTestOffice } from '../kit/office.ts';
import { createTestServices } from '../kit/services.ts';
import { minute, minutesOf, priceOf } from './tape.kit.ts';

const opening = { owner: 'a/b', currency: 'USD', balance: '10000', seed: 1, prices: 'tape' };
const hand = { op: 'open', symbol: 'EURUSD', side: 'buy', lots: '0.01', sl: priceOf(-10), tp: priceOf(90) };

/** One life of the program over a folder, from a time on. */
async function live(dataDir: string, prices: PriceSource | null, from: number | null, forMs: number) {
  const test = createTestServices();
  if (from !== null) test.clock.set(from);
  const opened = openTestOffice({ dataDir, test, prices: prices ? new Map([['tape', prices]]) : undefined });
  const tell = (name: string, input: object) => opened.office.venue('paper-1').perform(name, input, internally('test'));
  if (from === null)
    for (const [name, input] of [
      ['venue.open', opening],
      ['venue.by-hand', { hand }],
    ] as const)
      await tell(name, input);
  const asked = await tell('venue.ledger', {});
  await opened.advance(forMs);
  const told = await tell('venue.ledger', {});
  test.takeAlerts();
  const until = test.clock.now();
  await opened.close();
  return { asked, told, until };
}

it('an account on a tape goes on where it stood after a restart, and without its tape does nothing rather than walk', async () => {
  const dataDir = temporaryFolder();
  const source = await minutesOf([
    [0, 0, 0, 0],
    [0, 5, -5, 0],
    [0, 5, -15, 0],
    [0, 5, -5, 0],
  ]);
  const first = await live(dataDir, source, null, 1.5 * minute);
  const without = await live(dataDir, null, first.until, 5_000);
  for (const outcome of [without.asked, without.told])
    expect(outcome).toMatchObject({ refusal: { code: 'UNKNOWN_PRICES', facts: { prices: 'tape' } } });
  const again = await live(dataDir, source, without.until, 5 * minute);
  if (!again.told.ok) throw new Error('refused');
  const { events } = ledgerSchema.parse(again.told.value);
  expect(events.map(({ kind, cause, price }) => [kind, cause, price])).toEqual([
    ['opened', 'manual', '1.0801'],
    ['closed', 'stop', '1.079'],
  ]);
});
