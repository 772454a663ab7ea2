import type { BrokerEvent } from '../../core/broker-report.ts';
import { canonicalJson } from '../../core/json.ts';
import { arePositionsOver, isFilled, isOpening, isOrderOver, type Leg, type Seen } from './leg.ts';
import { overOnes } from './see-commands.ts';
import { readEvents } from './see-events.ts';
import { adoptLevels } from './see-levels.ts';
import { adoptLots, shrinkShare } from './see-lots.ts';
import { orderOf, positionsOf, type Sight } from './sight.ts';
import { openWatcher, type Watcher } from './watcher.ts';

/**
 * Takes one report into a leg. Only this changes what is seen.
 *  1. What no command of ours explains was done by hand: what is wanted takes it over.
 *  2. What is absent without the broker's word that it ended is missing, not closed; what was seen of it stays.
 *  3. A leg that ended never comes back.
 */
export function see(leg: Leg, sight: Sight): Pick<Watcher, 'leg' | 'events' | 'notes'> {
  const watcher = openWatcher(leg, sight.at);
  readEvents(watcher, sight);
  if (!sight.isCaughtUp) {
    keepSeen(watcher, seenSoFar(watcher.leg));
    return watcher;
  }
  shrinkShare(watcher, sight);
  keepSeen(watcher, seenIn(watcher, sight));
  adoptLots(watcher, sight);
  adoptLevels(watcher, sight);
  for (const { n, isKept } of overOnes(watcher, sight)) watcher.tell({ kind: 'leg-cleared', id: leg.id, n, isKept });
  endIfOver(watcher, sight);
  return watcher;
}

function keepSeen({ leg, tell }: Watcher, seen: Seen): void {
  if (canonicalJson(seen) !== canonicalJson(leg.seen)) tell({ kind: 'leg-seen', id: leg.id, seen });
}

/** More has happened than was told: what has ended by now is there no longer. */
function seenSoFar({ seen: { order, positions }, orderEnd, closedIds }: Leg): Seen {
  return { order: orderEnd === null ? order : null, positions: positions.filter(({ id }) => !closedIds.includes(id)) };
}

/** What is there, and what should be there and is missing. */
function seenIn(watcher: Watcher, sight: Sight): Seen {
  const { before } = watcher;
  const order = orderOf(watcher.leg, sight.snapshot);
  const positions = positionsOf(watcher.leg, sight.snapshot);
  for (const { id: positionId } of positions) link(watcher, { orderId: null, positionId });
  if (order) link(watcher, { orderId: order.id, positionId: null });
  const { leg } = watcher;
  const isLost = (id: string) =>
    !arePositionsOver(leg) && !leg.closedIds.includes(id) && !positions.some((one) => one.id === id);
  const isOrderLost = !order && !isOrderOver(leg);
  noteMissing(watcher, sight, isOrderLost || leg.positionIds.some(isLost));
  const lost = before.positions.filter(({ id }) => isLost(id));
  return { order: order ?? (isOrderLost ? before.order : null), positions: [...positions, ...lost] };
}

/** In a report that lists everything it is missing; in another one it stays as it was, unless it is shown. */
function noteMissing(watcher: Watcher, { isComplete }: Sight, isLost: boolean): void {
  const { id, end, missingSince } = watcher.leg;
  const wasMissing = missingSince !== null;
  const isMissing = isLost && end === null && (isComplete || wasMissing);
  if (isMissing !== wasMissing) watcher.tell({ kind: 'leg-missing', id, isMissing });
}

function link(watcher: Watcher, ids: { orderId: string | null; positionId: string | null }): void {
  const { leg } = watcher;
  const isKnown = (id: string | null, known: string[]) => id === null || known.includes(id);
  if (isKnown(ids.orderId, leg.orderIds) && isKnown(ids.positionId, leg.positionIds)) return;
  watcher.tell({ kind: 'leg-linked', id: leg.id, ...ids });
}

function endIfOver(watcher: Watcher, { events }: Sight): void {
  const { leg } = watcher;
  if (leg.seen.order || leg.seen.positions.length > 0 || (leg.active && isOpening(leg.active))) return;
  const isOver = (isFilled(leg) || leg.orderIds.length > 0) && isOrderOver(leg) && arePositionsOver(leg);
  const isNew = leg.end === null || events.some(({ kind }) => endings.has(kind));
  if (!isOver || !isNew) return;
  const how = leg.lastEnd ?? 'command';
  watcher.tell({ kind: 'leg-ended', id: leg.id, how });
  // A cancelled order was never open: nothing of it was closed.
  const told = how === 'command' && !isFilled(leg) ? 'dropped' : how;
  watcher.note('ENDED', { how: told, price: lastPrice(events) });
}

const endings = new Set<BrokerEvent['kind']>(['closed', 'cancelled', 'unfilled']);

const lastPrice = (events: readonly BrokerEvent[]): string | null =>
  events.findLast(({ kind }) => kind === 'closed' || kind === 'closed_part')?.price ?? null;
