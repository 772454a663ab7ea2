import { type Item, is } from '../words/items.ts';
import type { Noted } from './noted.ts';
import { namesOf } from './ruled.ts';
import type { Sourced } from './update-doubts.ts';

function without<T extends object>(update: T, key: 'all'): T {
  const { [key]: _left, ...rest } = update as T & { all?: boolean };
  return rest as T;
}

/** "Delete the pending orders" names its own. */
const hasPending = (items: Item[]): boolean => items.some((item) => is(item, 'orders', 'pending'));

/** A close or a cancellation without a reply is about the one symbol of its message, wherever that stands. */
export function named(items: Item[], one: Sourced, isAlone: boolean): Sourced {
  const { update } = one;
  if (!isAlone && update.action !== 'close' && update.action !== 'cancel') return one;
  if (update.symbol || update.except || (isAlone && update.action === 'cancel' && hasPending(items))) return one;
  if ('all' in update && update.all && !items.some((item) => /^flat/i.test(item.text))) return one;
  const all = new Set(items.flatMap((item) => item.symbol ?? []));
  const [symbol] = all;
  return symbol !== undefined && all.size === 1 ? { ...one, update: { ...without(update, 'all'), symbol } } : one;
}

/** "Close all trades. Keep EURUSD.": what another sentence keeps is left out of a close of everything. */
export function sparing(items: Item[], notes: Noted[], one: Sourced): Sourced {
  const { update } = one;
  if (update.action !== 'close' || update.symbol || update.tp || update.except) return one;
  const except = namesOf(
    items,
    notes.flatMap(({ kept }) => kept),
  );
  return except.length > 0 ? { ...one, update: { ...update, except } } : one;
}
