import type { Position } from '../../core/broker.ts';
import type { BrokerEvent } from '../../core/broker-report.ts';
import { type Decimal, decimal, sum, toText, zero } from '../../core/decimal.ts';
import type { ClosedTrade } from './facts.ts';

/** What the broker's events come to: trades that ended, and the lots of a day. */

export const isOpening = ({ kind }: BrokerEvent) => kind === 'opened' || kind === 'triggered';
export const isClosing = ({ kind }: BrokerEvent) => kind === 'closed' || kind === 'closed_part';

/** A trade with everything it cost: the commission of its opening stands in the opening's own event. */
export interface EndedTrade extends ClosedTrade {
  positionId: string;
  /** what is left of it is still open */
  isPartial: boolean;
}

/**
 * One trade a position, the one closed last at the end. One that is closed in part counts with what was closed:
 * what it lost is lost.
 */
export function tradesOf(events: readonly BrokerEvent[]): EndedTrade[] {
  const byPosition = new Map<string, BrokerEvent[]>();
  for (const event of events) {
    if (event.positionId === undefined || !(isOpening(event) || isClosing(event))) continue;
    byPosition.set(event.positionId, [...(byPosition.get(event.positionId) ?? []), event]);
  }
  return [...byPosition]
    .flatMap(([positionId, happened]) => tradeOf(positionId, happened) ?? [])
    .sort((a, b) => a.closedAt - b.closedAt);
}

function tradeOf(positionId: string, happened: BrokerEvent[]): EndedTrade | null {
  const closings = happened.filter(isClosing);
  const last = closings.at(-1);
  if (last?.symbol === undefined || last.side === undefined) return null;
  const opening = happened.find(isOpening);
  return {
    positionId,
    symbol: last.symbol,
    side: opening?.side ?? last.side,
    lots: toText(lotsIn(closings)),
    profit: toText(sum(happened.map(({ profit }) => decimal(profit ?? '0')))),
    openedAt: opening?.at ?? null,
    closedAt: last.at,
    isPartial: !closings.some(({ kind }) => kind === 'closed'),
  };
}

function lotsIn(events: readonly BrokerEvent[]): Decimal {
  return sum(events.map(({ lots }) => decimal(lots ?? '0')));
}

export interface DayLots {
  openedToday: string;
  /** lots of positions that were open at the reset, wherever they are now */
  openAtReset: string;
}

/** From what happened since the reset and what is open now. */
export function lotsOfDay(
  events: readonly BrokerEvent[],
  positions: readonly Pick<Position, 'id' | 'lots'>[],
): DayLots {
  const openings = events.filter(isOpening);
  const today = new Set(openings.map(({ positionId }) => positionId));
  const carried = positions.filter(({ id }) => !today.has(id)).map(({ lots }) => decimal(lots));
  const closed = events.filter((event) => isClosing(event) && !today.has(event.positionId));
  return {
    openedToday: toText(lotsIn(openings)),
    openAtReset: toText(carried.reduce((total, lots) => total.add(lots), zero).add(lotsIn(closed))),
  };
}
