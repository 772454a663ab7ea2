import type { Signal, Update } from '../../../core/reading.ts';
import { median } from '../trade/scale.ts';
import { rangeOf } from '../words/ranges.ts';

/** A level where its instrument never traded. */
export function isWild({ symbol, ...update }: Update): boolean {
  const range = rangeOf(symbol);
  const price = 'price' in update ? update.price : undefined;
  return range !== undefined && price !== undefined && (price < range[0] / farthest || price > range[1] * farthest);
}

/** A level many times off those of its own trade is a slip, or a number of pips. */
export function isOffScale(update: Update, earlier: Signal): boolean {
  const known = [earlier.entry, earlier.sl, ...earlier.tps].flat().filter((price) => price !== null);
  const middle = median(known);
  if (middle === undefined) return false;
  const prices = [
    'price' in update ? update.price : undefined,
    ...(update.action === 'set_levels' ? [update.sl, ...(update.tps ?? [])] : []),
    update.condition?.price,
  ];
  return prices.some((price) => price != null && (price / middle > farthest || middle / price > farthest));
}

const farthest = 2.5;
