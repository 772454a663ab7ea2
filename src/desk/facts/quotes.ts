import type { AccountSnapshot, Position, Quote } from '../../core/broker.ts';
import { type Decimal, decimal } from '../../core/decimal.ts';

/** A quote of zero or a crossed one is no quote. */
export function isQuote({ bid, ask }: Quote): boolean {
  return Number(bid) > 0 && Number(ask) >= Number(bid);
}

const farOffTimes = 3;

/** A price that many times another one is a mistake, or one of another symbol. */
export const isManyTimesOff = (ratio: Decimal): boolean => ratio.gt(farOffTimes) || ratio.mul(farOffTimes).lt(1);

/**
 * A single quote many times off where a symbol stood when its broker was last asked is no quote. A price that stays there is:
 * a newer quote says so once more. Where nothing is open nobody knows where it stood.
 */
export function isBelievable(quote: Quote, before: AccountSnapshot | null): boolean {
  const held = before?.positions.filter(({ symbol }) => symbol === quote.symbol) ?? [];
  return held.length === 0 || held.some((position) => isNear(quote, position, quote.at > (before?.at ?? 0)));
}

/** What the broker last showed of it was perhaps the very quote that is doubted, unless this one is newer. */
function isNear({ bid }: Quote, { openPrice, currentPrice }: Position, isNewer: boolean): boolean {
  const isOff = (price: string, from: string) => isManyTimesOff(decimal(price).div(from));
  return !isOff(bid, openPrice) || ((isNewer || !isOff(currentPrice, openPrice)) && !isOff(bid, currentPrice));
}
