import { expect, it } from 'vitest';
import type { Draft } from '../../src/core/command.ts';
import { buy, closeWhole } from './book.kit.ts';
import { openVenue } from './venue.kit.ts';

async function played() {
  const venue = await openVenue();
  await venue.feed('EURUSD', '1.08500', '1.08508');
  const first = venue.numbered(buy('EURUSD', '0.1', '1.08508') as Draft);
  await venue.offer([first]);
  await venue.offer([first]);
  await venue.advance(1_000);
  await venue.offer([first]);
  return { venue, first };
}

it('the ledger shows every command as it came, how often, and how it ended', async () => {
  const { venue, first } = await played();
  await venue.ask(buy('EURUSD', '500', '1.08508') as Draft);
  const waits = venue.numbered(closeWhole('1001') as Draft);
  await venue.offer([waits]);
  const { wire, account, positions } = await venue.ledger();
  expect(wire.map(({ n, times, contents, answer }) => [n, times, contents, answer?.state ?? null])).toEqual([
    [1, 3, 1, 'done'],
    [2, 1, 1, 'rejected'],
    [3, 1, 1, null],
  ]);
  expect(wire[0]?.command).toEqual(first);
  expect(account).toMatchObject({ currency: 'USD', initialBalance: '10000', marginMode: 'hedging', lastSeq: 2 });
  expect(positions).toMatchObject([{ id: '1001', lots: '0.1' }]);
});

it('one number with two contents is written down as such, and the first one counts', async () => {
  const { venue, first } = await played();
  await venue.offer([{ ...first, lots: '0.2' } as typeof first]);
  await venue.advance(1_000);
  const { wire, positions } = await venue.ledger();
  expect(wire).toMatchObject([{ n: 1, times: 4, contents: 2, command: { lots: '0.1' } }]);
  expect(positions).toMatchObject([{ lots: '0.1' }]);
});

it('shows how a number truly ended, whatever was told', async () => {
  const venue = await openVenue({ switches: { unknown: [{ ops: ['open'], times: null, isCarriedOut: true }] } });
  await venue.feed('EURUSD', '1.08500', '1.08508');
  await venue.ask(buy('EURUSD', '0.1', '1.08508') as Draft);
  expect((await venue.ledger()).wire).toMatchObject([{ answer: { state: 'done' }, told: { state: 'unknown' } }]);
});

it('is read in pages', async () => {
  const { venue } = await played();
  await venue.ask(closeWhole('1001') as Draft);
  const first = await venue.ledger({ limit: 1 });
  expect([first.events.map(({ seq }) => seq), first.wire.map(({ n }) => n)]).toEqual([[1], [1]]);
  const second = await venue.ledger({ after: 1, wireAfter: 1, limit: 1 });
  expect([second.events.map(({ seq }) => seq), second.wire.map(({ n }) => n)]).toEqual([[2], [2]]);
});
