import type { Side } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import { isLive, isUnseen, type Leg, phaseOf } from '../orders/leg.ts';

/** What of a leg matters to an instruction about it: what is wanted of it so far, not what is there yet. */
export interface LegView {
  id: string;
  item: number;
  /** which of the signal's targets it aims at, nearest first */
  target: number;
  /** open, or on its way to being so · waiting, or on its way */
  stage: 'open' | 'pending';
  /** an order of it still waits at the broker, beside what may be open of it */
  hasRest: boolean;
  /** at the market, and nothing of it was seen yet: it may still come to nothing, and be tried again */
  isOnItsWay: boolean;
  side: Side;
  lots: string;
  price: string;
  openPrice: string | null;
  sl: string | null;
  tp: string | null;
  /** a stop that waits for the entry to be known */
  slFromEntry: string | null;
  /** at which distance its stop follows the price */
  trail: string | null;
  /** the stop its size was made for; null where nobody knows it */
  plannedSl: string | null;
  /** it has no target on purpose: others have one, or it was taken away */
  runsOpen: boolean;
}

type Aimed = Pick<Leg, 'item'> & { wanted: { tp: string | null } };

interface Traded {
  signal: Pick<Signal, 'side' | 'tps' | 'tpPips' | 'openTp'>;
  plan: { legs: readonly { sl: string | null }[] } | null;
}

/**
 * Which target a leg aims at. It is known by its own price among the targets, since small ones are folded together and
 * ladders repeat them; one whose price was moved counts from the first leg of the last placement.
 */
function targetOf({ item, wanted: { tp } }: Aimed, { signal, plan }: Traded, count: number): number {
  const isBuy = signal.side === 'buy';
  const nearest = [...signal.tps].sort((a, b) => (isBuy ? a - b : b - a));
  const named = tp === null ? -1 : nearest.findIndex((target) => decimal(target).eq(tp));
  return named >= 0 ? named : placeOf(item, plan, count);
}

/** Counted from the first leg of the last placement. */
const placeOf = (item: number, plan: Traded['plan'], count: number): number =>
  item - Math.max(0, count - (plan?.legs.length ?? count));

function runsOpen({ wanted: { tp, by } }: Leg, { tps, tpPips, openTp }: Traded['signal']): boolean {
  return tp === null && (by.tp !== 'plan' || tps.length > 0 || tpPips !== undefined || openTp === true);
}

/** Those of a signal's legs that an instruction can still be about. */
export function viewsOf(row: Traded, legs: readonly Leg[]): LegView[] {
  return legs.flatMap((leg) => {
    const stage = stageOf(leg);
    if (!stage) return [];
    const { id, item, side, openPrice, wanted } = leg;
    const { lots, price, sl, tp, slFromEntry, trail = null } = wanted;
    const hasRest = leg.seen.order !== null;
    return [
      {
        id,
        item,
        target: targetOf(leg, row, legs.length),
        stage,
        hasRest,
        isOnItsWay: stage === 'open' && isUnseen(leg),
        side,
        lots,
        price,
        openPrice,
        sl,
        tp,
        slFromEntry,
        trail,
        plannedSl: row.plan?.legs[placeOf(item, row.plan, legs.length)]?.sl ?? null,
        runsOpen: runsOpen(leg, row.signal),
      },
    ];
  });
}

function stageOf(leg: Leg): LegView['stage'] | null {
  const { life } = leg.wanted;
  if (!isLive(leg) || life === 'gone' || life === 'none') return null;
  if (phaseOf(leg) === 'open') return 'open';
  return leg.type === 'market' ? 'open' : 'pending';
}

/** The trader changed it at the terminal, or its levels here: what the provider says of it then asks. */
export const isTouched = ({ wanted: { by } }: Leg): boolean =>
  Object.values(by).includes('hand') || [by.sl, by.tp, by.price].includes('trader');
