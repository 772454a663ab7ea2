import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
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
  expect(desk.state(trade)).toBe('incomplete');
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

  it.each<[string, (desk: DeskBook, trade: string) => void]>([
    ['in a reply', (desk, replyTo) => desk.post(levels, { replyTo })],
    ['in an edit', (desk, trade) => desk.edit(trade, `${alone}\n${levels}`)],
    ['in the next message', (desk) => desk.post(levels)],
  ])('%s some minutes later do so too: how late it is counts from them', (_, say) => {
    const { desk, trade } = incomplete();
    desk.pass(240_000);
    say(desk, trade);
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
  });

  it('mean the one whose price they are near', () => {
    const { desk, trade } = incomplete();
    const other = desk.post('EURUSD sell now');
    desk.post(levels);
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
    expect([desk.state(trade), desk.state(other)]).toEqual(['open', 'incomplete']);
  });

  it('that could be meant for two trades are asked about, and only the one that is tapped is traded', () => {
    const desk = openDeskBook();
    const open = desk.trade('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    const trade = desk.post(alone);
    const message = desk.post(levels);
    expect([desk.outcome(message), ...held(desk)]).toEqual(['asked', 'buy 0.10 sl 4050.00 tp 4080.00']);
    desk.tap('SELL XAUUSD');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00', 'sell 0.10 sl 4070.00 tp 4040.00']);
    expect([desk.state(open), desk.state(trade), desk.outcome(message)]).toEqual(['open', 'open', 'done']);
  });

  it('mean the newest where the same was said twice', () => {
    const { desk, trade } = incomplete();
    const again = desk.post(alone);
    desk.post(levels);
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
    expect([desk.state(trade), desk.state(again)]).toEqual(['skipped', 'open']);
  });

  it('do not come any more once the wait is over, and the card says so', () => {
    const { desk, trade } = incomplete();
    expect(desk.card(trade)).toContain('Waiting for its levels');
    desk.pass(300_000);
    desk.expire(trade);
    expect(desk.card(trade)).toContain('Its levels did not come in time.');
    const message = desk.post(levels);
    expect([desk.outcome(message), desk.state(trade), ...held(desk)]).toEqual(['nothing', 'refused']);
  });

  it('in a reply after that are asked about, for the signal is old', () => {
    const { desk, trade } = incomplete();
    desk.pass(400_000);
    desk.expire(trade);
    desk.post(levels, { replyTo: trade });
    expect(desk.state(trade)).toBe('asking');
    expect(held(desk)).toEqual([]);
  });

  it.each(['Close now', 'Cancel'])('are not waited for any more after "%s"', (words) => {
    const { desk, trade } = incomplete();
    desk.post(words);
    expect(desk.state(trade)).toBe('dropped');
    desk.post(levels);
    expect(held(desk)).toEqual([]);
  });

  it('leave "close now" to the trade that is open', () => {
    const desk = openDeskBook();
    const open = desk.trade('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    const waiting = desk.post('EURUSD sell now');
    desk.post('Close now');
    expect(held(desk)).toEqual([]);
    expect([desk.state(open), desk.state(waiting)]).toEqual(['closed', 'incomplete']);
  });

  it.each<[string, (desk: DeskBook, trade: string) => void]>([
    ['in a reply', (desk, replyTo) => desk.post(levels, { replyTo })],
    ['in an edit', (desk, trade) => desk.edit(trade, `${alone}\n${levels}`)],
    ['in the next message', (desk) => desk.post(levels)],
  ])('%s after a restore are asked about: the lost desk may have traded it', (_, say) => {
    const { desk, trade } = incomplete();
    desk.within((context) => context.store.updateAccount('paper', { restoredAt: context.now() }));
    desk.pass(1_000);
    say(desk, trade);
    expect([desk.state(trade), ...held(desk)]).toEqual(['asking']);
  });

  it('without a stop among them complete nothing, and stand once the stop comes', () => {
    const { desk, trade } = incomplete();
    desk.post('Move TP to 4040');
    expect([desk.state(trade), ...held(desk)]).toEqual(['incomplete']);
    desk.post({ type: 'update', action: 'move_sl', price: 4070 });
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
  });

  it('without a stop among them are those of the open trade that is near them', () => {
    const desk = openDeskBook();
    desk.trade('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    const trade = desk.post(alone);
    desk.post('Move TP to 4085');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4085.00']);
    desk.post('EURUSD sell now');
    desk.post('Move TP to 1.0750');
    expect([desk.state(trade), ...held(desk)]).toEqual(['incomplete', 'buy 0.10 sl 4050.00 tp 4085.00']);
    desk.post({ type: 'update', action: 'move_sl', price: 1.09 });
    expect(held(desk)).toContain('sell 0.10 sl 1.09000 tp 1.07500');
  });

  it('in time, and seen only when the wait was over, are asked about', () => {
    const { desk, trade } = incomplete();
    desk.pass(290_000);
    desk.write(levels);
    desk.pass(10_000);
    desk.expire(trade);
    desk.take();
    expect([desk.state(trade), ...held(desk)]).toEqual(['asking']);
  });

  it('in a reply to a message of several trades mean the one they name, or are near', () => {
    const desk = openDeskBook();
    const items = ['XAUUSD', 'EURUSD'].map((symbol): Signal => {
      return { type: 'signal', symbol, side: 'sell', order: 'market', entry: null, sl: null, tps: [] };
    });
    const replyTo = desk.post({ type: 'signals', items });
    desk.post('Gold SL 4070', { replyTo });
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp null']);
    desk.post('SL 4068\nTP 4040', { replyTo });
    expect(held(desk)).toEqual(['sell 0.10 sl 4068.00 tp 4040.00']);
    desk.post('SL 1.0900\nTP 1.0750', { replyTo });
    expect(held(desk)).toEqual(['sell 0.10 sl 4068.00 tp 4040.00', 'sell 0.10 sl 1.09000 tp 1.07500']);
  });

  it('are not waited for any more after "close all", whatever is open besides', () => {
    const desk = openDeskBook();
    desk.trade('EURUSD BUY NOW\nSL 1.0800\nTP 1.0900');
    const trade = desk.post(alone);
    desk.post('Close all trades now');
    desk.post(levels);
    expect([desk.state(trade), ...held(desk)]).toEqual(['dropped']);
  });

  it('mean the open trade where nothing else is near them', () => {
    const desk = openDeskBook({ handling: { whoWins: 'provider' } });
    desk.trade('XAUUSD SELL 4060.00\nSL 4075\nTP 4045');
    desk.post('EURUSD sell now');
    desk.post(levels);
    expect(held(desk)).toEqual(['sell 0.10 sl 4070.00 tp 4040.00']);
  });

  it.each<[string, Parameters<typeof openDeskBook>[0], string]>([
    ['asked first where the follow asks', { mode: 'confirm' }, 'asking'],
    ['shown only where the follow only shows', { mode: 'alert' }, 'refused'],
    ['not waited for where the follow does not wait', { handling: { levelsWithinMinutes: 0 } }, 'refused'],
  ])('are %s', (_, how, state) => {
    const desk = openDeskBook(how);
    const trade = desk.post(alone);
    desk.post(levels);
    expect([desk.state(trade), ...held(desk)]).toEqual([state]);
  });
});
