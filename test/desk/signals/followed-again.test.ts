import { describe, expect, it } from 'vitest';
import { createFollow, endFollow } from '../../../src/desk/follows/actions.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const follow = 'XAUUSD BUY LIMIT 4055\nSL 4050\nTP 4080';

function letGo(desk: DeskBook): void {
  desk.perform(endFollow, { follow: desk.store.follows()[0]?.id });
}

function followAgain(desk: DeskBook): void {
  const settings = { size: { mode: 'lots', lots: '0.10' } };
  const head = { ok: true, value: { head: desk.log().length, missed: [] } };
  desk.perform(createFollow, { feed: 'gold', account: 'paper', mode: 'auto', settings }, head);
}

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

describe('a channel that is let go while an order of it is being replaced', () => {
  const wider = 'XAUUSD BUY LIMIT 4054\nSL 4040\nTP 4080';

  it('and followed again at once: the new order is not placed, and nobody is asked about one that goes', () => {
    const desk = openDeskBook();
    const trade = desk.trade(follow);
    desk.edit(trade, wider);
    letGo(desk);
    expect(desk.buttons()).not.toContain('Cancel the order');
    followAgain(desk);
    expect([desk.state(trade), ...held(desk)]).toEqual(['working']);
    expect(desk.state(trade)).toBe('dropped');
    expect(desk.card(trade)).toContain('the order is not placed again');
  });

  it('followed all the time: it is placed', () => {
    const desk = openDeskBook();
    desk.edit(desk.trade(follow), wider);
    expect(held(desk)).toEqual(['buy 0.10 at 4054.00 sl 4040.00 tp 4080.00']);
  });
});

describe('what was published before its channel was followed', () => {
  it('is only shown, however often it is edited', () => {
    const desk = openDeskBook();
    letGo(desk);
    desk.pass(1_000);
    const trade = desk.write(follow);
    desk.pass(1_000);
    followAgain(desk);
    for (const stop of [4051, 4052, 4053]) {
      desk.edit(trade, `XAUUSD BUY LIMIT 4055\nSL ${stop}\nTP 4080`);
      expect([desk.state(trade), ...held(desk)]).toEqual(['alerted']);
    }
    expect(desk.card(trade)).toContain('before you followed this channel');
  });
});
