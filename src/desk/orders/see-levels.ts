import { decimal } from '../../core/decimal.ts';
import { isLevels, isOpening, type Leg, type SeenOrder, type SeenPosition } from './leg.ts';
import { isNoRiskier, isSameLevel, isWithinTick, onStopGrid } from './price-grid.ts';
import type { Sight } from './sight.ts';
import type { Watcher } from './watcher.ts';

interface Levels {
  sl: string | null;
  tp: string | null;
  price?: string;
}

/** Levels that no command of ours explains were set by hand, or by the broker's own rounding: they are wanted now. */
export function adoptLevels(watcher: Watcher, sight: Sight): void {
  resolveFromEntry(watcher, sight);
  const { before, leg } = watcher;
  const { order, positions } = leg.seen;
  if (order) compare(watcher, sight, earlierOrder(before.order, order) ?? openingLevels(leg), order);
  for (const position of positions) {
    const was =
      before.positions.find(({ id }) => id === position.id) ?? orderLevels(before.order) ?? openingLevels(leg);
    compare(watcher, sight, was, levelsOf(position));
  }
}

const levelsOf = ({ sl, tp }: SeenPosition): Levels => ({ sl, tp });
const orderLevels = (order: SeenOrder | null): Levels | null => order && { sl: order.sl, tp: order.tp };
const earlierOrder = (before: SeenOrder | null, now: SeenOrder): Levels | null =>
  before?.id === now.id ? before : null;

/** What its opening asked for, before anything of it was seen. */
function openingLevels({ active, suspects, wanted }: Leg): Levels {
  const opening = [active, ...suspects].find((sent) => sent && isOpening(sent));
  if (opening?.draft.op === 'pending') return opening.draft;
  if (opening?.draft.op === 'open') return { sl: opening.draft.sl, tp: opening.draft.tp };
  return wanted;
}

/** A stop wanted at the entry is known once the entry is. */
function resolveFromEntry(watcher: Watcher, { tickSize }: Sight): void {
  const { id, side, wanted, seen } = watcher.leg;
  const [position] = seen.positions;
  if (wanted.slFromEntry === null || !position) return;
  const entry = decimal(position.openPrice);
  const stop = side === 'buy' ? entry.add(wanted.slFromEntry) : entry.sub(wanted.slFromEntry);
  const digits = tickSize.split('.')[1]?.length ?? 0;
  const by = wanted.by.sl ?? 'plan';
  const sl = onStopGrid(side, stop, { tickSize, digits });
  watcher.tell({ kind: 'leg-wanted', id, change: { sl, slFromEntry: null }, by });
}

const fields = ['sl', 'tp', 'price'] as const;

function compare(watcher: Watcher, { tickSize }: Sight, was: Levels, now: Levels): void {
  const changed: Partial<Record<'sl' | 'tp' | 'price', string | null>> = {};
  for (const field of fields) {
    const [before, after] = [was[field] ?? null, now[field] ?? null];
    if (!(field in now) || isSameLevel(before, after, tickSize)) continue;
    const { leg } = watcher;
    if (isSameLevel(after, leg.wanted[field], tickSize)) continue;
    if (field === 'sl' && after === null && !leg.wasProtected) continue;
    const ours = explained(leg, field, after, tickSize);
    if (ours === 'exactly') continue;
    if (
      ours === 'rounded' &&
      !(field === 'sl' && !isNoRiskier(leg.side, after, leg.wanted.sl) && !isWithinTick(after, leg.wanted.sl, tickSize))
    )
      watcher.tell({ kind: 'leg-wanted', id: leg.id, change: { [field]: after }, by: 'broker' });
    else changed[field] = after;
  }
  if (Object.keys(changed).length === 0) return;
  watcher.tell({ kind: 'leg-wanted', id: watcher.leg.id, change: changed as Partial<Levels>, by: 'hand' });
  const isStopGone = changed.sl === null;
  watcher.note(isStopGone ? 'STOP_REMOVED' : 'HAND_LEVELS', { ...changedFacts(changed), was: was.sl });
}

const changedFacts = (changed: Partial<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(changed).map(([field, value]) => [field, value ?? null]));

/** A command of ours named this value, or one within the broker's rounding. */
function explained(leg: Leg, field: 'sl' | 'tp' | 'price', value: string | null, tickSize: string) {
  const asked = [leg.active, ...leg.suspects].flatMap((sent) => {
    if (!sent || !(isLevels(sent) || isOpening(sent))) return [];
    const draft: Partial<Levels> = sent.draft as Partial<Levels>;
    return field in draft ? [draft[field] ?? null] : [];
  });
  if (asked.some((one) => isSameLevel(one, value, tickSize))) return 'exactly';
  return asked.some((one) => isWithinTick(one, value, tickSize)) ? 'rounded' : null;
}
