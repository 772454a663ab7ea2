import { describe, expect, it } from 'vitest';
import { namedPair, secondLossPerLot } from '../../../src/desk/plan/second-opinion.ts';
import { contract, dax, gold, quote } from './plan.kit.ts';

describe('the second computation', () => {
  it.each([
    ['EURUSD', ['EUR', 'USD']],
    ['EURUSD.m', ['EUR', 'USD']],
    ['mGBPJPY', ['GBP', 'JPY']],
    ['EUR/CHF', ['EUR', 'CHF']],
    ['XAUUSD', null],
    ['BTCUSD', null],
    ['US30', null],
    ['USOIL', null],
  ])('tells the currencies of %s from its name', (symbol, pair) => {
    expect(namedPair(symbol)).toEqual(pair);
  });

  const asked = { slippage: '0', quotes: {}, currency: 'USD' };

  it.each([
    ['gold', { contract: gold(), from: '4061', sl: '4053' }, '800.000000000000'],
    ['gold with slippage', { contract: gold(), from: '4061', sl: '4053', slippage: '0.4' }, '840.000000000000'],
    ['with commission', { contract: gold({ commissionPerSide: '3.5' }), from: '1', sl: '2' }, '107.000000000000'],
    ['the yen at the stop', { contract: contract('USDJPY'), from: '156', sl: '155' }, '645.160000000000'],
  ])('of %s works in whole ticks: %o loses %s', (_title, question, loss) => {
    const second = secondLossPerLot({ ...asked, ...question });
    expect(Number(second)).toBeCloseTo(Number(loss), 1);
  });

  it('converts at middle prices, through the dollar if need be, and says when it cannot', () => {
    const question = { ...asked, contract: dax(), from: '23900', sl: '23840' };
    const quotes = { EURUSD: quote('EURUSD', '1.09', '1.11'), GBPUSD: quote('GBPUSD', '1.25') };
    expect(secondLossPerLot({ ...question, quotes })).toBe('66.000000000000');
    expect(Number(secondLossPerLot({ ...question, quotes, currency: 'GBP' }))).toBeCloseTo(52.8, 6);
    expect(secondLossPerLot(question)).toBeNull();
    const dollars = { ...asked, contract: contract('EURUSD'), from: '1.09', sl: '1.08', currency: 'ZAR' };
    expect(secondLossPerLot(dollars), 'from the dollar nothing leads on').toBeNull();
    expect(secondLossPerLot({ ...question, quotes: { GBPUSD: quotes.GBPUSD } }), 'nor only to its half').toBeNull();
  });
});
