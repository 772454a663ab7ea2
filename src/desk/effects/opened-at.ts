import type { Contract } from '../../core/broker.ts';
import { sum } from '../../core/decimal.ts';
import type { Part } from '../orders/parts-of.ts';

/** On the average, where it was opened at several prices. */
export function openedAt(taken: readonly Part[], contract: Contract | undefined): string | null {
  const [first, ...others] = taken;
  if (!first || others.every(({ position }) => position.openPrice === first.position.openPrice))
    return first?.position.openPrice ?? null;
  const value = sum(taken.map(({ position, lots }) => lots.mul(position.openPrice)));
  return value.div(sum(taken.map(({ lots }) => lots))).toFixed(contract?.digits ?? 5);
}
