import { expect, it } from 'vitest';
import { openDeskBook } from '../../kit/desk-book.ts';

it('a yes to one instruction leaves the question about another one open', () => {
  const desk = openDeskBook({ handling: { whoWins: 'me' } });
  const trade = desk.trade('XAUUSD BUY NOW\nSL 4050\nTP 4080');
  desk.post('Move SL to 4055', { replyTo: trade });
  desk.post('Close half', { replyTo: trade });
  const open = () => desk.shown().filter(({ label }) => label === 'Do it').length;
  expect(open()).toBe(2);
  desk.tap('Do it');
  desk.settle();
  expect(open()).toBe(1);
  desk.tap('Do it');
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.05 sl 4055.00 tp 4080.00']);
});
