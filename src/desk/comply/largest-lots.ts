import { type Decimal, decimal, floorToStep, max, min, zero } from '../../core/decimal.ts';
import type { Rule, Size } from './rule.ts';
import { plannedOf, type Scene } from './scene.ts';
import type { Finding } from './verdict.ts';

/**
 * The most lots, at the plan's own proportions, that every rule would pass; null when nothing limits them.
 * Whatever is violated and has nothing to do with size leaves none.
 */
export function largestLots(scene: Scene, found: readonly { rule: Rule; finding: Finding }[]): Decimal | null {
  const sizes: Size[] = [];
  for (const { rule, finding } of found) {
    const size = rule.size(scene);
    if (size === 'none passes') return zero;
    if (size === null && finding.status === 'violated') return zero;
    if (size !== null) sizes.push(size);
  }
  const contract = plannedOf(scene)[0]?.contract;
  if (contract === undefined) return zero;
  const step = decimal(contract.volumeStep);
  const ceiling = decimal(contract.volumeMax);
  let most: Decimal | null = null;
  for (const size of sizes) {
    const lots = mostUnder(size, step, ceiling);
    if (lots !== null && (most === null || lots.lt(most))) most = lots;
  }
  return most?.lt(contract.volumeMin) ? zero : most;
}

function fits({ fixed, perLot, limit, isStrict }: Size, lots: Decimal): boolean {
  const used = fixed.add(perLot.mul(lots));
  return isStrict ? used.lt(limit) : used.lte(limit);
}

function mostUnder(size: Size, step: Decimal, ceiling: Decimal): Decimal | null {
  if (size.perLot.lte(0)) return fits(size, zero) ? null : zero;
  const room = size.limit.sub(size.fixed).div(size.perLot);
  // A quotient is rounded in its last digit: of the steps around it the rule itself picks the last that fits.
  const near = floorToStep(min(ceiling, max(zero, room)), step);
  const steps = [near.add(step), near, near.sub(step)];
  return steps.find((lots) => lots.gt(0) && fits(size, lots)) ?? zero;
}
