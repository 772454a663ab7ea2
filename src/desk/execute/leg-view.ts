import type { Side } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import type { LegState } from './order.ts';

/** What of a leg matters to an instruction about it. */
export interface LegView {
  id: string;
  item: number;
  /** which of the signal's targets it aims at, nearest first */
  target: number;
  state: LegState;
  side: Side;
  lots: string;
  price: string;
  openPrice: string | null;
  sl: string | null;
  tp: string | null;
  orderId: string | null;
  positionId: string | null;
}

/**
 * Legs with the target each aims at. A leg is known by its own price among the targets, since small ones are folded
 * together and ladders repeat them; one whose price was moved counts from the first leg of the last placement.
 */
export function viewsOf(
  { signal, plan }: { signal: Pick<Signal, 'side' | 'tps'>; plan: { legs: readonly unknown[] } | null },
  legs: readonly Omit<LegView, 'target'>[],
): LegView[] {
  const isBuy = signal.side === 'buy';
  const nearest = [...signal.tps].sort((a, b) => (isBuy ? a - b : b - a));
  const first = Math.max(0, legs.length - (plan?.legs.length ?? legs.length));
  return legs.map((leg) => {
    const { tp } = leg;
    const named = tp === null ? -1 : nearest.findIndex((target) => decimal(target).eq(tp));
    return { ...leg, target: named >= 0 ? named : leg.item - first };
  });
}
