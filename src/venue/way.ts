import type { Quote } from '../core/broker.ts';
import { type Decimal, decimal, toText, zero } from '../core/decimal.ts';
import type { Move, Standing } from '../core/price-source.ts';
import type { BookReader } from './book.ts';

/*
 * Of a move through prices it is known how low and how high they were, not when. What is promised of it:
 * 1 the worst comes first: the side against what is held; held on both sides, against the larger; nothing held, against
 *   what waits
 * 2 no price between two ends is skipped: what waits for one is dealt at it, not at the end
 * 3 margin is looked at at the ends and wherever something is met
 */

/** Where the price turns on its way, and where it ends. */
export function turnsOf({ to, through }: Move, book: BookReader): Standing[] {
  if (!through) return [to];
  const spread = decimal(to.ask).sub(to.bid);
  const [lowest, highest] = [through.lowest, through.highest].map((bid) => ({
    ...to,
    ...pairOf(decimal(bid), spread),
  }));
  if (!lowest || !highest) return [to];
  return isLowFirst(book, to.symbol) ? [lowest, highest, to] : [highest, lowest, to];
}

function isLowFirst(book: BookReader, symbol: string): boolean {
  const held = weigh(book.positionsOf(symbol));
  const weight = held.isZero() ? weigh(book.ordersOf(symbol)) : held;
  return !weight.isNegative();
}

const weigh = (rows: { side: 'buy' | 'sell'; lots: string }[]): Decimal =>
  rows.reduce((sum, { side, lots }) => (side === 'buy' ? sum.add(lots) : sum.sub(lots)), zero);

/** The nearest price strictly between these two at which something open is met; null: there is none. */
export function nextMet(book: BookReader, from: Quote, to: Quote): Quote | null {
  const spread = decimal(to.ask).sub(to.bid);
  const [start, end] = [decimal(from.bid), decimal(to.bid)];
  const distance = (bid: Decimal) => bid.sub(start).abs();
  const isBetween = (bid: Decimal) => (end.gt(start) ? bid.gt(start) && bid.lt(end) : bid.lt(start) && bid.gt(end));
  const nearest = bidsMet(book, to.symbol, spread)
    .filter(isBetween)
    .reduce<Decimal | null>((best, bid) => (best && distance(best).lte(distance(bid)) ? best : bid), null);
  return nearest && { ...to, ...pairOf(nearest, spread) };
}

/** Every level of what is open, as the bid at which it is met. */
function bidsMet(book: BookReader, symbol: string, spread: Decimal): Decimal[] {
  const atBid = (level: string) => decimal(level);
  const atAsk = (level: string) => decimal(level).sub(spread);
  return [
    ...book.positionsOf(symbol).flatMap(({ side, sl, tp }) => met([sl, tp], side === 'buy' ? atBid : atAsk)),
    ...book.ordersOf(symbol).flatMap(({ side, price }) => met([price], side === 'buy' ? atAsk : atBid)),
  ];
}

const met = (levels: (string | null)[], bidAt: (level: string) => Decimal): Decimal[] =>
  levels.flatMap((level) => (level === null ? [] : [bidAt(level)]));

const pairOf = (bid: Decimal, spread: Decimal) => ({ bid: toText(bid), ask: toText(bid.add(spread)) });
