import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const opens = (text: string): boolean => readMessage({ text }).reading.type.startsWith('signal');

describe('a trade whose stop is moved', () => {
  it.each([
    ['Gold buy SL moved to 4130', { action: 'move_sl', price: 4130, symbol: 'XAUUSD' }],
    ['GOLD BUY: new SL 4130', { action: 'move_sl', price: 4130, symbol: 'XAUUSD' }],
    ['EURUSD long: stop raised to 1.0850', { action: 'move_sl', price: 1.085, symbol: 'EURUSD' }],
    ['BTC 多单止损上移到 89500。', { action: 'move_sl', price: 89500, symbol: 'BTCUSD' }],
    ['ЗОЛОТО ЛОНГ стоп переносим на 4130', { action: 'move_sl', price: 4130, symbol: 'XAUUSD' }],
    ['GOLD LONG SL auf 4130 nachgezogen', { action: 'move_sl', price: 4130, symbol: 'XAUUSD' }],
    ['Or achat SL déplacé à 4130', { action: 'move_sl', price: 4130, symbol: 'XAUUSD' }],
    ['ALTIN ALIŞ SL 4130 çekildi', { action: 'move_sl', price: 4130, symbol: 'XAUUSD' }],
  ])('is an earlier one: %s', (text, update) => {
    expect(readMessage({ text }).reading).toEqual({ type: 'update', ...update });
  });

  it('is refused where it has an entry as well', () => {
    expect(readMessage({ text: 'XAUUSD buy 4120 SL moved to 4112' }).reading.type).toBe('reject');
  });

  it('is a new one where the stop is only put somewhere', () => {
    expect(opens('Buy gold at 4120, put your stop loss at 4110')).toBe(true);
    expect(opens('Compra oro 4120 coloquen stop en 4110')).toBe(true);
  });

  it.each(['Gold buy secure profits', 'Gold buy filled at 4118', 'Gold buy set SL 4125', 'GOLD BUY: SL now 4125'])(
    'may be one that runs: %s',
    (text) => {
      expect(readMessage({ text }).certainty).not.toBe('certain');
    },
  );
});

describe('an end beside a begin', () => {
  it.each(['Close gold buy\nGold sell now', 'Close all. Buy gold now'])('is refused: %s', (text) => {
    expect(readMessage({ text }).reading.type).toBe('reject');
  });

  it('is an end where it is one thing', () => {
    expect(readMessage({ text: 'close buy gold now' }).reading).toMatchObject({ action: 'close', symbol: 'XAUUSD' });
  });

  it('names entries by their prices, and is asked about', () => {
    const replyTo = 'Gold buy 4124.6 - 4122.6 sl 4119 tp 4130';
    expect(readMessage({ text: 'Close 24.6 hold 22.6', replyTo }).reading.type).toBe('reject');
  });

  it.each(['close at BE', 'Around BE I am closing SOL', 'Закрываю солану в бу'])('is one at break even: %s', (text) => {
    expect(readMessage({ text }).reading).toMatchObject({ action: 'close' });
  });
});
