import type { AccountSnapshot, Order, Position } from '../../core/broker.ts';
import type { BrokerEvent } from '../../core/broker-report.ts';
import { decimal, min, toText } from '../../core/decimal.ts';
import type { Leg, SeenOrder, SeenPosition } from './leg.ts';

/** What one report has to say about one leg. */
export interface Sight {
  at: number;
  /** log position at which the snapshot was taken; every event up to it has been taken in */
  asOf: number;
  snapshot: Pick<AccountSnapshot, 'positions' | 'orders' | 'marginMode'>;
  /** false: events of before the snapshot are still to come, so what it shows cannot be understood yet */
  isCaughtUp: boolean;
  /** false: what is not in it may be there all the same */
  isComplete: boolean;
  /** what happened to this leg since the last report, oldest first */
  events: readonly BrokerEvent[];
  tickSize: string;
}

/** Nobody commanded it: a person did it in the terminal. */
export const isByHand = ({ cause, n }: BrokerEvent): boolean =>
  cause === 'manual' || ((cause ?? 'command') === 'command' && n === undefined);

/** The leg's order in the snapshot: by its id, or by the number that placed it. */
export function orderOf(leg: Leg, { orders }: Sight['snapshot']): SeenOrder | null {
  const found = orders.find(({ id, n }) => leg.orderIds.includes(id) || isNumbered(leg, n));
  return found ? seenOrder(found) : null;
}

/** Its positions: by their ids, or by the number that opened them; on a netting account its share of the symbol's. */
export function positionsOf(leg: Leg, { positions, marginMode }: Sight['snapshot']): SeenPosition[] {
  const isNetting = marginMode === 'netting';
  return (
    positions
      // Turned round by a hand it is nothing of this leg any more.
      .filter(({ side }) => side === leg.side)
      .filter((one) => leg.positionIds.includes(one.id) || (!isNetting && isNumbered(leg, one.n)))
      .map((one) => seenPosition(one, isNetting ? toText(min(decimal(one.lots), decimal(leg.share))) : one.lots))
      .filter(({ lots }) => decimal(lots).gt(0))
  );
}

const isNumbered = (leg: Leg, n: number | null): boolean => n !== null && n === leg.n;

function seenOrder({ id, lots, remaining, price, sl, tp }: Order): SeenOrder {
  return { id, lots, remaining, price, sl, tp };
}

function seenPosition({ id, lots: held, openPrice, sl, tp }: Position, lots: string): SeenPosition {
  return { id, lots, held, openPrice, sl, tp };
}
