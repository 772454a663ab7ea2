import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const gold = 'GOLD BUY 4121 SL 4112 TP1 4130 TP2 4140';
const reading = (text: string, replyTo?: string) =>
  readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) }).reading;

describe('an instruction said in two ways', () => {
  it.each([
    ["Close 34%. Let's lock in some gains", { action: 'close_partial', fraction: 0.34 }],
    ['Moving SL to 4118 to secure some profit', { action: 'move_sl', price: 4118 }],
    ['TRADE INVALID\nClose now', { action: 'close' }],
    ['Close at break even', { action: 'close' }],
  ])('is one: %s', (text, update) => expect(reading(text, gold)).toEqual({ type: 'update', ...update }));

  it('is two where both are meant', () =>
    expect(reading('Close half and move SL to entry', gold)).toMatchObject({
      items: [{ action: 'breakeven' }, { action: 'close_partial', fraction: 0.5 }],
    }));

  it('is one where it is said with and without its name', () =>
    expect(reading('Limit order cancelled\nGOLD buy limit order cancelled')).toMatchObject({
      action: 'cancel',
      symbol: 'XAUUSD',
    }));
});

describe('what changes an earlier trade', () => {
  it('opens none: old and new stop', () =>
    expect(reading('XAUUSD Buy - Modified\nOld SL: 4123.90\nNew SL: 4126.90')).toMatchObject({
      action: 'move_sl',
      price: 4126.9,
    }));

  it('is no list of what is open', () =>
    expect(reading('POSITIONS\nXAUUSD #12345: BUY 0.1 P&L: +45.50\nEURUSD #12346: SELL 0.05 P&L: -12.30').type).toBe(
      'none',
    ));

  it('is no order that failed', () => {
    const order = 'Symbol: BTCUSDT\nSide: Buy\nPrice: 91000';
    expect(reading(`Trade Execution Failed\n${order}\nError: Insufficient balance`).type).toBe('none');
    expect(reading(order).type).toBe('signal');
  });

  it('is no place for one', () => {
    expect(reading('close <deal_id> - Close a position').type).not.toBe('update');
    expect(reading('close gold now')).toMatchObject({ action: 'close', symbol: 'XAUUSD' });
  });

  it('is not certain, and not closed, under a name no instrument has', () =>
    expect(reading('All out of QZTW calls here').type).toBe('reject'));
});

describe('an object of keys and values', () => {
  it.each([
    ['{"symbol":"BTCUSDT","action":"close"}', { type: 'update', action: 'close', symbol: 'BTCUSDT' }],
    [
      '{"symbol":"XAUUSD","side":"buy","entry":"4120.5","sl":"4112","tps":["4127","4135"]}',
      { sl: 4112, tps: [4127, 4135] },
    ],
  ])('is read as its words: %s', (text, expected) => expect(reading(text)).toMatchObject(expected));

  it('is still a template while its figures are missing', () =>
    expect(reading('{"symbol":"XAUUSD","action":"buy","price":{{close}},"sl":{{low}}}').type).toBe('reject'));
});

describe('a figure that is no level', () => {
  it.each([
    [
      'SOLUSDT LONG 138.20\nLeverage x10\nSL 134.90\nTP1 141.50\nTP2 151.40 (×4)',
      { leverage: 10, tps: [141.5, 151.4] },
    ],
    ['Long BTC 0.75 entry 91000 stop 89500 take profit 92000', { entry: 91000, sl: 89500, tps: [92000] }],
    ['GOLD BUY NOW\nEntry: 4121.50\nSL: 4113.50\nTP1: 4127.50\n\n⏰ 12:40', { entry: 4121.5, tps: [4127.5] }],
    ['XAUUSD BUY 4121\nSL 4108\nTP 4148\nRisk: $13\nReward: $27', { sl: 4108, tps: [4148] }],
    ['COIN NAME: GUN(USDT)\nLONG\nEntry 0.0270\nTP 0.0281\nSL 0.0253', { symbol: 'GUNUSDT', entry: 0.027 }],
  ])('is taken for none: %s', (text, expected) => expect(reading(text)).toMatchObject(expected));
});
