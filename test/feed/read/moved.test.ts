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

describe('side and symbol, and what became of it', () => {
  it.each([
    'Gold buy finished',
    'EURUSD long added',
    'XAUUSD SELL 已平仓',
    'Gold buy تم الاغلاق',
    'BUY NAS100 pending',
  ])('is never certain: %s', (text) => {
    expect(readMessage({ text }).certainty).not.toBe('certain');
  });

  it.each(['GOLD SELL TP1 +140PIP', 'EURUSD buy SL -30 pips'])('opens nothing where pips were brought: %s', (text) => {
    expect(opens(text)).toBe(false);
  });

  it('is an opening where nothing is said beside it', () => {
    expect(readMessage({ text: 'Gold buy now' })).toMatchObject({ certainty: 'certain', reading: { type: 'signal' } });
    expect(readMessage({ text: 'GOLD BUY TP: 50 pips SL: 30 pips' }).reading).toMatchObject({ tpPips: [50] });
  });
});

describe('short ends', () => {
  it.each([
    ['SELL GOLD 4198-02\nSL 4215', { entry: [4198, 4202] }],
    ['GOLD SELL 4128/33\nSL 4140\nTP 4115/10/5', { entry: [4128, 4133], tps: [4115, 4110, 4105] }],
    ['GOLD BUY 4169/65\nSL 4159\nTP 4190/20/50', { entry: [4165, 4169], tps: [4190, 4220, 4250] }],
  ])('are the nearest prices that end so: %s', (text, levels) => {
    expect(readMessage({ text }).reading).toMatchObject(levels);
  });
});

describe('an end beside a begin', () => {
  it.each(['Close gold buy\nGold sell now', 'Close all. Buy gold now'])('is refused: %s', (text) => {
    expect(readMessage({ text }).reading.type).toBe('reject');
  });

  it('is read where the other is only waited for', () => {
    const { reading, certainty } = readMessage({ text: 'CLOSE BUY GOLD ENTRY\nWait to BUY at 4065-4070' });
    expect(reading).toMatchObject({ action: 'close', symbol: 'XAUUSD' });
    expect(certainty).toBe('probable');
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
