import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const sell = 'NAS100 SELL 25180 / SL 25260 / TP1 25090 / TP2 24960';
const update = (action: string, more: object = {}): object => ({ type: 'update', action, ...more });

describe('instructions about several trades', () => {
  it.each([
    [
      'Out of cable & yen, gold BE',
      [
        update('close', { symbol: 'GBPUSD' }),
        update('close', { symbol: 'USDJPY' }),
        update('breakeven', { symbol: 'XAUUSD' }),
      ],
    ],
    [
      'Euro tutup, gold SL geser ke 4270',
      [update('close', { symbol: 'EURUSD' }), update('move_sl', { price: 4270, symbol: 'XAUUSD' })],
    ],
    [
      'Евро закрываем, по золоту стоп 4270',
      [update('close', { symbol: 'EURUSD' }), update('move_sl', { price: 4270, symbol: 'XAUUSD' })],
    ],
    [
      'Gold: SL 4270. USDJPY: close half.',
      [
        update('move_sl', { price: 4270, symbol: 'XAUUSD' }),
        update('close_partial', { fraction: 0.5, symbol: 'USDJPY' }),
      ],
    ],
  ])('are each said of their own: %s', (text, items) =>
    expect(readMessage({ text }).reading).toEqual({ type: 'updates', items }),
  );

  it('a currency alone is never certain to be its pair with the dollar, unless the trade has it', () => {
    expect(readMessage({ text: 'Close the euro' })).toMatchObject({
      reading: { action: 'close', symbol: 'EURUSD' },
      certainty: 'probable',
    });
    expect(readMessage({ text: 'Close the euro', replyTo: 'EURJPY BUY 178.40 / SL 177.90 / TP 179.50' })).toMatchObject(
      { reading: { action: 'close', symbol: 'EURJPY' }, certainty: 'certain' },
    );
  });
});

describe('how much, when, and what not', () => {
  it.each([
    ['take ¼ off', update('close_partial', { fraction: 0.25 })],
    ['Seventy percent off please', update('close_partial', { fraction: 0.7 })],
    ['halve the TP2 position', update('close_partial', { fraction: 0.5, tp: 2 })],
    ['Below 25075 we go risk free', update('breakeven', { condition: { price: 25075 } })],
    ['stop halfway to entry: 25220', update('move_sl', { price: 25220 })],
    ['close two micro lots', update('close_partial', { fraction: null, lots: 0.02 })],
    ['skip TP1', update('remove_tp', { tp: 1 })],
  ])('%s', (text, wanted) => expect(readMessage({ text, replyTo: sell }).reading).toEqual(wanted));

  it('a target that got a new price is not the one that is taken away', () =>
    expect(readMessage({ text: 'Remove TP2, TP1 is 25100 now', replyTo: sell }).reading).toEqual({
      type: 'updates',
      items: [update('remove_tp', { tp: 2 }), update('move_tp', { tp: 1, price: 25100 })],
    }));

  it('a new trade at a price of its own is no re-entry', () =>
    expect(readMessage({ text: 'close and reopen at 25230 limit', replyTo: sell }).reading.type).toBe('reject'));

  it('what nobody is going to do is no re-entry', () =>
    expect(readMessage({ text: 'Тут стоп, перезаходить не буду', replyTo: sell }).reading).not.toMatchObject({
      action: 'reentry',
    }));
});

describe('languages of which only the words of a trade are known', () => {
  it.each([
    ['Prodej zlata 4075, SL 4083, TP 4060', 'sell'],
    ['Sælg guld 4075, stop 4083, mål 4060', 'sell'],
    ['Arany vétel 4075, stop 4067, cél 4090', 'buy'],
    ['ซื้อทอง 4075 SL 4067 TP 4090', 'buy'],
    ['קנייה זהב 4075\nסטופ 4067\nיעד 4090', 'buy'],
  ])('%s', (text, side) =>
    expect(readMessage({ text }).reading).toMatchObject({ type: 'signal', symbol: 'XAUUSD', side, entry: 4075 }),
  );

  it('a word nobody taught in the place of the side still asks', () =>
    expect(readMessage({ text: 'Blorpa zlata 4075, SL 4083, TP 4060' }).reading.type).toBe('reject'));
});
