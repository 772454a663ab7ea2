import { expect, it } from 'vitest';
import { openBooks } from '../kit/terminal-ts/books.ts';
import { openOutpost } from './outpost.kit.ts';

it.each([
  ['goes on', 7_200_000],
  ['is set back by an hour', 3_600_000],
])('what is dealt after a broker’s clock %s is told once', async (_, later) => {
  const kit = await openOutpost();
  let ahead = 7_200_000;
  const now = () => kit.now() + ahead;
  const books = openBooks({ netting: false, now });
  const hand = {
    symbol: 'XAUUSD',
    side: 'buy',
    lots: '0.02',
    sl: null,
    tp: null,
    magic: '0',
    reason: 'client',
  } as const;
  const first = kit.start({ books, now });
  await kit.pass(3_000, first);
  books.market(hand);
  await kit.pass(3_000, first);
  expect((await kit.bridge.report(0, [])).events).toHaveLength(1);
  await first.stop();
  ahead = later;
  const second = kit.start({ books, now });
  await kit.pass(5_000, second);
  books.market(hand);
  await kit.pass(5_000, second);
  const { snapshot, events } = await kit.bridge.report(0, []);
  expect(snapshot.positions).toHaveLength(2);
  expect(events).toHaveLength(2);
});
