import { type Item, is, isSign } from './items.ts';

/**
 * Whether a short number may take its leading digits from the one before it. One that a word nobody knows, a unit or
 * a currency stands beside counts something else: "TP 4070 25 l0t" is no 4025.
 */
export function mayBeShort(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item?.number || item.number.unit !== undefined) return false;
  const next = items[at + 1];
  return !counts(next) && !counts(items[at - 1]) && !(isSign(next, ':=') && next?.glued);
}

const counts = (item: Item | undefined): boolean =>
  item?.kind === 'unknown' ||
  isSign(item, '$€£¥%') ||
  item?.mark === 'money' ||
  is(item, 'currency', 'lots', 'size', 'risk', 'time', 'percent', 'lev', 'trade', 'rr', 'id');
