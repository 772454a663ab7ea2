import { describe, expect, it } from 'vitest';
import { slipBuffers } from '../../../src/desk/comply/slip-buffer.ts';
import { contractOf, factsOf, now } from './facts-kit.ts';

const at = (text: string) => Date.parse(text);
const buffer = (changes: Parameters<typeof factsOf>[0]) =>
  slipBuffers(factsOf({ contracts: [contractOf('EURUSD')], ...changes })).EURUSD;
const news = (minutes: number, currency: string, impact: 'medium' | 'high' = 'high') => ({
  calendar: {
    events: [{ at: now + minutes * 60_000, currencies: [currency], impact, title: 'news' }],
  },
});

describe('the slippage buffer', () => {
  it.each([
    ['fx-major', '0.00011'],
    ['fx-minor', '0.00022'],
    ['gold', '0.00022'],
    ['index-major', '0.00022'],
    ['index-minor', '0.00044'],
    ['commodity', '0.00066'],
    ['equity', '0.00110'],
    ['crypto', '0.00165'],
  ] as const)('of %s is %s', (assetClass, expected) => {
    expect(Number(buffer({ contracts: [contractOf('EURUSD', { assetClass })] }))).toBe(Number(expected));
  });

  it.each<[string, Parameters<typeof factsOf>[0], string | undefined]>([
    ['is a share of the price, rounded up to the tick', {}, '0.00011'],
    [
      'is wider for a class that jumps more',
      { contracts: [contractOf('EURUSD', { assetClass: 'crypto' })] },
      '0.00165',
    ],
    ['is three times as wide a quarter of an hour before news', news(15, 'USD'), '0.00033'],
    ['ignores news of other currencies', news(0, 'JPY'), '0.00011'],
    ['and news of less weight', news(0, 'USD', 'medium'), '0.00011'],
    ['and news farther away', news(15.1, 'USD'), '0.00011'],
    ['is three times as wide at the rollover of New York', { now: at('2026-03-18T20:50Z') }, '0.00033'],
    ['and before a close', { calendar: { nextClose: { at: now + 60_000, breakHours: 49 } } }, '0.00033'],
    ['or where the market never closes, or nobody knows when', { calendar: { nextClose: null } }, '0.00011'],
    ['is not known without a quote', { quotes: [] }, undefined],
  ])('%s', (_, changes, expected) => {
    expect(buffer(changes)).toBe(expected);
  });
});
