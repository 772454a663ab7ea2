import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/feed/claim.ts';
import { ground } from '../../src/feed/ground.ts';

function claim(kind: Claim['kind'], value: number | string, quote: string, near: string | null = 'XAUUSD'): Claim {
  return { field: kind, kind, value, quote, near };
}
const price = (value: number, quote = String(value), near: string | null = 'XAUUSD') =>
  claim('price', value, quote, near);

type Row = [text: string, claim: Claim];

const held: Row[] = [
  ['GOLD BUY 4060 SL 4050', price(4060)],
  ['gold buy 4060', claim('symbol', 'XAUUSD', 'gold')],
  ['EUR/USD short', claim('symbol', 'EURUSD', 'EUR/USD')],
  ['going long on BTC', claim('symbol', 'BTCUSDT', 'BTC')],
  ['gold buy 4060', claim('side', 'buy', 'buy')],
  ['going long', claim('side', 'buy', 'long')],
  ['GOLD 4.125,50', price(4125.5, '4.125,50')],
  ['DAX 24.350', price(24350, '24.350', 'GER40')],
  ['EURUSD 1,0875', price(1.0875, '1,0875', 'EURUSD')],
  ['GOLD BUY 2030/35', price(2035, '35')],
  ['GOLD BUY 2030/35', price(2035, '2030/35')],
  ['BTC 97.2k', price(97200, '97.2k', 'BTCUSD')],
  ['ذهب شراء ٤٠٦٠', price(4060, '٤٠٦٠')],
  ['GOLD BUY 𝟒𝟎𝟔𝟎', price(4060, '𝟒𝟎𝟔𝟎')],
  ['GOLD BUY 4060', price(4060, 'BUY 4060')],
  ['SL 40 pips', claim('pips', 40, '40 pips')],
  ['lev 20x', claim('leverage', 20, '20x')],
  ['close 50%', claim('fraction', 0.5, '50%')],
  ['leave 25% running', claim('fraction', 0.75, '25%')],
  ['close half', claim('fraction', 0.5, 'half')],
];

const missing: Row[] = [
  ['GOLD BUY 4060 SL 4050', price(4070)],
  ['GOLD BUY 4060 SL 4050', price(50)],
  ['GOLD BUY 4060 SL 4050', price(405)],
  ['GOLD BUY 4060 SL 4050', price(4050, 'the usual stop')],
  ['GOLD BUY 4060 SL 4050', price(4050, '')],
  ['GOLD BUY 4060', price(4060, '4060 SL 4050')],
  ['use 0.50 lots', price(0.5, '0.50')],
  ['risk 2%', price(2, '2')],
  ['21.11.2026', price(2026, '2026')],
  ['call +44 20 7946 0958', price(7946, '7946')],
  ['lev 20x', price(20, '20x')],
  ['SL 40 pips', price(40, '40')],
  ['SL 4050', claim('pips', 4050, '4050')],
  ['gold buy 4060', claim('side', 'sell', 'buy')],
  ['gold buy 4060', claim('side', 'sell', 'gold')],
  ['gold buy 4060', claim('symbol', 'EURUSD', 'gold')],
  ['gold buy 4060', claim('symbol', 'XAUUSD', 'buy')],
  ['DAX 24.350', price(24.35, '24.350', 'GER40')],
  ['close half', claim('fraction', 0.9, 'half')],
  // Numbers in characters that are not shown stand nowhere.
  ['GOLD BUY\u{e0034}\u{e0030}\u{e0036}\u{e0030}', price(4060, '\u{e0034}\u{e0030}\u{e0036}\u{e0030}')],
];

describe('a value of a model’s reading', () => {
  it.each(held)('in “%s” holds: %j', (text, what) => {
    expect(ground([what], { text }).missing).toEqual([]);
  });

  it.each(missing)('in “%s” does not hold: %j', (text, what) => {
    expect(ground([what], { text })).toEqual({ spans: [], missing: [what] });
  });

  it('has the place where it stands in the text as it was written', () => {
    const text = '🔥 GOLD <b>BUY</b> 𝟒𝟎𝟔𝟎';
    const { spans } = ground([price(4060, '𝟒𝟎𝟔𝟎')], { text });
    expect(spans).toEqual([{ field: 'price', start: text.indexOf('𝟒'), end: text.length, text: '𝟒𝟎𝟔𝟎' }]);
  });

  it('may stand in the message replied to, which gives it no place in this one', () => {
    const replyTo = 'GOLD BUY 4060 TP1 4070';
    expect(ground([price(4070)], { text: 'SL to TP1', replyTo })).toEqual({ spans: [], missing: [] });
    expect(ground([price(4070)], { text: 'SL to TP1' }).missing).toHaveLength(1);
  });
});
