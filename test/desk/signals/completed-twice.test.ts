import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/* A signal that waits for its levels, and the same trade opened by another message of its channel meanwhile. */
const alone = 'Gold sell now';
const levels = 'SL 4070\nTP 4040';

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

describe('a trade that was opened by another message while the first waited for its levels', () => {
  const open = 'sell 0.10 sl 4070.00 tp 4040.00';
  const openings: [string, (desk: DeskBook) => void][] = [
    ['said again with its levels', (desk) => desk.post(`XAUUSD SELL NOW\n${levels}`)],
    [
      'said again, and its levels after it',
      (desk) => {
        desk.post(alone);
        desk.post(levels);
      },
    ],
  ];
  const completions: [string, (desk: DeskBook, trade: string) => void][] = [
    ['an edit', (desk, trade) => desk.edit(trade, `${alone}\n${levels}`)],
    ['a reply', (desk, trade) => desk.post(levels, { replyTo: trade })],
  ];
  const ways = openings.flatMap(([how, say]) => completions.map(([by, complete]) => ({ how, say, by, complete })));

  it.each(ways)('$how: is not opened once more by $by that completes the first', ({ say, complete }) => {
    const desk = openDeskBook();
    const trade = desk.post(alone);
    desk.pass(5_000);
    say(desk);
    expect(held(desk)).toEqual([open]);
    complete(desk, trade);
    expect([desk.state(trade), ...held(desk)]).toEqual(['skipped', open]);
  });

  it.each(completions)('asks by %s that completes the first, when nobody waited for that', (_, complete) => {
    const desk = openDeskBook({ handling: { levelsWithinMinutes: 0 } });
    const trade = desk.post(alone);
    expect(desk.state(trade)).toBe('refused');
    desk.post(`XAUUSD SELL NOW\n${levels}`);
    complete(desk, trade);
    expect([desk.state(trade), ...held(desk)]).toEqual(['asking', open]);
    expect(desk.card(trade)).toContain('a repost is not a second trade');
    desk.tap('Take');
    expect(held(desk)).toEqual([open, open]);
  });

  it('of another symbol: is in nobody’s way', () => {
    const desk = openDeskBook();
    const trade = desk.post(alone);
    desk.post('EURUSD SELL NOW\nSL 1.0900\nTP 1.0800');
    desk.edit(trade, `${alone}\n${levels}`);
    expect([desk.state(trade), held(desk).length]).toEqual(['working', 2]);
  });
});
