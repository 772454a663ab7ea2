import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const limit = 'XAUUSD BUY LIMIT 4055\nSL 4050\nTP 4080';
const market = 'XAUUSD SELL NOW\nSL 4070\nTP 4040';
const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

describe('an edit that its order cannot follow by being moved', () => {
  const other = 'XAUUSD BUY LIMIT 4055\nSL 4040\nTP 4070\nTP 4080';

  it.each(['Close now', 'Cancel this order'])('after "%s", while that is under way, places nothing again', (words) => {
    const desk = openDeskBook();
    const trade = desk.trade(limit);
    desk.post(words, { replyTo: trade });
    desk.edit(trade, other);
    expect(held(desk)).toEqual([]);
    expect(desk.signal(trade).replan).toBeNull();
  });

  it('of an order that still waits places it anew', () => {
    const desk = openDeskBook();
    desk.edit(desk.trade(limit), other);
    expect(held(desk)).toEqual([
      'buy 0.05 at 4055.00 sl 4040.00 tp 4070.00',
      'buy 0.05 at 4055.00 sl 4040.00 tp 4080.00',
    ]);
  });
});

describe('an edit of the stop while a market order is on its way', () => {
  it.each<[string, string, string[]]>([
    ['farther away asks: its size is on its way already', 'SL 4075', ['sell 0.10 sl 4070.00 tp 4040.00']],
    ['nearer is followed', 'SL 4066', ['sell 0.10 sl 4066.00 tp 4040.00']],
  ])('%s', (_, stop, expected) => {
    const desk = openDeskBook();
    const trade = desk.post(market);
    desk.edit(trade, market.replace('SL 4070', stop));
    expect(held(desk)).toEqual(expected);
  });

  it('farther away: the tap takes it', () => {
    const desk = openDeskBook();
    const trade = desk.post(market);
    desk.edit(trade, market.replace('SL 4070', 'SL 4075'));
    desk.tap('Take the new levels');
    expect(held(desk)).toEqual(['sell 0.10 sl 4075.00 tp 4040.00']);
  });

  it('before anything left: it is planned as it reads now', () => {
    const desk = openDeskBook();
    const trade = desk.write(market);
    desk.take({ isHead: false });
    desk.edit(trade, market.replace('SL 4070', 'SL 4075'));
    expect(held(desk)).toEqual(['sell 0.10 sl 4075.00 tp 4040.00']);
  });
});
