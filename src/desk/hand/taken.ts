import type { Contract } from '../../core/broker.ts';
import { type Decimal, decimal, min, sum } from '../../core/decimal.ts';
import type { SeenPosition } from '../orders/leg.ts';

interface Taken {
  position: SeenPosition;
  lots: Decimal;
}

/** An order may have come to several positions: the newest are taken first. */
export function takenFrom(positions: readonly SeenPosition[], part: Decimal): Taken[] {
  let left = part;
  return [...positions].reverse().flatMap((position) => {
    const lots = min(left, decimal(position.lots));
    left = left.sub(lots);
    return lots.gt(0) ? [{ position, lots }] : [];
  });
}

/** On the average, where it was opened at several prices. */
export function openedAt(taken: readonly Taken[], contract: Contract | undefined): string | null {
  const [first, ...others] = taken;
  if (!first || others.every(({ position }) => position.openPrice === first.position.openPrice))
    return first?.position.openPrice ?? null;
  const value = sum(taken.map(({ position, lots }) => lots.mul(position.openPrice)));
  return value.div(sum(taken.map(({ lots }) => lots))).toFixed(contract?.digits ?? 5);
}
