import type { Side } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import { isLive, type Leg, phaseOf } from '../orders/leg.ts';

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
}

type Aimed = Pick<Leg, 'item'> & { wanted: { tp: string | null } };

/**
 * Which target a leg aims at. It is known by its own price among the targets, since small ones are folded together and
 * ladders repeat them; one whose price was moved counts from the first leg of the last placement.
 */
export function targetOf(
  { item, wanted: { tp } }: Aimed,
  { signal, plan }: { signal: Pick<Signal, 'side' | 'tps'>; plan: { legs: readonly unknown[] } | null },
  count: number,
): number {
  const isBuy = signal.side === 'buy';
  const nearest = [...signal.tps].sort((a, b) => (isBuy ? a - b : b - a));
  const named = tp === null ? -1 : nearest.findIndex((target) => decimal(target).eq(tp));
  return named >= 0 ? named : item - Math.max(0, count - (plan?.legs.length ?? count));
}

/** Those of a signal's legs that an instruction can still be about. */
export function viewsOf(row: Parameters<typeof targetOf>[1], legs: readonly Leg[]): LegView[] {
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
        side,
        lots,
        price,
        openPrice,
        sl,
        tp,
        slFromEntry,
        trail,
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

/** The trader changed it by hand; what the provider says of it then asks. */
export const isTouched = ({ wanted: { by } }: Leg): boolean => Object.values(by).includes('hand');
