import type { Contract } from '../../core/broker.ts';
import { type Decimal, decimal, floorToStep, sum, zero } from '../../core/decimal.ts';
import type { SplitSettings } from './follow-settings.ts';

/** How many legs and how much of the size each is to have, nearest target first. A null target runs open. */
export interface Share<T> {
  leg: T;
  weight: Decimal;
}

export function shareTargets<T>(targets: readonly (T | null)[], split: SplitSettings): Share<T | null>[] {
  const [first = null] = targets;
  if (split.by === 'first') return [{ leg: first, weight: decimal(1) }];
  const weights = split.by === 'weighted' ? split.weights : targets.map(() => '1');
  const shares = targets
    .map((leg, index) => ({ leg, weight: decimal(weights[index] ?? '0') }))
    .filter((share) => share.weight.gt(0));
  const last = shares.at(-1);
  if (last && shares.length > 1 && split.lastRunsOpen) last.leg = null;
  return shares;
}

export interface Placed<T> {
  leg: T;
  lots: Decimal;
}

/**
 * Divides whole steps of volume over the shares. What rounding leaves over, and a whole share that is too small for an
 * order, moves on to the next one; what the last cannot carry goes back to the one before. The lots always add up.
 */
export function splitLots<T>(lots: Decimal, shares: readonly Share<T>[], contract: Contract): Placed<T>[] {
  const [step, smallest] = [decimal(contract.volumeStep), decimal(contract.volumeMin)];
  const whole = sum(shares.map((share) => share.weight));
  const placed: Placed<T>[] = [];
  let due = zero;
  let given = zero;
  for (const [index, { leg, weight }] of shares.entries()) {
    due = due.add(lots.mul(weight).div(whole));
    const isLast = index === shares.length - 1;
    const share = isLast ? lots.sub(given) : floorToStep(due.sub(given), step);
    const rest = lots.sub(given).sub(share);
    const isTooSmall = share.lt(smallest) || share.isZero();
    // a rest no order could carry stays with this leg, for the ones after it would all be too small
    const carried = !isTooSmall && rest.gt(0) && rest.lt(smallest) ? share.add(rest) : share;
    if (isTooSmall) continue;
    placed.push({ leg, lots: carried });
    given = given.add(carried);
    if (given.eq(lots)) break;
  }
  return placed;
}
