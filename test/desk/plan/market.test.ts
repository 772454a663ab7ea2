import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/core/broker.ts';
import { decimal } from '../../../src/core/decimal.ts';
import { onTick, openMarket, pointsAbove, priceText } from '../../../src/desk/plan/market.ts';
import { contract, gold, quote } from './plan.kit.ts';

const live = quote('EURUSD', '1.08500', '1.08508');
const opened = (figures: Partial<Contract>) => openMarket(contract('EURUSD', figures), live, 'buy');

describe('a contract is broken', () => {
  it.each<[string, Partial<Contract>, object]>([
    ['with a tick of zero', { tickSize: '0' }, { figure: 'tickSize', value: '0' }],
    ['without a size', { contractSize: '0' }, { figure: 'contractSize', value: '0' }],
    ['with a smallest order of nothing', { volumeMin: '0' }, { figure: 'volumeMin', value: '0' }],
    ['with a negative step', { volumeStep: '-0.01' }, { figure: 'volumeStep', value: '-0.01' }],
    ['with a largest order of nothing', { volumeMax: '0' }, { figure: 'volumeMax', value: '0' }],
    ['with a negative margin', { marginRate: '-0.01' }, { figure: 'marginRate', value: '-0.01' }],
    ['with a negative commission', { commissionPerSide: '-3' }, { figure: 'commissionPerSide', value: '-3' }],
    ['with a negative distance for stops', { stopsLevelPoints: -1 }, { figure: 'stopsLevelPoints', value: -1 }],
  ])('%s', (_, figures, facts) => {
    expect(opened(figures)).toMatchObject({
      refusal: { code: 'CONTRACT_BROKEN', facts: { symbol: 'EURUSD', problem: { code: 'broken.FIGURE', facts } } },
    });
  });

  it.each<[string, Partial<Contract>, string]>([
    ['where the smallest order is above the largest', { volumeMin: '0.2', volumeMax: '0.1' }, 'broken.VOLUMES'],
    ['with less than no decimals', { digits: -1 }, 'broken.DIGITS'],
    ['with more decimals than any price has', { digits: 11 }, 'broken.DIGITS'],
  ])('%s', (_, figures, code) => {
    expect(opened(figures)).toMatchObject({ refusal: { facts: { problem: { code } } } });
  });

  it.each<[string, Partial<Contract>]>([
    ['no margin', { marginRate: '0' }],
    ['no commission', { commissionPerSide: '0' }],
    ['no distance for stops', { stopsLevelPoints: 0 }],
    ['one size of order only', { volumeMin: '0.1', volumeMax: '0.1' }],
    ['whole prices', { digits: 0 }],
    ['ten decimals', { digits: 10 }],
  ])('but not with %s', (_, figures) => {
    expect(opened(figures).ok).toBe(true);
  });
});

describe('a market', () => {
  const market = (side: 'buy' | 'sell', of = contract('EURUSD'), at = live) => {
    const outcome = openMarket(of, at, side);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };

  it('opens a buy at the ask and closes it at the bid, a sell the other way', () => {
    const ends = (side: 'buy' | 'sell') => [market(side).opensAt.toFixed(), market(side).closesAt.toFixed()];
    expect([ends('buy'), ends('sell')]).toEqual([
      ['1.08508', '1.085'],
      ['1.085', '1.08508'],
    ]);
  });

  it('is there without a spread, and not without a price', () => {
    expect(openMarket(contract('EURUSD'), quote('EURUSD', '1.085'), 'buy').ok).toBe(true);
    for (const none of [undefined, quote('EURUSD', '0', '1.085'), quote('EURUSD', '1.086', '1.085')])
      expect(openMarket(contract('EURUSD'), none, 'buy')).toMatchObject({
        refusal: { code: 'QUOTE_MISSING', facts: { symbol: 'EURUSD' } },
      });
  });

  it('counts points towards profit', () => {
    const [low, high] = [decimal('1.08'), decimal('1.081')];
    expect(pointsAbove(market('buy'), high, low).toFixed()).toBe('100');
    expect(pointsAbove(market('sell'), high, low).toFixed()).toBe('-100');
  });

  it('shows a price with the decimals of the contract, and with more where it has more', () => {
    expect(priceText(market('buy'), decimal('1.1'))).toBe('1.10000');
    expect(priceText(market('buy'), decimal('1.1000004'))).toBe('1.1000004');
  });

  it('rounds to the tick', () => {
    const quarter = market('buy', gold({ tickSize: '0.25' }), quote('XAUUSD', '4061.00'));
    expect(onTick(quarter, decimal('4061.13')).toFixed()).toBe('4061.25');
    expect(onTick(quarter, decimal('4061.12')).toFixed()).toBe('4061');
  });
});
