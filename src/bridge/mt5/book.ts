import type { Side } from '../../core/broker.ts';
import type { BrokerEvent } from '../../core/broker-report.ts';
import type { Command } from '../../core/command.ts';
import type { WireOrder, WirePosition } from './wire-state.ts';

/** A position as its deals add up: what a closing deal is compared with. */
export interface Holding {
  id: string;
  symbol: string;
  side: Side;
  lots: string;
  /** the command that opened it */
  n: number | null;
}

/** What is known of an account, from one complete look at it to the next. */
export interface Book {
  positions: WirePosition[];
  orders: WireOrder[];
  /** orders that are no longer among those that wait, and whose end is not known yet */
  leaving: WireOrder[];
  holdings: Holding[];
}

export const emptyBook: Book = { positions: [], orders: [], leaving: [], holdings: [] };

/** Before it has its number in the log. */
export type Happening = Omit<BrokerEvent, 'seq'>;

/** What is needed to tell ours from others', and their clock from ours. */
export interface Ours {
  family: number;
  offsetMs: number;
  now: number;
  commandOf: (n: number) => Command | undefined;
  /** those whose effect may just be coming to light */
  recent: readonly Command[];
  /** half of the smallest step of a symbol's price */
  tolerance: (symbol: string) => string;
}

/** The first look: what was there before us happened to nobody here. */
export function beginBook(
  positions: WirePosition[],
  orders: WireOrder[],
  numberIn: (magic: string) => number | null,
): Book {
  const holdings = positions.map(({ id, symbol, side, lots, magic }) => ({
    id,
    symbol,
    side,
    lots,
    n: numberIn(magic),
  }));
  return { positions, orders, leaving: [], holdings };
}
