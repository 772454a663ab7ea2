import { awaitedStop } from '../../core/awaited-stop.ts';
import type { AccountSnapshot } from '../../core/broker.ts';
import type { Draft } from '../../core/command.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import type { PlannedLeg, ReachableEnd } from '../comply/facts.ts';
import type { DeskContext } from '../store.ts';

type Leg = ReturnType<DeskContext['store']['liveLegs']>[number];

/**
 * Where legs can still get besides what the broker shows: what opens and is not there yet, and every level that is
 * wanted, on its way or in doubt. An order's rest and its position count once each.
 */
export function reachOf(
  legs: readonly Leg[],
  { positions, orders }: Pick<AccountSnapshot, 'positions' | 'orders'>,
): { reservations: PlannedLeg[]; ends: ReachableEnd[] } {
  const shown = new Set([...positions, ...orders].map(({ id }) => id));
  const numbers = new Set([...positions, ...orders].map(({ n }) => n));
  const reservations = legs.flatMap((leg) => (isShown(leg, shown, numbers) ? [] : unseen(leg)));
  const ends = legs.flatMap((leg) => [...targetsOf(leg)].flatMap(({ id, isOrder }) => endsOf(leg, id, isOrder)));
  return { reservations, ends: ends.filter(({ positionId, orderId }) => shown.has(positionId ?? orderId ?? '')) };
}

const isShown = (leg: Leg, ids: Set<string>, numbers: Set<number | null>): boolean =>
  (leg.n !== null && numbers.has(leg.n)) || [...leg.orderIds, ...leg.positionIds].some((id) => ids.has(id));

/** Its opening is on its way, in doubt or about to be sent, or what was open is missing from the report. */
function unseen(leg: Leg): PlannedLeg[] {
  const { wanted, active, suspects, symbol, side, type, seen } = leg;
  const lost = sum(seen.positions.map(({ lots }) => decimal(lots))).add(seen.order?.remaining ?? '0');
  const opening = [active, ...suspects].map((sent) => sent?.draft).find((draft) => draft && isOpening(draft));
  const isWanted = wanted.life === 'placed' || wanted.life === 'open';
  if (lost.isZero() && !opening && !isWanted) return [];
  const lots = lost.isZero() ? (opening && 'lots' in opening ? opening.lots : wanted.lots) : toText(lost);
  const price = leg.openPrice ?? farther(side, wanted.price, seen.order?.price);
  const awaited = wanted.slFromEntry === null ? [] : [awaitedStop(side, price, wanted.slFromEntry)];
  // What the broker showed last counts too: missing from a report is not changed.
  const shown = [...(seen.order ? [seen.order] : []), ...seen.positions].map(({ sl }) => sl);
  const stops = [wanted.sl, ...awaited, ...shown, ...stopsOf(leg)];
  return [{ type, symbol, side, lots, price, sl: worst(side, stops), tp: wanted.tp }];
}

const isOpening = ({ op }: Draft): boolean => op === 'open' || op === 'pending';

const stopsOf = ({ active, suspects }: Leg): (string | null)[] =>
  [active, ...suspects].flatMap((sent) => (sent && 'sl' in sent.draft ? [sent.draft.sl] : []));

/** Where more could be lost from: higher for a buy. */
function farther(side: Leg['side'], price: string, other = price): string {
  return (side === 'buy') === decimal(other).gt(price) ? other : price;
}

function worst(side: Leg['side'], stops: (string | null)[]): string | null {
  return stops.reduce((far, stop) => {
    if (far === null || stop === null) return null;
    return (side === 'buy') === decimal(stop).lt(far) ? stop : far;
  });
}

function* targetsOf({ seen }: Leg): Generator<{ id: string; isOrder: boolean }> {
  if (seen.order) yield { id: seen.order.id, isOrder: true };
  for (const { id } of seen.positions) yield { id, isOrder: false };
}

function endsOf(leg: Leg, id: string, isOrder: boolean): ReachableEnd[] {
  const { wanted, active, suspects } = leg;
  const of = { positionId: isOrder ? null : id, orderId: isOrder ? id : null };
  const drafts = [active, ...suspects].flatMap((sent): ReachableEnd[] => {
    const draft = sent?.draft;
    if (draft?.op === 'modify_position' && draft.positionId === id) return [{ ...of, price: null, sl: draft.sl }];
    if (draft?.op === 'modify_order' && draft.orderId === id) return [{ ...of, price: draft.price, sl: draft.sl }];
    return [];
  });
  const isKept = wanted.life !== 'gone' && wanted.slFromEntry === null;
  return [...(isKept ? [{ ...of, price: isOrder ? wanted.price : null, sl: wanted.sl }] : []), ...drafts];
}
