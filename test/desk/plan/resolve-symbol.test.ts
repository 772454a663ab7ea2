import { describe, expect, it } from 'vitest';
import { resolveSymbol } from '../../../src/desk/plan/resolve-symbol.ts';
import { contract } from './plan.kit.ts';

function resolve(symbol: string, listed: string[], remembered: Record<string, string> = {}) {
  return resolveSymbol({ symbol, contracts: listed.map((name) => contract(name)), remembered });
}

function found(symbol: string, listed: string[], remembered: Record<string, string> = {}): string {
  const outcome = resolve(symbol, listed, remembered);
  return outcome.ok ? outcome.value.symbol : outcome.refusal.code;
}

describe("a feed's symbol on the account", () => {
  it.each([
    ['EURUSD', 'EURUSD'],
    ['EURUSD', 'EURUSD.m'],
    ['EURUSD', 'EURUSD.raw'],
    ['EURUSD', 'EURUSD_i'],
    ['EURUSD', 'EURUSD-ECN'],
    ['EURUSD', 'EURUSDm'],
    ['EURUSD', 'EURUSDpro'],
    ['EURUSD', 'mEURUSD'],
    ['EURUSD', '#EURUSD'],
    ['EURUSD', 'FX.EURUSD'],
    ['EURUSD', 'EUR/USD'],
    ['EURUSD', 'eurusd'],
    ['XAUUSD', 'XAUUSD+'],
    ['XAUUSD', 'XAUUSD#'],
    ['XAUUSD', 'GOLD'],
    ['XAUUSD', 'GOLDmicro'],
    ['XAUUSD', 'GOLD.pro'],
    ['XAGUSD', 'SILVER'],
    ['US30', 'US30.cash'],
    ['US30', 'US30Cash'],
    ['US30', 'DJ30'],
    ['US30', 'WS30.r'],
    ['NAS100', 'USTEC'],
    ['NAS100', 'US100.std'],
    ['GER40', 'DE40'],
    ['GER40', 'DAX'],
    ['GER40', '.DE40Cash'],
    ['UK100', 'FTSE100'],
    ['JP225', 'JPN225'],
    ['USOIL', 'XTIUSD'],
    ['USOIL', 'WTI.f'],
    ['UKOIL', 'BRENT'],
    ['NATGAS', 'HENRYHUB.r'],
    ['BTCUSD', 'BTCUSDT'],
    ['SOLUSDT', 'SOLUSD'],
    ['ETHUSD', 'ETHUSD.c'],
  ])('%s is %s', (symbol, listed) => {
    expect(found(symbol, ['GBPJPY', listed, 'NZDCAD'])).toBe(listed);
  });

  it.each([
    ['US30', ['US300', 'US3000', 'AUS30']],
    ['US500', ['US5000', 'US50']],
    ['EURUSD', ['EURUSDT', 'EURUSX', 'XEURUSD', 'EURSD']],
    ['XAUUSD', ['XAUEUR', 'GOLDEN', 'MARIGOLD', 'BARRICKGOLD']],
    ['BTCUSD', ['WBTCUSD', 'BTCUSDC', 'BTCEUR']],
    ['GER40', ['DAXEUR', 'MDAX', 'TECDAX']],
    ['ABCUSD', ['EURUSD']],
  ])('%s is none of %j', (symbol, listed) => {
    expect(resolve(symbol, listed)).toMatchObject({
      ok: false,
      refusal: { code: 'SYMBOL_UNKNOWN', facts: { symbol } },
    });
  });

  it.each([
    ['the plain name before a decorated one', 'EURUSD', ['EURUSD.m', 'EURUSD'], 'EURUSD'],
    ['its own name before an alias', 'XAUUSD', ['GOLD', 'XAUUSD.m'], 'XAUUSD.m'],
    ['an alias before a decorated alias', 'GER40', ['DE40.cash', 'DAX40'], 'DAX40'],
  ])('takes %s', (_title, symbol, listed, expected) => {
    expect(found(symbol, listed)).toBe(expected);
  });

  it('that fits two equally well is asked about with both', () => {
    expect(resolve('EURUSD', ['EURUSD.m', 'EURUSD.raw', 'GBPUSD.m'])).toEqual({
      ok: false,
      refusal: { code: 'SYMBOL_AMBIGUOUS', facts: { symbol: 'EURUSD', candidates: ['EURUSD.m', 'EURUSD.raw'] } },
    });
    expect(found('GER40', ['DE40', 'DAX'])).toBe('SYMBOL_AMBIGUOUS');
  });

  it('is what the trader chose before, as long as the account has it', () => {
    const listed = ['EURUSD.m', 'EURUSD.raw'];
    expect(found('EURUSD', listed, { EURUSD: 'EURUSD.raw' })).toBe('EURUSD.raw');
    expect(found('EURUSD', listed, { EURUSD: 'EURUSD.gone' })).toBe('SYMBOL_AMBIGUOUS');
    expect(found('EURUSD', ['EURUSD', 'SPECIAL'], { EURUSD: 'SPECIAL' })).toBe('SPECIAL');
    expect(found('GBPUSD', listed, { EURUSD: 'EURUSD.raw' })).toBe('SYMBOL_UNKNOWN');
  });
});
