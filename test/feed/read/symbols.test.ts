import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { pairOf } from '../../../src/feed/read/words/pairs.ts';

const named: [written: string, symbol: string][] = [
  ['GOLD', 'XAUUSD'],
  ['xau/usd', 'XAUUSD'],
  ['XAUUSDm', 'XAUUSD'],
  ['EURUSD.pro', 'EURUSD'],
  ['eur-usd', 'EURUSD'],
  ['US Tech 100', 'NAS100'],
  ['USTEC', 'NAS100'],
  ['Dow Jones', 'US30'],
  ['DAX40', 'GER40'],
  ['S&P500', 'US500'],
  ['Cable', 'GBPUSD'],
  ['GJ', 'GBPJPY'],
  ['WTI', 'USOIL'],
  ['Brent', 'UKOIL'],
  ['#SOL/USDT', 'SOLUSDT'],
  ['ARBUSDT.P', 'ARBUSDT'],
  ['BINANCE:SOLUSDT', 'SOLUSDT'],
  ['$LINK', 'LINKUSD'],
  ['BTC', 'BTCUSD'],
  ['1000SHIBUSDT', '1000SHIBUSDT'],
];

describe('symbols', () => {
  it.each(named)('%s is %s', (written, symbol) =>
    expect(readMessage({ text: `${written} BUY NOW` }).reading).toMatchObject({ type: 'signal', symbol }),
  );

  it.each([
    'GOLD / SILVER BUY NOW SL 4040 TP 4080',
    'Buy USD now, SL 30 pips',
    'Short the index, stop 6765, target 6690',
    'EURUSD & GBPUSD BUY NOW SL 1.1570 TP 1.1650',
  ])('two of them, or half of one, are never guessed: %s', (text) =>
    expect(readMessage({ text }).reading.type).toBe('reject'),
  );

  it('a pair is named base first', () => {
    expect(pairOf('EUR', 'USD')).toBe('EURUSD');
    expect(pairOf('USD', 'EUR')).toBeUndefined();
  });
});
