import { type Decimal, decimal, sum } from '../../../src/core/decimal.ts';
import type { Order, Position, Seen, Snapshot } from './seen.ts';

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

/** Lots that hands opened at one account. */
export function openedByHand({ did }: Seen, account: number): number {
  const opened = did.filter(
    ({ act, outcome }) => act.kind === 'hand' && act.what === 'open' && act.account === account && outcome?.ok,
  );
  return opened.length / 100;
}
