import { decimal } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import type { LegView } from './leg-view.ts';
import { type LegChange, type NewLevels, type Obedience, type Steps, setLevels } from './obey.ts';

/** What an edited signal asks of the legs it has. */
export interface Edit extends Obedience {
  /** orders that wait cannot follow by being moved: they are taken back and planned as the signal reads now */
  mustPlaceAgain: boolean;
}

export function editOf(before: Signal, after: Signal, legs: readonly LegView[], steps: Steps): Edit {
  const open = legs.filter((leg) => leg.state === 'open');
  const pending = legs.filter((leg) => leg.state === 'pending');
  const wanted = levelsOf(before, after);
  const price = newPrice(before, after, steps);
  const moved = pending.map((leg) => ({ ...leg, price: price ?? leg.price }));
  const { notes, changes: levels } = setLevels(wanted, [...open, ...moved], steps);
  const changes = [...levels, ...movedOnly(pending, price, levels)];
  const isSafer = setLevels(wanted, open, steps).isSafer && pending.every((leg) => isNoFarther(leg, changes));
  return { changes, notes, isSafer, mustPlaceAgain: !isSafer || isAnotherShape(before, after) };
}

function levelsOf(before: Signal, after: Signal): NewLevels {
  const hadStop = before.sl !== null || before.slPips !== undefined;
  const sl = after.sl ?? (hadStop ? null : undefined);
  return { sl, slPips: after.slPips, tps: after.tps, tpPips: after.tpPips };
}

/** One order can be moved to another price; zones, ladders, other kinds of order and more targets need other orders. */
function isAnotherShape(before: Signal, after: Signal): boolean {
  if (before.order !== after.order) return true;
  const isMoved = JSON.stringify([before.entry, before.entries]) !== JSON.stringify([after.entry, after.entries]);
  const isOnePrice = ({ entry, entries }: Signal) => typeof entry === 'number' && entries === undefined;
  if (isMoved && !(isOnePrice(before) && isOnePrice(after))) return true;
  return targetCount(before) !== targetCount(after);
}

/** How many legs the size is split over. */
function targetCount({ tps, tpPips, openTp }: Signal): number {
  return (tps.length || (tpPips?.length ?? 0)) + (openTp ? 1 : 0);
}

/** Where a single waiting order is moved to; null when it stays. */
function newPrice(before: Signal, after: Signal, steps: Steps): string | null {
  if (typeof after.entry !== 'number' || after.entry === before.entry) return null;
  return after.entry.toFixed(steps.digits);
}

function movedOnly(pending: readonly LegView[], price: string | null, levels: readonly LegChange[]): LegChange[] {
  if (price === null) return [];
  return pending
    .filter((leg) => !decimal(leg.price).eq(price) && !levels.some(({ legId }) => legId === leg.id))
    .map((leg) => ({ legId: leg.id, do: 'modify', sl: leg.sl, tp: leg.tp, price }));
}

/** From entry to stop a pending order loses what its size was made for, or less. */
function isNoFarther(leg: LegView, changes: LegChange[]): boolean {
  const change = changes.find((candidate) => candidate.legId === leg.id);
  if (change?.do !== 'modify') return true;
  if (change.sl === null || leg.sl === null) return change.sl !== null;
  const distance = (price: string, sl: string) => decimal(price).sub(sl).abs();
  return distance(change.price, change.sl).lte(distance(leg.price, leg.sl));
}
