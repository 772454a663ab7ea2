import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const gold = 'XAUUSD BUY 4105\nSL 4097\nTP1 4113\nTP2 4121\nTP3 4135';
const euro = 'EURUSD SELL 1.1640\nSL 1.1675\nTP1 1.1600\nTP2 1.1560';
const limit = 'GBPUSD BUY LIMIT 1.3120\nSL 1.3085\nTP 1.3200';
const update = (action: string, more: object = {}): object => ({ type: 'update', action, ...more });

const replies: [text: string, replyTo: string, reading: object][] = [
  ['SL to BE', gold, update('breakeven')],
  ['Bring your stop loss to the entry price', gold, update('breakeven')],
  ['Move SL to 4110', gold, update('move_sl', { price: 4110 })],
  ['SL to TP1', gold, update('move_sl', { price: 4113 })],
  ['Lock in 15 pips with the SL', euro, update('move_sl', { pips: 15 })],
  ['Typo, SL is 4096 not 4906', gold, update('move_sl', { price: 4096 })],
  ['TP2 changed to 1.1540', euro, update('move_tp', { tp: 2, price: 1.154 })],
  ['Remove TP3', gold, update('remove_tp', { tp: 3 })],
  ['Change the limit entry to 1.3100, SL and TP stay', limit, update('move_entry', { price: 1.31 })],
  ['Close half', gold, update('close_partial', { fraction: 0.5 })],
  ['Take 1/3 off', gold, update('close_partial', { fraction: 0.3333 })],
  ['Leave 25% running and close the rest', gold, update('close_partial', { fraction: 0.75 })],
  ['Book some partials', gold, update('close_partial', { fraction: null })],
  ['Exit this one now, not moving as I want', euro, update('close')],
  ['Cancel', limit, update('cancel')],
  ['TP 1, 2 & 3 smashed', gold, update('tp_hit', { tp: 3 })],
  ['If price tags 4115 move SL to BE', gold, update('breakeven', { condition: { price: 4115 } })],
  ['Cancel the limit if price trades above 1.3180 first', limit, update('cancel', { condition: { price: 1.318 } })],
  ['sl 4090 tp 4120', 'GOLD BUY NOW', update('set_levels', { sl: 4090, tps: [4120] })],
];

describe('instructions about an earlier trade', () => {
  it.each(replies)('%s', (text, replyTo, reading) => expect(readMessage({ text, replyTo }).reading).toEqual(reading));

  it('several in one message are all carried', () =>
    expect(readMessage({ text: 'Close 30%, move SL to BE, remove TP3', replyTo: gold }).reading).toMatchObject({
      type: 'updates',
      items: [{ action: 'breakeven' }, { action: 'close_partial', fraction: 0.3 }, { action: 'remove_tp', tp: 3 }],
    }));

  it('name their symbol when they reply to nothing', () => {
    expect(readMessage({ text: 'Close GBPJPY at market' }).reading).toEqual(update('close', { symbol: 'GBPJPY' }));
    expect(readMessage({ text: 'Delete the EURUSD buy limit' }).reading).toEqual(
      update('cancel', { symbol: 'EURUSD' }),
    );
    expect(readMessage({ text: 'Close all trades' }).reading).toEqual(update('close', { all: true }));
  });

  it.each(["Don't close yet", 'We may close later', "Remove TP, we'll close by hand"])(
    'a close that is denied or only thought of is none: %s',
    (text) => expect(JSON.stringify(readMessage({ text, replyTo: gold }).reading)).not.toContain('"close"'),
  );

  it('a condition without a price is refused, never done at once', () =>
    expect(readMessage({ text: 'Close half if it looks weak', replyTo: gold }).reading.type).toBe('reject'));
});

describe('a level that its trade has already, in a reply to it', () => {
  const replyTo = 'XAUUSD BUY STOP 4061.19\nSL 4048.02\nTP1 4072.02\nTP2 4083.02\nTP3 4093.02';

  it('is an order where it is ordered: the other targets may be meant, or it was moved since', () => {
    const sl = { action: 'move_sl', price: 4055.02 };
    expect(readMessage({ text: 'Move SL to 4055.02 and TP to 4093.02', replyTo }).reading).toMatchObject({
      items: [sl, { action: 'move_tp', price: 4093.02 }],
    });
    expect(readMessage({ text: 'Move SL to 4048.02', replyTo }).reading).toMatchObject({
      action: 'move_sl',
      price: 4048.02,
    });
  });

  it('is no order where it is only told again', () => {
    expect(readMessage({ text: 'TP 4093.02', replyTo }).reading.type).toBe('none');
  });
});
