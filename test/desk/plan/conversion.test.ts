import { describe, expect, it } from 'vitest';
import type { Contract, Quote } from '../../../src/core/broker.ts';
import { decimal } from '../../../src/core/decimal.ts';
import { lossRate } from '../../../src/desk/plan/conversion.ts';
import { contract, dax, quote } from './plan.kit.ts';

/** Dollars, or another currency, for one unit of what the contract loses. */
function rate(of: Contract, price: string, others: [Contract, Quote][], to = 'USD'): string {
  const prices = {
    contracts: [of, ...others.map(([one]) => one)],
    quotes: Object.fromEntries(others.map(([{ symbol }, its]) => [symbol, its])),
  };
  const outcome = lossRate(prices, { contract: of, price: decimal(price) }, to);
  return outcome.ok ? outcome.value.toSignificantDigits(6).toFixed() : outcome.refusal.code;
}
const pair = (symbol: string, bid: string, ask = bid): [Contract, Quote] => [contract(symbol), quote(symbol, bid, ask)];

describe('what a loss costs in the currency of the account', () => {
  const franc = contract('EURCHF');

  it.each<[string, string, () => string]>([
    ['nothing to convert', '1', () => rate(contract('EURUSD'), '1.08', [])],
    ['bought at the ask of the pair', '1.11', () => rate(dax(), '23900', [pair('EURUSD', '1.09', '1.11')])],
    ['bought at the bid of the pair turned round', '1.25', () => rate(franc, '0.95', [pair('USDCHF', '0.8', '0.82')])],
    ['at the price of the traded pair itself', '0.00645161', () => rate(contract('USDJPY'), '155', [])],
    ['at that price, not at a live one', '0.00645161', () => rate(contract('USDJPY'), '155', [pair('USDJPY', '150')])],
    ['by way of the dollar', '0.8', () => rate(contract('AUDUSD'), '0.7', [pair('GBPUSD', '1.25')], 'GBP')],
    [
      'by way of the dollar on both sides',
      '0.00533333',
      () => rate(contract('AUDJPY'), '99', [pair('USDJPY', '150'), pair('GBPUSD', '1.25')], 'GBP'),
    ],
    ['a pair with a slash and a suffix', '1.1', () => rate(dax(), '23900', [pair('EUR/USD.m', '1.1')])],
    [
      'a pair in small letters',
      '1.1',
      () => rate(dax(), '23900', [[{ ...contract('EURUSD'), symbol: 'eurusd' }, quote('eurusd', '1.1')]]),
    ],
    [
      'the second account of a pair where the first has no price',
      '1.1',
      () => rate(dax(), '23900', [pair('EURUSD.a', '0', '1.2'), pair('EURUSD.b', '1.1')]),
    ],
  ])('is %s', (_, expected, ask) => expect(ask()).toBe(expected));

  it.each<[string, () => string]>([
    ['where no pair leads', () => rate(franc, '0.95', [pair('EURUSD', '1.1')])],
    ['where the pair has no price', () => rate(dax(), '23900', [pair('EURUSD', '0', '1.1')])],
    [
      'where only half the way by the dollar is known',
      () => rate(contract('AUDJPY'), '99', [pair('USDJPY', '150')], 'GBP'),
    ],
    ['where only the other half is', () => rate(contract('AUDJPY'), '99', [pair('GBPUSD', '1.25')], 'GBP')],
    [
      'where a contract has the two currencies but another name: it is no price of one in the other',
      () => rate(dax(), '23900', [[contract('EURUSD', { symbol: 'EURINDEX' }), quote('EURINDEX', '99')]]),
    ],
    [
      'where a contract has the name but another currency',
      () => rate(dax(), '23900', [[contract('EURUSD', { profitCurrency: 'CHF' }), quote('EURUSD', '1.1')]]),
    ],
  ])('is not known %s', (_, ask) => expect(ask()).toBe('RATE_MISSING'));
});
