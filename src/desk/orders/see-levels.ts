import { awaitedStop } from '../../core/awaited-stop.ts';
import type { BrokerEvent } from '../../core/broker-report.ts';
import { decimal } from '../../core/decimal.ts';
import { isLevels, isOpening, type Leg, type SeenOrder, type SeenPosition } from './leg.ts';
import { isNoRiskier, isSameLevel, isWithinTick, onStopGrid } from './price-grid.ts';
import { isByHand, type Sight } from './sight.ts';
import type { ShownLevels, Watcher } from './watcher.ts';

/**
 * A change as the broker's log tells it. What a hand did counts even where it was filled, or set back, before anybody
 * looked.
 */
export function readLevels(watcher: Watcher, event: BrokerEvent, sight: Sight): void {
  const { positionId, orderId, sl = null, tp = null, price } = event;
  const id = positionId ?? orderId;
  if (id === undefined || !('sl' in event || 'tp' in event)) return;
  const was = watcher.levels.get(id) ?? knownLevels(watcher, id);
  const isKnown = watcher.levels.has(id) || watcher.before.positions.some((one) => one.id === id);
  const now: ShownLevels = { sl, tp, ...(positionId === undefined && price !== undefined ? { price } : {}) };
  watcher.levels.set(id, now);
  if (event.kind === 'modified' && isByHand(event)) compare(watcher, sight, was, now, isKnown);
}

function knownLevels({ before: { order, positions }, leg }: Watcher, id: string): ShownLevels {
  const position = positions.find((one) => one.id === id);
  if (position) return levelsOf(position);
  return order ? { sl: order.sl, tp: order.tp, price: order.price } : (openedWith(leg) ?? leg.wanted);
}

/** Levels that no command of ours explains were set by hand, or by the broker's own rounding: they are wanted now. */
export function adoptLevels(watcher: Watcher, sight: Sight): void {
  resolveFromEntry(watcher, sight);
  const { before, leg } = watcher;
  const { order, positions } = leg.seen;
  // Of what is shown for the first time after its opening is over nothing is known of before: that is no hand's doing.
  const wasOrder = order && (earlierOrder(before.order, order) ?? openedWith(leg));
  if (order && wasOrder) compare(watcher, sight, wasOrder, order);
  for (const position of positions) {
    const was = before.positions.find(({ id }) => id === position.id) ?? orderLevels(before.order) ?? openedWith(leg);
    if (was) compare(watcher, sight, was, levelsOf(position));
  }
}

const levelsOf = ({ sl, tp }: SeenPosition): ShownLevels => ({ sl, tp });
const orderLevels = (order: SeenOrder | null): ShownLevels | null => order && { sl: order.sl, tp: order.tp };
const earlierOrder = (before: SeenOrder | null, now: SeenOrder): ShownLevels | null =>
  before?.id === now.id ? before : null;

/** What its opening asked for, as long as that is under way. */
function openedWith({ active, suspects }: Leg): ShownLevels | null {
  const opening = [active, ...suspects].find((sent) => sent && isOpening(sent));
  if (opening?.draft.op === 'pending') return opening.draft;
  if (opening?.draft.op === 'open') return { sl: opening.draft.sl, tp: opening.draft.tp };
  return null;
}

/** A stop wanted at the entry is known once the entry is. */
function resolveFromEntry(watcher: Watcher, { tickSize }: Sight): void {
  const { id, side, wanted, seen } = watcher.leg;
  const [position] = seen.positions;
  if (wanted.slFromEntry === null || !position) return;
  const stop = decimal(awaitedStop(side, position.openPrice, wanted.slFromEntry));
  const digits = tickSize.split('.')[1]?.length ?? 0;
  const by = wanted.by.sl ?? 'plan';
  const sl = onStopGrid(side, stop, { tickSize, digits });
  // It was named before; one that follows the price from there on still does.
  const trail = wanted.trail ? { trail: wanted.trail } : {};
  watcher.tell({ kind: 'leg-wanted', id, change: { sl, slFromEntry: null, ...trail }, by });
}

const fields = ['sl', 'tp', 'price'] as const;

function compare(watcher: Watcher, { tickSize }: Sight, was: ShownLevels, now: ShownLevels, isTold = false): void {
  const changed: Partial<Record<'sl' | 'tp' | 'price', string | null>> = {};
  for (const field of fields) {
    const [before, after] = [was[field] ?? null, now[field] ?? null];
    if (!(field in now) || isSameLevel(before, after, tickSize)) continue;
    const { leg } = watcher;
    if (isSameLevel(after, leg.wanted[field], tickSize)) continue;
    // A position whose stop was never seen lost it at the fill: no hand took it away.
    if (field === 'sl' && after === null && !isTold && !('price' in now) && !leg.wasProtected) continue;
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
  watcher.tell({ kind: 'leg-wanted', id: watcher.leg.id, change: changed as Partial<ShownLevels>, by: 'hand' });
  const isStopGone = changed.sl === null;
  if (isStopGone) watcher.note('STOP_REMOVED', { ...changedFacts(changed), was: was.sl });
  else watcher.note('HAND_LEVELS', changedFacts(changed));
}

const changedFacts = (changed: Partial<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(changed).map(([field, value]) => [field, value ?? null]));

/** A command of ours named this value, or one within the broker's rounding. */
function explained(leg: Leg, field: 'sl' | 'tp' | 'price', value: string | null, tickSize: string) {
  const asked = [leg.active, ...leg.suspects].flatMap((sent) => {
    if (!sent || !(isLevels(sent) || isOpening(sent))) return [];
    const draft: Partial<ShownLevels> = sent.draft as Partial<ShownLevels>;
    return field in draft ? [draft[field] ?? null] : [];
  });
  if (asked.some((one) => isSameLevel(one, value, tickSize))) return 'exactly';
  return asked.some((one) => isWithinTick(one, value, tickSize)) ? 'rounded' : null;
}
