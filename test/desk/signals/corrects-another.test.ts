import { expect, it } from 'vitest';
import { openDeskBook } from '../../kit/desk-book.ts';

const limit = (entry: number, sl: number, tp: number) => `XAUUSD BUY LIMIT ${entry}\nSL ${sl}\nTP ${tp}`;

it('a correction that is edited into a correction of another trade is taken back from the first', () => {
  const desk = openDeskBook();
  const first = desk.trade(limit(4054, 4043, 4067));
  desk.pass(2_000);
  // Beside the first it is asked about.
  const second = desk.trade(limit(4046, 4036, 4056));
  desk.pass(2_000);
  const correction = desk.trade(limit(4054, 4043, 4066));
  desk.settle();
  expect(desk.signal(first).signal).toMatchObject({ tps: [4066] });
  desk.edit(correction, limit(4046, 4036, 4057));
  desk.settle();
  expect(desk.notes(first)).toContain('CORRECTION_GONE');
  expect(desk.signal(first).signal).toMatchObject({ tps: [4067] });
  expect(desk.signal(second).signal).toMatchObject({ tps: [4057] });
  expect(desk.broker.held()).toEqual(['buy 0.10 at 4054.00 sl 4043.00 tp 4067.00']);
});
