import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const gold = { type: 'signal', symbol: 'XAUUSD', side: 'buy', entry: 4058, sl: 4050, tps: [4066, 4079] };

describe('a table that names its columns', () => {
  it.each([
    'XAUUSD — BUY\nENTRY   SL     TP1    TP2\n4058    4050   4066   4079',
    '| Pair | Side | Entry | SL | TP1 | TP2 |\n|---|---|---|---|---|---|\n| XAUUSD | BUY | 4058 | 4050 | 4066 | 4079 |',
    'pair,side,entry,sl,tp1,tp2\nXAUUSD,buy,4058,4050,4066,4079',
    'Symbol\tSide\tEntry\tS/L\tTP1\tTP2\nXAUUSD\tBuy\t4058\t4050\t4066\t4079',
    'GOLD BUY\nEntry SL TP1 TP2\n4058 4050 4066 4079',
    'Instrument  Side  Entry  Stop  Target  Target\nGOLD        Buy   4058   4050  4066    4079',
  ])('is read by its columns: %s', (text) => expect(readMessage({ text }).reading).toMatchObject(gold));

  it('holds one trade a row, each with its own symbol', () => {
    const text =
      '| Symbol | Side | Entry | SL | TP |\n|---|---|---|---|---|\n| EURUSD | SELL | 1.1620 | 1.1650 | 1.1560 |\n| USDJPY | BUY | 154.90 | 154.40 | 155.80 |';
    expect(readMessage({ text }).reading).toMatchObject({
      type: 'signals',
      items: [
        { symbol: 'EURUSD', side: 'sell', sl: 1.165 },
        { symbol: 'USDJPY', side: 'buy', sl: 154.4 },
      ],
    });
  });

  it('with a row of another width is not guessed', () =>
    expect(readMessage({ text: 'pair | side | entry | sl | tp\nXAUUSD | buy | 4058 | 4050' }).reading.type).not.toBe(
      'signal',
    ));
});
