import { expect, it } from 'vitest';
import { openDeskBook } from '../../kit/desk-book.ts';

it('an edit that changes nothing of a trade is no change of it, whatever else it says', () => {
  const desk = openDeskBook();
  const text = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4075';
  const trade = desk.trade(text);
  desk.edit(trade, `${text}\nGood luck everyone!`);
  expect(desk.since()).toEqual([]);
});
