import { decimal } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import type { Wish } from '../orders/leg-events.ts';
import { onPriceGrid } from '../orders/price-grid.ts';
import type { LegView } from './leg-view.ts';
import type { Obedience, Steps } from './obedience.ts';
import { type NewLevels, setLevels } from './obey.ts';

/** What an edited signal asks of the legs it has. */
export interface Edit extends Obedience {
  /** orders that wait cannot follow by being moved: they are taken back and planned as the signal reads now */
  mustPlaceAgain: boolean;
}

export function editOf(before: Signal, after: Signal, legs: readonly LegView[], steps: Steps): Edit {
  const open = legs.filter(({ stage }) => stage === 'open');
  const pending = legs.filter(({ stage }) => stage === 'pending');
  const price = newPrice(before, after, steps);
  const wanted = levelsOf(before, after, price !== null);
  const moved = pending.map((leg) => ({ ...leg, price: price ?? leg.price }));
  const { notes, wishes: levels } = setLevels(wanted, [...open, ...moved], steps);
  const wishes = withPrices(levels, pending, price);
  const isSafer = setLevels(wanted, open, steps).isSafer && pending.every((leg) => isNoFarther(leg, wishes));
  return { wishes, notes, isSafer, mustPlaceAgain: !isSafer || isAnotherShape(before, after) };
}

/**
 * What was changed, and nothing else: a level the message names as before stays where later instructions put it. What is
 * counted in pips goes with the entry.
 */
function levelsOf(before: Signal, after: Signal, isMoved: boolean): NewLevels {
  const stop = [before.sl, before.slPips];
  const isStopNew = !isSame(stop, [after.sl, after.slPips]) || (isMoved && after.slPips !== undefined);
  const areTargetsNew = !isSame([before.tps, before.tpPips, before.rr], [after.tps, after.tpPips, after.rr]);
  // What is counted in multiples of the risk goes with both its ends.
  const isFarther = isMoved || isStopNew;
  const hadStop = stop.some((level) => level != null);
  const sl = after.sl ?? (hadStop ? null : undefined);
  return {
    ...(isStopNew ? { sl, slPips: after.slPips } : {}),
    ...(areTargetsNew || (isMoved && after.tpPips !== undefined) || (isFarther && after.rr !== undefined)
      ? { tps: after.tps, tpPips: after.tpPips, rr: multiplesOf(after), tpsBefore: before.tps }
      : { tps: [] }),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** With the stop they are counted from: where it stands by now says nothing of what was risked. */
const multiplesOf = ({ rr, sl, slPips }: Signal): NewLevels['rr'] => rr && { multiples: rr, sl, slPips };

/** One order can be moved to another price; zones, ladders, other kinds of order and more targets need other orders. */
function isAnotherShape(before: Signal, after: Signal): boolean {
  if (before.order !== after.order) return true;
  const isMoved = JSON.stringify([before.entry, before.entries]) !== JSON.stringify([after.entry, after.entries]);
  const isOnePrice = ({ entry, entries }: Signal) => typeof entry === 'number' && entries === undefined;
  if (isMoved && !(isOnePrice(before) && isOnePrice(after))) return true;
  return targetCount(before) !== targetCount(after);
}

/** How many legs the size is split over. */
function targetCount({ tps, tpPips = [], rr = [], openTp }: Signal): number {
  return (tps.length || tpPips.length) + rr.length + (openTp ? 1 : 0);
}

/** Where a single waiting order is moved to; null when it stays. */
function newPrice(before: Signal, after: Signal, steps: Steps): string | null {
  if (typeof after.entry !== 'number' || after.entry === before.entry) return null;
  return onPriceGrid(decimal(after.entry), steps);
}

/** Orders that wait go where the entry is now, with whatever else is wanted of them. */
function withPrices(levels: readonly Wish[], pending: readonly LegView[], price: string | null): Wish[] {
  if (price === null) return [...levels];
  const moved = pending.filter((leg) => !decimal(leg.price).eq(price));
  const ids = new Set(moved.map(({ id }) => id));
  const also = levels.map((wish) => (ids.has(wish.legId) ? { ...wish, change: { ...wish.change, price } } : wish));
  const named = new Set(levels.map(({ legId }) => legId));
  return [...also, ...moved.filter(({ id }) => !named.has(id)).map(({ id }) => ({ legId: id, change: { price } }))];
}

/** From entry to stop a pending order loses what its size was made for, or less. */
function isNoFarther(leg: LegView, wishes: readonly Wish[]): boolean {
  const change = wishes.find(({ legId }) => legId === leg.id)?.change ?? {};
  const sl = change.sl === undefined ? leg.sl : change.sl;
  const price = change.price ?? leg.price;
  if (sl === null || leg.sl === null) return sl !== null || leg.sl === null;
  const distance = (from: string, stop: string) => decimal(from).sub(stop).abs();
  return distance(price, sl).lte(distance(leg.price, leg.sl));
}
