import type { Sight } from '../../../src/desk/orders/sight.ts';
import { level, lotsIn, type ModelBroker, price, size } from './model-broker.ts';

/** The account as it stands. */
export function snapshotOf({ held, orders, isNetting }: ModelBroker): Sight['snapshot'] {
  const gold = { symbol: 'XAUUSD', side: 'buy' as const };
  return {
    marginMode: isNetting ? 'netting' : 'hedging',
    positions: [...held.values()].map((one) => ({
      ...gold,
      ...{
        id: one.id,
        ticket: one.id,
        n: one.n,
        lots: size(lotsIn(one)),
        openPrice: '4060.00',
        currentPrice: '4060.00',
      },
      ...{ sl: level(one.sl), tp: level(one.tp), openedAt: 0, swap: '0' },
    })),
    orders: [...orders.values()].map((one) => ({
      ...gold,
      ...{ id: one.id, n: one.n, type: 'limit' as const, lots: size(one.lots), remaining: size(one.remaining) },
      ...{ price: price(one.price), sl: level(one.sl), tp: level(one.tp), placedAt: 0 },
    })),
  };
}
