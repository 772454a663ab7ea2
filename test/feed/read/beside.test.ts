import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

describe('what stands beside levels', () => {
  it.each(['GOLD BUY 2345\nSL 2335\nTP 2360\nCanal @gold2345', 'GOLD BUY 2345\nSL 2335\nTP 2360\n@fx2350club'])(
    'is a name of a channel and no price: %s',
    (text) => {
      expect(readMessage({ text }).reading).toMatchObject({ entry: 2345, sl: 2335, tps: [2360] });
    },
  );

  it('is a price behind an at-sign', () => {
    expect(readMessage({ text: 'Buy @nas100 now' }).reading).toMatchObject({ symbol: 'NAS100' });
    expect(readMessage({ text: 'GOLD BUY @2345 SL 2335' }).reading).toMatchObject({ entry: 2345 });
  });

  it('is where the market stands, beside an entry', () => {
    const { reading } = readMessage({ text: 'Price: 182.40\nLONG NVDA\nEntry: 182.20\nSL: 178\nTP: 190' });
    expect(reading).toMatchObject({ entry: 182.2 });
  });

  it('is what a week brought', () => {
    const { reading } = readMessage({ text: '✅✅ GOLD BUY 2345 SL 2335 TP 2355 | +250 pips this week' });
    expect(['none', 'reject']).toContain(reading.type);
  });

  it('is what became of it, and is asked about', () => {
    const { reading } = readMessage({ text: 'gold buy 2310 sl 2300, tp1 hit, move sl to entry' });
    expect(reading.type).toBe('reject');
  });

  it.each(['SELL USDJPY\nPrice: 157.2\nReason: RSI overbought', '⚠️ 売り\nUSDJPY\n\n価格: 157.2\n理由: RSI過熱'])(
    'is a reason instead of levels: %s',
    (text) => {
      expect(readMessage({ text }).reading.type).toBe('reject');
    },
  );
});

describe('a break without a price', () => {
  it.each([
    'Se rompe chiudiamo il trade a mercato',
    'si rompe cerramos el trade',
    'si ça casse on ferme le trade',
    'se romper fechamos o trade',
    'kırarsa pozisyonu kapatıyoruz',
    '跌破就平仓',
  ])('closes nothing: %s', (text) => {
    expect(readMessage({ text }).reading.type).toBe('reject');
  });

  it('closes at a price', () => {
    expect(readMessage({ text: 'se rompe 4100 chiudiamo' }).reading).toMatchObject({ condition: { price: 4100 } });
  });
});

describe('the word stop', () => {
  it.each(['Vendi stop oro 4065', 'COMPRAR stop oro 4065', 'Sell stop gold 4065'])(
    'is an order between side and symbol: %s',
    (text) => {
      expect(readMessage({ text }).reading).toMatchObject({ order: 'stop', entry: 4065, sl: null });
    },
  );
});
