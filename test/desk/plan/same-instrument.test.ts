import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/core/broker.ts';
import { isSameInstrument } from '../../../src/desk/plan/same-instrument.ts';
import { contractOf } from '../comply/facts-kit.ts';

const index = (symbol: string): Contract => contractOf(symbol, { baseCurrency: 'USD', profitCurrency: 'USD' });
const pair = (symbol: string, base: string, profit: string): Contract =>
  contractOf(symbol, { baseCurrency: base, profitCurrency: profit });

describe('two accounts mean the same market', () => {
  it.each([
    ['by the same name', index('US30'), index('US30'), true],
    ['by what a pair is made of', pair('EURUSD.x', 'EUR', 'USD'), pair('mEURUSD', 'EUR', 'USD'), true],
    ['by another name of it', index('US30.cash'), index('DJ30'), true],
    ['with what both brokers hang onto it', index('NAS100.cash'), index('USTECm'), true],
    ['with what one hangs before it and the other behind', index('#US30'), index('DJ30.r'), true],
    ['not when the other side of the pair differs', pair('EURUSD', 'EUR', 'USD'), pair('EURJPY', 'EUR', 'JPY'), false],
    ['not when one pair is the other’s half', pair('EURUSD', 'EUR', 'USD'), pair('GBPUSD', 'GBP', 'USD'), false],
    ['not when only the currency is the same', index('US30'), index('NAS100'), false],
    ['not when one name begins with the other', index('US30'), index('US300'), false],
    ['not when a pair stands the other way round', pair('EURUSD', 'EUR', 'USD'), pair('USDEUR', 'USD', 'EUR'), false],
  ])('%s', (_, one, other, isSame) => {
    expect([isSameInstrument(one, other), isSameInstrument(other, one)]).toEqual([isSame, isSame]);
  });
});
