import { type Decimal, decimal, sum } from '../../../src/core/decimal.ts';
import type { Order, Position, Snapshot } from './seen.ts';

export const none = decimal('0');

/** What of an order still waits. */
export const restOf = ({ remaining, lots }: Order): Decimal => decimal(remaining ?? lots);

/** Lots that a broker holds of those that `isMeant`: open, and waiting in orders. */
export function heldLots(snapshot: Snapshot, isMeant: (held: Position | Order) => boolean): Decimal {
  return sum([
    ...snapshot.positions.filter(isMeant).map(({ lots }) => decimal(lots)),
    ...snapshot.orders.filter(isMeant).map(restOf),
  ]);
}

const contractSizes: Record<string, number> = { XAUUSD: 100, EURUSD: 100_000 };

/** Money, in dollars, that a price move makes of so many lots. */
export function moneyOf(symbol: string, lots: string | Decimal, move: number): number {
  return Number(lots) * (contractSizes[symbol] ?? 0) * move;
}
