import { type Decimal, decimal, max, sum, toText, zero } from '../../core/decimal.ts';
import { isOpening, isOrderOver, type Leg, mayGrow } from './leg.ts';
import type { Sight } from './sight.ts';
import type { Watcher } from './watcher.ts';

/** Lots of this leg that were closed. What a hand took is not wanted any more. */
export function takeOut(watcher: Watcher, lots: Decimal, isHand: boolean): void {
  if (!lots.gt(0)) return;
  const { id, wanted } = watcher.leg;
  watcher.tell({ kind: 'leg-dealt', id, lots: toText(lots.neg()), price: null });
  if (!isHand) return;
  const isAll = decimal(watcher.leg.share).isZero();
  watcher.note(isAll ? 'HAND_CLOSED' : 'HAND_LOTS', { lots: toText(lots) });
  if (wanted.life === 'gone') return;
  const rest = max(zero, decimal(wanted.lots).sub(lots));
  const isNothing = rest.isZero() && !watcher.leg.seen.order;
  const change = isNothing ? { life: 'gone' as const } : { lots: toText(rest) };
  watcher.tell({ kind: 'leg-wanted', id, change, by: 'hand' });
}

/** Less is held on a netting account than this leg's share: a hand took more than was there of others. */
export function shrinkShare(watcher: Watcher, { snapshot: { marginMode, positions } }: Sight): void {
  const { share, positionIds, closedIds } = watcher.leg;
  const held = positions.find(({ id }) => positionIds.includes(id) && !closedIds.includes(id));
  if (marginMode === 'netting' && held) takeOut(watcher, decimal(share).sub(held.lots), true);
}

/** What never came is not waited for: nothing but the first opening may raise what is held. */
export function adoptLots(watcher: Watcher, { events, isComplete, asOf }: Sight): void {
  const { leg } = watcher;
  if (!isComplete) return;
  const open = sum(leg.seen.positions.map(({ lots }) => decimal(lots)));
  const { lots, life } = leg.wanted;
  if (life === 'gone' || !isOpeningOver(leg, asOf) || open.isZero() || open.gte(lots)) return;
  if (!events.some(({ kind }) => kind === 'closed_part' || kind === 'closed'))
    watcher.note('FILLED_SHORT', { lots: toText(open), wanted: lots });
  watcher.tell({ kind: 'leg-wanted', id: leg.id, change: { lots: toText(open) }, by: 'broker' });
}

/** No more of it can still come. */
function isOpeningOver(leg: Leg, asOf: number): boolean {
  const { active, suspects, missingSince } = leg;
  const isSent = [active, ...suspects].some(
    (sent) => sent && isOpening(sent) && (!sent.answer || mayGrow(leg, sent, asOf)),
  );
  return isOrderOver(leg) && missingSince === null && !isSent;
}
