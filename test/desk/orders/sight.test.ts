import { describe, expect, it } from 'vitest';
import type { BrokerEvent } from '../../../src/core/broker-report.ts';
import { decimal } from '../../../src/core/decimal.ts';
import {
  isNoRiskier,
  isSameLevel,
  isWithinTick,
  onPriceGrid,
  onStopGrid,
} from '../../../src/desk/orders/price-grid.ts';
import { isByHand, orderOf, positionsOf, type Sight } from '../../../src/desk/orders/sight.ts';
import * as kit from './leg.kit.ts';

const { legOf, noon } = kit;
const common = { symbol: 'XAUUSD', side: 'buy', sl: null, tp: null } as const;
const position = (id: string, n: number | null, change: object = {}) => ({
  ...{
    ...common,
    id,
    n,
    ticket: id,
    lots: '0.10',
    openPrice: '4060.00',
    currentPrice: '4061.00',
    openedAt: noon,
    swap: '0',
  },
  ...change,
});
const order = (id: string, n: number | null) => ({
  ...{ ...common, id, n, type: 'limit' as const, lots: '0.10', remaining: '0.10', price: '4060.00', placedAt: noon },
});
const shown = (change: Partial<Sight['snapshot']>): Sight['snapshot'] => ({
  ...{ positions: [], orders: [], marginMode: 'hedging' },
  ...change,
});

describe('what is a leg’s own in a report', () => {
  const leg = legOf({ n: 7, orderIds: ['o1'], positionIds: ['p1'], share: '0.04' });
  const idsOf = (positions: Sight['snapshot']['positions'], marginMode: 'hedging' | 'netting' = 'hedging') =>
    positionsOf(leg, shown({ positions, marginMode })).map(({ id, lots }) => `${id} ${lots}`);

  it('is known by its id, or by the number that opened it', () => {
    expect(orderOf(leg, shown({ orders: [order('o2', 7)] }))?.id).toBe('o2');
    expect(orderOf(leg, shown({ orders: [order('o1', null)] }))?.id).toBe('o1');
    expect(orderOf(leg, shown({ orders: [order('o3', 8), order('o4', null)] }))).toBeNull();
    expect(orderOf(legOf(), shown({ orders: [order('o4', null)] })), 'no number is not the same number').toBeNull();
    expect(idsOf([position('p1', null), position('p2', 7), position('p3', 8), position('p4', null)])).toEqual([
      'p1 0.10',
      'p2 0.10',
    ]);
  });

  it('is not what a hand turned round, and not what is empty', () => {
    expect(idsOf([position('p1', 7, { side: 'sell' }), position('p2', 7, { lots: '0' })])).toEqual([]);
  });

  it('is no more than its share where the account nets, and only by its id', () => {
    expect(idsOf([position('p1', 7), position('p2', 7)], 'netting')).toEqual(['p1 0.04']);
    expect(idsOf([position('p1', 7, { lots: '0.03' })], 'netting')).toEqual(['p1 0.03']);
  });
});

it.each<[boolean, string, Partial<BrokerEvent>]>([
  [true, 'the broker says so', { cause: 'manual', n: 7 }],
  [true, 'no number ordered it', { cause: 'command' }],
  [true, 'nothing is said of it', {}],
  [false, 'a number ordered it', { cause: 'command', n: 7 }],
  [false, 'a number is named', { n: 7 }],
  [false, 'its stop closed it', { cause: 'stop' }],
])('that it was done by hand is %s: %s', (is, _, event) => {
  expect(isByHand({ seq: 1, at: noon, kind: 'closed', ...event } as BrokerEvent)).toBe(is);
});

describe('levels are compared by the tick', () => {
  it.each([
    ['4050.00', '4050.004', true, true],
    ['4050.00', '4050.005', false, true],
    ['4050.00', '4050.01', false, true],
    ['4050.00', '4050.011', false, false],
    ['4050.01', '4050.00', false, true],
    ['4050.00', null, false, false],
    [null, '4050.00', false, false],
    [null, null, true, true],
  ])('%s and %s: the same is %s, within a tick is %s', (a, b, same, within) => {
    expect([isSameLevel(a, b, '0.01'), isWithinTick(a, b, '0.01')]).toEqual([same, within]);
  });

  it.each([
    ['buy', '4051', '4050', true],
    ['buy', '4050', '4050', true],
    ['buy', '4049', '4050', false],
    ['sell', '4049', '4050', true],
    ['sell', '4050', '4050', true],
    ['sell', '4051', '4050', false],
    ['buy', '4051', null, true],
    ['buy', null, '4050', false],
    ['buy', null, null, true],
  ] as const)('of a %s a stop at %s is no riskier than at %s: %s', (side, a, b, is) => {
    expect(isNoRiskier(side, a, b)).toBe(is);
  });

  it('a stop goes to the tick at which less is lost, a price to the nearest', () => {
    const grid = { tickSize: '0.25', digits: 2 };
    const at = decimal('4050.13');
    expect([onStopGrid('buy', at, grid), onStopGrid('sell', at, grid), onPriceGrid(at, grid)]).toEqual([
      '4050.25',
      '4050.00',
      '4050.25',
    ]);
    expect(onPriceGrid(decimal('4050.12'), grid)).toBe('4050.00');
  });
});
