import { expect, it } from 'vitest';
import { openDeskBook } from '../../kit/desk-book.ts';
import { takeErrors } from '../../kit/errors.ts';

it('where records are missing, what was about to be sent is not sent, and its card says why', () => {
  const desk = openDeskBook();
  const trade = desk.write('XAUUSD BUY LIMIT 4054\nSL 4043\nTP 4067');
  desk.take({ isHead: false });
  expect(desk.legs(trade)).toMatchObject([{ end: null, n: null }]);
  // The broker was told things of which this desk knows nothing.
  const forgotten = { op: 'cancel', orderId: 'o9', n: 500, expiresAt: desk.clock.now() + 1_000 } as const;
  desk.broker.take(forgotten);
  desk.look();
  expect(takeErrors()).toEqual([expect.stringContaining('records_missing')]);
  desk.take();
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
  expect(desk.notes(trade)).toContain('BEFORE_RESTORE');
});
