import { describe, expect, it } from 'vitest';
import type { Read } from '../../../src/core/reading.ts';
import { readMessage } from '../../../src/feed/read/read.ts';

const read = (text: string, replyTo?: string): Read =>
  readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) });
const typeOf = (text: string): string => read(text).reading.type;
const gold = 'XAUUSD BUY 4120\nSL 4108\nTP1 4128\nTP2 4140';

describe('what nobody asks for', () => {
  it.each([
    'Had you sold GBPUSD at 1.3410 with SL 1.3440 and TP 1.3350 you would smile now',
    'Si hubiéramos vendido oro en 4150 con SL 4160 TP 4120 estaríamos de fiesta',
    'Si on avait vendu EURUSD à 1.1710, SL 1.1740, TP 1.1650 ...',
    'Hätten wir Gold bei 4100 gekauft, SL 4090, TP 4130',
    'Se tivessem comprado ouro em 4100 SL 4090 TP 4130',
    'Если бы мы купили золото по 4100, стоп 4090, тейк 4130',
  ])('a trade that could have been opens nothing: %j', (text) => expect(typeOf(text)).not.toBe('signal'));

  it.each([
    'Ticket 4410: sell 0.20 XAUUSD filled at 4141.20, sl: 4149 tp: 4120',
    'BUY GBPUSD executed @ 1.3310 SL 1.3280',
  ])('what a broker has done opens nothing: %j', (text) => expect(typeOf(text)).not.toBe('signal'));

  it('a question about entering a trade of another opens nothing', () => {
    const trade = 'SELL XAUUSD 4140\nSL 4150\nTP 4120';
    expect(typeOf(`${trade}\nIs it too late to get in?`)).toBe('none');
    expect(typeOf(`${trade}\nWho is in?`)).toBe('signal');
  });
});

it('a trade that waits for its price is never certain', () => {
  const trade = 'Asset: GBPUSD\nDirection: SELL\nEntry Price: 1.3340\nTake Profit: 1.3260\nStop Loss: 1.3380';
  expect(read(trade).certainty).toBe('certain');
  expect(read(`${trade}\nStatus: waiting for price to reach the entry`)).toMatchObject({ certainty: 'probable' });
});

it('mentions, emoji by number and stamps of time are no words of the message', () => {
  const text = '<@&142836228> <:gold:883120012345> SELL XAUUSD 4140 SL 4150 TP 4120 <t:1767194633:R>';
  expect(read(text)).toMatchObject({ certainty: 'certain', reading: { type: 'signal', entry: 4140, tps: [4120] } });
});

it('how many entries there are is no price', () =>
  expect(read('XAUUSD SELL 4147\nSL 4154\nTP 4140\nmax 3 positions').reading).toMatchObject({
    entry: 4147,
    tps: [4140],
  }));

it('a shield stands for the stop', () =>
  expect(read('EURJPY SHORT from 180.42\n🛡 180.85\n🎯 179.60').reading).toMatchObject({ sl: 180.85, tps: [179.6] }));

describe('an end', () => {
  it('is not of what is named behind "with"', () =>
    expect(read('Close EURUSD early and win it back with silver').reading).toMatchObject({
      type: 'update',
      action: 'close',
      symbol: 'EURUSD',
    }));

  it('of everything may be called flat', () =>
    expect(read('Flat everything now').reading).toMatchObject({ action: 'close', all: true }));
});

it('the rest at entry is a stop at break-even', () =>
  expect(read('Close 40% and put the rest at entry', gold).reading).toMatchObject({
    type: 'updates',
    items: [{ action: 'breakeven' }, { action: 'close_partial', fraction: 0.4 }],
  }));

describe('what is told or meant, and not asked for', () => {
  it('"if it breaks, I will": nobody trades it', () => {
    expect(typeOf('If silver closes below 50.20 I will sell with stop 50.90 and target 49.00')).not.toBe('signal');
    expect(typeOf('Silver sell below 50.20 with stop 50.90 and target 49.00')).toBe('signal');
  });

  it('what somebody posted, in quotation marks', () =>
    expect(typeOf('Tom wrote "BUY EURUSD 1.1600 SL 1.1570 TP 1.1660" and was right')).not.toBe('signal'));

  it('a target that is done is not moved there', () =>
    expect(read('GOLD TP1 reached 4132, hold for 4140').reading).not.toMatchObject({ action: 'set_levels' }));

  it('a target beside the one that is removed stays', () =>
    expect(read('Remove TP2, last target is 4150', gold).reading).not.toMatchObject({
      items: [{}, { action: 'remove_tp' }],
    }));

  it('a level that was reached above a trade is not its entry', () =>
    expect(read('EURUSD H1\nRetest of 1.1610 done.\nLong 1.1625\nStop 1.1590\nTarget 1.1700').reading).toMatchObject({
      entry: 1.1625,
    }));
});

it('a part at market and a part at a limit is never certain', () =>
  expect(read('SELL XAUUSD NOW 4141\nSELL LIMIT 4148\nSL 4156\nTP 4120').certainty).not.toBe('certain'));

describe('what is not the own trade', () => {
  it.each([
    'Bank reportedly short GBPUSD from 1.3380, target 1.3100, stop 1.3450',
    'BUY EURUSD 1.1600 SL 1.1570 TP 1.1660 — not our signal, only for your eyes',
    'Nur Demo: Long Gold 4110, SL 4100, TP 4130',
    'Cuenta demo: compra oro 4110, SL 4100, TP 4130',
    'На демо: покупка золота 4110, стоп 4100, тейк 4130',
  ])('opens nothing: %j', (text) => expect(typeOf(text)).not.toBe('signal'));
});

it('a pending stop is cancelled by its name', () =>
  expect(read('Cancel pending SELL STOP GBPUSD').reading).toMatchObject({ action: 'cancel', symbol: 'GBPUSD' }));

it('a name in brackets behind the place of an entry is no price', () =>
  expect(read('#SOL/USDT SHORT\nEntry 1: 142\nEntry 2 (DCA): 145\nTargets: 140 138\nStop: 148').reading).toMatchObject({
    entries: [142, 145],
    sl: 148,
  }));

it('a stop order that is named by its side is moved, and no stop loss', () =>
  expect(read('Buy stop now at 1.1655', 'EURUSD BUY STOP 1.1660\nSL 1.1635\nTP 1.1710').reading).toMatchObject({
    action: 'move_entry',
    price: 1.1655,
  }));
