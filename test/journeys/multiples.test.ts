import { describe, expect, it } from 'vitest';
import type { Signal } from '../../src/core/reading.ts';
import { openDeskBook } from '../kit/desk-book.ts';

const gold: Signal = {
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: null,
  sl: 4050.25,
  tps: [],
};

describe('a target as a multiple of the risk', () => {
  it('is placed where the risk puts it', () => {
    const desk = openDeskBook();
    desk.trade({ ...gold, rr: [2] });
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.25 tp 4080.25']);
  });

  it('is shown on the card while nothing of it is sent', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const trade = desk.post({ ...gold, rr: [1, 2] });
    expect(desk.card(trade)).toContain('1 × the risk, 2 × the risk');
  });

  it('edited after it was filled moves with what was risked, not with where the stop is by now', () => {
    const desk = openDeskBook({ handling: { whoWins: 'provider' } });
    const trade = desk.trade({ ...gold, rr: [2] });
    desk.price('4075.00', '4075.25');
    desk.post('SL to breakeven', { replyTo: trade });
    desk.settle();
    desk.edit(trade, { ...gold, rr: [3] });
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4060.25 tp 4090.25']);
  });

  it('gives way to a price that a later message names', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const trade = desk.post({ ...gold, rr: [2] });
    desk.post('TP 4090', { replyTo: trade });
    desk.tap('Take');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.25 tp 4090.00']);
  });
});
