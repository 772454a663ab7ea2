import { expect, it } from 'vitest';
import { openDeskBook } from '../../kit/desk-book.ts';

it('an order that was placed and taken back by hand before the broker was asked is known by the event that named it', () => {
  const desk = openDeskBook();
  const trade = desk.post('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075');
  desk.arrive();
  desk.broker.dropOrder(desk.broker.ids()[0] ?? '', 'manual');
  desk.look();
  expect(desk.state(trade)).toBe('dropped');
  expect(desk.since()).toContain('leg 1 ended manual');
});
