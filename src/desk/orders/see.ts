import { canonicalJson } from '../../core/json.ts';
import { isFilled, isOpening, type Leg, type Seen } from './leg.ts';
import { overOnes } from './see-commands.ts';
import { endOf, readEvents } from './see-events.ts';
import { adoptLevels } from './see-levels.ts';
import { adoptLots } from './see-lots.ts';
import { orderOf, positionsOf, type Sight } from './sight.ts';
import { type Watcher, watch } from './watcher.ts';

/**
 * Takes one report into a leg. Only this changes what is seen.
 *  1. What no command of ours explains was done by hand: what is wanted takes it over.
 *  2. What is absent without the broker's word that it ended is missing, not closed; what was seen of it stays.
 *  3. A leg that ended never comes back.
 */
export function see(leg: Leg, sight: Sight): Pick<Watcher, 'leg' | 'events' | 'notes'> {
  const watcher = watch(leg, sight.at);
  readEvents(watcher, sight);
  if (!sight.isCaughtUp) return watcher;
  const seen = seenIn(watcher, sight);
  if (canonicalJson(seen) !== canonicalJson(leg.seen)) watcher.tell({ kind: 'leg-seen', id: leg.id, seen });
  adoptLots(watcher, sight);
  adoptLevels(watcher, sight);
  for (const { n, isKept } of overOnes(watcher, sight)) watcher.tell({ kind: 'leg-cleared', id: leg.id, n, isKept });
  endIfOver(watcher, sight);
  return watcher;
}

/** What is there, and what should be there and is missing. */
function seenIn(watcher: Watcher, sight: Sight): Seen {
  const { before } = watcher;
  const order = orderOf(watcher.leg, sight.snapshot);
  const positions = positionsOf(watcher.leg, sight.snapshot);
  for (const { id: positionId } of positions) link(watcher, { orderId: null, positionId });
  if (order) link(watcher, { orderId: order.id, positionId: null });
  const gone = new Set(watcher.leg.closedIds);
  const lost = before.positions.filter(({ id }) => !gone.has(id) && !positions.some((one) => one.id === id));
  const wasOrderEnded = sight.events.some(({ kind, orderId }) => orderId === before.order?.id && endsOrder.has(kind));
  const becamePosition = positions.length > before.positions.length;
  const lostOrder = before.order && !order && !wasOrderEnded && !becamePosition ? before.order : null;
  const isMissing = sight.isComplete && (lost.length > 0 || lostOrder !== null);
  if (isMissing !== (watcher.leg.missingSince !== null))
    watcher.tell({ kind: 'leg-missing', id: watcher.leg.id, isMissing });
  return { order: order ?? lostOrder, positions: [...positions, ...lost] };
}

const endsOrder = new Set<string>(['cancelled', 'unfilled', 'triggered']);

function link(watcher: Watcher, ids: { orderId: string | null; positionId: string | null }): void {
  const { leg } = watcher;
  const isKnown = (id: string | null, known: string[]) => id === null || known.includes(id);
  if (isKnown(ids.orderId, leg.orderIds) && isKnown(ids.positionId, leg.positionIds)) return;
  watcher.tell({ kind: 'leg-linked', id: leg.id, ...ids });
}

function endIfOver(watcher: Watcher, sight: Sight): void {
  const { leg } = watcher;
  if (leg.seen.order || leg.seen.positions.length > 0) return;
  if (leg.active && isOpening(leg.active)) return;
  const how = endOf(sight.events);
  const isOver = isFilled(leg) || leg.orderIds.length > 0;
  if (isOver && (how !== null || !wasOpenedUnseen(leg))) {
    watcher.tell({ kind: 'leg-ended', id: leg.id, how: how ?? 'command' });
    watcher.note('ENDED', { how: how ?? 'command', price: lastPrice(sight) });
  }
}

function lastPrice({ events }: Sight): string | null {
  return events.findLast(({ kind }) => kind === 'closed' || kind === 'closed_part')?.price ?? null;
}

/** Something of it was dealt or placed and the broker never said that it ended. */
function wasOpenedUnseen({ positionIds, closedIds, filled, orderIds }: Leg): boolean {
  if (Number(filled) > 0) return !positionIds.every((id) => closedIds.includes(id)) || positionIds.length === 0;
  return orderIds.length > 0;
}
