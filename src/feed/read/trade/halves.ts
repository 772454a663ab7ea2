import type { Reading } from '../../../core/reading.ts';
import { type Item, is } from '../words/items.ts';
import type { Draft } from './draft.ts';
import type { Trade } from './trades.ts';

export function hasSubstance({ draft }: Trade): boolean {
  return draft.sides.length + draft.sls.length + draft.tps.length > 0;
}

/** Entry, stop and target: a result beside it may be another trade's. */
export const isWhole = ({ entries, now, sls, slPips, tps, tpPips }: Draft): boolean =>
  (entries.length > 0 || now !== null) && sls.length + slPips.length > 0 && tps.length + tpPips.length > 0;

/** Side and price, and nothing more. */
export function isHalf({ draft }: Trade): boolean {
  return draft.sides.some((side) => !side.weak) && draft.entries.length > 0;
}

export function hasLevels({ draft }: Trade): boolean {
  return (
    draft.sls.length + draft.tps.length + draft.slPips.length + draft.tpPips.length > 0 ||
    draft.percentStop ||
    draft.openTp !== null ||
    draft.bad.length > 0
  );
}

/**
 * Levels with a price of their own and no side: a signal half understood, never an update of another one.
 * An unknown word may be the side in a language nobody taught.
 */
export function isUnsided(items: Item[], trades: Trade[]): boolean {
  return trades.some(({ draft }) => {
    if (draft.sides.length > 0 || draft.sls.length + draft.slPips.length === 0) return false;
    if (draft.entries.length + draft.loose.length === 0) return false;
    const told = items
      .slice(draft.from, draft.to)
      .some((item) => is(item, 'move', 'set', 'change', 'trail', 'same', 'old') || isInstruction(item));
    return !told;
  });
}

/** Entry, stop and target, each by its label, and no side: half a trade, whatever is said around it. */
export const isLabelled = (trades: Trade[]): boolean =>
  trades.some(
    ({ draft }) =>
      draft.sides.length === 0 &&
      draft.entryLabelled &&
      draft.entries.length > 0 &&
      draft.sls.length > 0 &&
      draft.tps.length > 0,
  );

/** Levels beside a side of their own are a trade's, not an update's. */
export function setsLevels(reading: Reading): boolean {
  const items = reading.type === 'updates' ? reading.items : reading.type === 'update' ? [reading] : [];
  return items.some(({ action }) => action === 'set_levels' || action === 'move_entry');
}

const isInstruction = (item: Item): boolean => is(item, 'be', 'close', 'cancel', 'remove', 'partial', 'if');
