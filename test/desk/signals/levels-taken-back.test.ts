import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/* Levels of a trade that came in another message, and that message is taken back before anything was sent. */
const alone = 'Gold sell now';
const levels = 'SL 4070\nTP 4040';

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

/** Asked about, with the levels of another message. */
function asked(said = levels): { desk: DeskBook; trade: string; message: string } {
  const desk = openDeskBook({ mode: 'confirm' });
  const trade = desk.post(alone);
  const message = desk.post(said);
  expect([desk.state(trade), desk.buttons()]).toEqual(['asking', expect.arrayContaining(['Take'])]);
  return { desk, trade, message };
}

describe('levels that came in a message which is deleted before the trade leaves', () => {
  it('open nothing, also where the deletion is read in one go with them', () => {
    const desk = openDeskBook();
    const trade = desk.write(alone);
    const message = desk.write(levels);
    desk.rewrite(message, null);
    desk.take();
    expect(desk.state(trade)).toBe('incomplete');
    expect(held(desk)).toEqual([]);
    expect(desk.card(trade)).toContain(`The message ${message} that gave it levels was taken back`);
  });

  it('are asked about no more, and what comes next is', () => {
    const { desk, trade, message } = asked();
    desk.remove(message);
    expect([desk.state(trade), desk.buttons()]).toEqual(['incomplete', []]);
    desk.post('SL 4068\nTP 4042');
    desk.tap('Take');
    expect(held(desk)).toEqual(['sell 0.10 sl 4068.00 tp 4042.00']);
  });

  it('by the tap that said whose they are, too', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const other = desk.post('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    const trade = desk.post(alone);
    const message = desk.post(levels);
    desk.tap('SELL XAUUSD');
    expect(desk.state(trade)).toBe('asking');
    desk.remove(message);
    expect([desk.state(trade), desk.state(other)]).toEqual(['incomplete', 'asking']);
  });

  it('leave what a third message gave', () => {
    const { desk, trade } = asked('Move SL to 4070');
    const message = desk.post('Move TP to 4040', { replyTo: trade });
    desk.remove(message);
    desk.tap('Take');
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp null']);
  });

  it('that said several go with all of them', () => {
    const { desk, message } = asked('Move SL to 4070\nMove TP to 4040');
    desk.remove(message);
    desk.post('Move SL to 4068');
    desk.tap('Take');
    expect(held(desk)).toEqual(['sell 0.10 sl 4068.00 tp null']);
  });

  it('leave what its own message says', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const trade = desk.post('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    const message = desk.post('Move SL to 4055', { replyTo: trade });
    desk.remove(message);
    desk.tap('Take');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });

  it('in the trade said once more go with that', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    desk.post('XAUUSD BUY 4060\nSL 4050\nTP 4080');
    const again = desk.post('XAUUSD BUY 4060\nSL 4055\nTP 4080');
    desk.remove(again);
    desk.tap('Take');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });
});

describe('a message with levels that is edited before the trade leaves', () => {
  it.each([
    ['into other ones gives those', 'SL 4068\nTP 4042', ['sell 0.10 sl 4068.00 tp 4042.00']],
    ['into a stop alone takes its targets back', 'Move SL to 4068', ['sell 0.10 sl 4068.00 tp null']],
  ])('%s', (_, text, expected) => {
    const { desk, message } = asked();
    desk.edit(message, text);
    desk.tap('Take');
    expect(held(desk)).toEqual(expected);
  });

  it.each([
    ['into talk', 'Good luck everyone'],
    ['into targets alone', 'Move TP to 4040'],
  ])('%s takes its stop back', (_, text) => {
    const { desk, trade, message } = asked();
    desk.edit(message, text);
    expect(desk.state(trade)).toBe('incomplete');
    expect(desk.buttons()).not.toContain('Take');
  });
});

it('levels of a trade that was sent stay when their message is deleted', () => {
  const desk = openDeskBook();
  desk.post(alone);
  const message = desk.post(levels);
  expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
  desk.remove(message);
  expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
});
