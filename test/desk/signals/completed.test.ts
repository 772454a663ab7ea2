import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/* "Gold sell now" without a stop is traded by nobody, until its levels come: in a reply, an edit or a message of their own. */
const alone = 'Gold sell now';
const levels = 'SL 4070\nTP 4040';

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

function incomplete(more: Parameters<typeof openDeskBook>[0] = {}): { desk: DeskBook; trade: string } {
  const desk = openDeskBook(more);
  const trade = desk.post(alone);
  expect(desk.state(trade)).toBe('refused');
  desk.pass(5_000);
  return { desk, trade };
}

describe('levels that come after a signal without a stop', () => {
  it.each<[string, (desk: DeskBook, trade: string) => void]>([
    ['in a reply', (desk, replyTo) => desk.post(levels, { replyTo })],
    ['in an edit', (desk, trade) => desk.edit(trade, `${alone}\n${levels}`)],
    ['in the next message', (desk) => desk.post(levels)],
  ])('%s complete it, and it is traded once', (_, say) => {
    const { desk, trade } = incomplete();
    say(desk, trade);
    desk.post(levels);
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
    expect(desk.state(trade)).toBe('open');
  });

  it('that could be meant for two of them are asked about, and only the one that is tapped is traded', () => {
    const { desk, trade } = incomplete();
    const other = desk.post('EURUSD sell now');
    expect(desk.state(other)).toBe('refused');
    const message = desk.post(levels);
    expect([desk.outcome(message), ...held(desk)]).toEqual(['asked']);
    desk.tap('SELL XAUUSD');
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
    expect([desk.state(trade), desk.state(other), desk.outcome(message)]).toEqual(['open', 'refused', 'done']);
  });

  it('long after it are asked about, for the signal is old', () => {
    const { desk, trade } = incomplete();
    desk.pass(120_000);
    desk.post(levels, { replyTo: trade });
    expect(desk.state(trade)).toBe('asking');
    expect(held(desk)).toEqual([]);
  });

  it('in a message of their own mean nothing any more after ten minutes', () => {
    const { desk, trade } = incomplete();
    desk.pass(700_000);
    const message = desk.post(levels);
    expect([desk.outcome(message), desk.state(trade), ...held(desk)]).toEqual(['nothing', 'refused']);
  });

  it('without a stop among them complete nothing', () => {
    const { desk, trade } = incomplete();
    desk.post('Move TP to 4040');
    expect([desk.state(trade), ...held(desk)]).toEqual(['refused']);
  });

  it('mean the open trade where there is one', () => {
    const desk = openDeskBook({ handling: { whoWins: 'provider' } });
    desk.trade('XAUUSD SELL 4060.00\nSL 4075\nTP 4045');
    desk.post('EURUSD sell now');
    desk.post(levels);
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
  });
});
