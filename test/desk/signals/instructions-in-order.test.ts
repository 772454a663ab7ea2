import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/core/reading.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

function opened(lots = '0.40'): { desk: DeskBook; trade: string } {
  const desk = openDeskBook({ settings: { size: { mode: 'lots', lots } }, handling: { whoWins: 'provider' } });
  const trade = desk.trade(market);
  desk.price('4070.00', '4070.25');
  desk.since();
  return { desk, trade };
}

/** What was decided one after the other, in words. */
const wanted = (desk: DeskBook) => desk.since().filter((line) => line.includes(' wants '));

describe('instructions are worked out from what is wanted so far (B3)', () => {
  it.each([
    ['two messages', ['Close half now', 'Close half now']],
    ['one after the other was seen', ['Close half now', '', 'Close half now']],
  ])('half and half again leaves a quarter: %s', (_, texts) => {
    const { desk, trade } = opened();
    for (const text of texts) {
      if (text === '') desk.settle();
      else desk.post(text, { replyTo: trade });
    }
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });

  it('half and half again published at once leaves a quarter in one command', () => {
    const { desk, trade } = opened();
    desk.write('Close half now', { replyTo: trade });
    desk.write('Close half now', { replyTo: trade });
    desk.take();
    expect(desk.since().filter((line) => line.includes('sends'))).toEqual(['leg 1 sends close_part p1 0.3']);
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });

  it('break-even and a new target in one message leave in one command, and both hold', () => {
    const { desk, trade } = opened();
    desk.post('Break even and TP 4090', { replyTo: trade });
    expect(desk.since().filter((line) => line.includes('sends'))).toEqual([
      'leg 1 sends modify_position p1 4060.25 4090.00',
    ]);
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.40 sl 4060.25 tp 4090.00']);
  });

  it('what comes while another is on its way leaves afterwards, on top of it (B1)', () => {
    const { desk, trade } = opened();
    desk.post('Break even', { replyTo: trade });
    desk.post('Move TP to 4090', { replyTo: trade });
    desk.post('Close half now', { replyTo: trade });
    expect(desk.since().filter((line) => line.includes('sends'))).toEqual([
      'leg 1 sends modify_position p1 4060.25 4080.00',
    ]);
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.20 sl 4060.25 tp 4090.00']);
  });

  it('an edit on top of an update ends where one who reads them in order would', () => {
    const { desk, trade } = opened();
    desk.post('Break even', { replyTo: trade });
    desk.edit(trade, market.replace('4080', '4090'));
    desk.settle();
    // Only its target was changed: the stop it names as before stays at break-even.
    expect(desk.broker.held()).toEqual(['buy 0.40 sl 4060.25 tp 4090.00']);
  });

  it('an edit of one target leaves the other where an update put it', () => {
    const desk = openDeskBook({ handling: { whoWins: 'provider' } });
    const trade = desk.trade('XAUUSD BUY 4060.25\nSL 4050\nTP1 4075\nTP2 4090');
    desk.post('Move TP1 to 4077', { replyTo: trade });
    desk.edit(trade, 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4075\nTP2 4095');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.05 sl 4050.00 tp 4077.00', 'buy 0.05 sl 4050.00 tp 4095.00']);
  });

  it('an edit of the entry leaves the stop of an order where an update put it', () => {
    const desk = openDeskBook();
    const trade = desk.trade('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075');
    desk.post('Move SL to 4047', { replyTo: trade });
    desk.edit(trade, 'XAUUSD BUY LIMIT 4054\nSL 4045\nTP 4075');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 at 4054.00 sl 4047.00 tp 4075.00']);
  });

  it('what lowers the risk first is done first, whatever its place in the message', () => {
    const { desk } = opened();
    const updates: Reading = {
      type: 'updates',
      items: [
        { type: 'update', action: 'move_tp', price: 4090 },
        { type: 'update', action: 'move_sl', price: 4062 },
        { type: 'update', action: 'close_partial', fraction: 0.5 },
      ],
    };
    const message = desk.post(updates);
    expect(wanted(desk)).toEqual([
      `leg 1 wants lots 0.2 by provider ${message}/2`,
      `leg 1 wants sl 4062.00 by provider ${message}/1`,
      `leg 1 wants tp 4090.00 by provider ${message}/0`,
    ]);
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.20 sl 4062.00 tp 4090.00']);
  });

  it('a close among several leaves nothing for the others, and each says so', () => {
    const { desk, trade } = opened();
    const items = [
      { type: 'update', action: 'move_sl', price: 4062 },
      { type: 'update', action: 'close' },
    ] as const;
    const message = desk.post({ type: 'updates', items: [...items] });
    expect([0, 1].map((item) => desk.outcome(message, item))).toEqual(['nothing', 'done']);
    expect(desk.notes(trade)).toContain('NOTHING_STOP');
    desk.settle();
    expect(desk.state(trade)).toBe('closed');
  });

  it('a stop between two ticks goes to the one at which less is lost, and is not sent again', () => {
    const { desk, trade } = opened();
    desk.post({ type: 'update', action: 'move_sl', price: 4062.003 }, { replyTo: trade });
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.40 sl 4062.01 tp 4080.00']);
    desk.since();
    desk.look();
    expect(desk.since()).toEqual([]);
  });
});
