import { type Decimal, decimal, sum, zero } from '../../core/decimal.ts';
import { assetClassOf } from './asset-class.ts';
import type { Exposure } from './exposure.ts';
import { directionOf } from './money.ts';
import { atExit, atStop, type Costs, type Exit, type StopOutcome } from './stop-loss.ts';

/** Every exposure with its end at the stop; `outcome` null means nothing bounds it. */
export interface Ended {
  exposure: Exposure;
  outcome: StopOutcome | null;
}

export interface WorstCase {
  ends: Ended[];
  /** symbols whose loss nothing bounds */
  unbounded: string[];
  /** conversion rates nobody knows */
  missing: string[];
  /** least contribution of what stands already, and of the intended legs; null when it cannot be known */
  ofStanding: Decimal | null;
  ofNew: Decimal | null;
}

/**
 * The sum of single minima is the true minimum whenever every leg can reach its stop: hedged legs can both lose
 * in a whipsaw, and correlation earns no credit. Only stop-less lots that offset each other fully are locked.
 */
export function worstCase(
  exposures: readonly Exposure[],
  costs: Costs,
  stress: Record<string, string> | null,
): WorstCase {
  const stopless = exposures.filter(({ sl }) => sl === null);
  const exits = stoplessExits(stopless, stress);
  const ends = exposures.map((exposure): Ended => {
    if (exposure.sl !== null) return { exposure, outcome: atStop(exposure, exposure.sl, costs) };
    const exit = exits.get(exposure);
    if (exit === undefined) return { exposure, outcome: null };
    return { exposure, outcome: atExit(exposure, exit, costs) };
  });
  const unbounded = [...new Set(ends.filter(({ outcome }) => outcome === null).map(({ exposure }) => exposure.symbol))];
  const missing = ends.flatMap(({ outcome }) => (outcome !== null && 'missing' in outcome ? [outcome.missing] : []));
  return {
    ends,
    unbounded,
    missing: [...new Set(missing)],
    ofStanding: totalWorst(ends.filter(({ exposure }) => exposure.origin !== 'new')),
    ofNew: totalWorst(ends.filter(({ exposure }) => exposure.origin === 'new')),
  };
}

function totalWorst(ends: Ended[]): Decimal | null {
  const parts: Decimal[] = [];
  for (const { outcome } of ends) {
    if (outcome === null || 'missing' in outcome) return null;
    parts.push(outcome.worst);
  }
  return sum(parts);
}

/** The common exit of stop-less legs: any price when they offset fully, the stressed price where the profile names one. */
function stoplessExits(stopless: Exposure[], stress: Record<string, string> | null): Map<Exposure, Exit> {
  const exits = new Map<Exposure, Exit>();
  for (const symbol of new Set(stopless.map((leg) => leg.symbol))) {
    const legs = stopless.filter((leg) => leg.symbol === symbol);
    const filled = legs.filter(({ origin, type }) => origin === 'position' || type === 'market');
    const net = sum(filled.map(({ lots, side }) => lots.mul(directionOf(side))));
    const now = filled.find(({ price }) => price !== null)?.price ?? filled[0]?.entry ?? null;
    if (now !== null && net.isZero()) for (const leg of filled) exits.set(leg, exitAt(now, true));
    if (stress === null) continue;
    for (const leg of legs) {
      if (exits.has(leg)) continue;
      const percent = stress[assetClassOf(leg.contract)];
      if (percent === undefined) continue;
      const from = leg.origin === 'position' ? (leg.price ?? leg.entry) : leg.entry;
      exits.set(leg, exitAt(stressed(from, leg, percent), false));
    }
  }
  return exits;
}

function exitAt(price: Decimal, isLocked: boolean): Exit {
  return { price, convertAt: price, isLocked };
}

function stressed(from: Decimal, leg: Exposure, percent: string): Decimal {
  return from.mul(decimal(1).sub(decimal(percent).div(100).mul(directionOf(leg.side))));
}

/** Loss at the stop over the exposures `counts` picks; null when one of them is unbounded or unknown. */
export function riskOver(worst: WorstCase, counts: (exposure: Exposure) => boolean): Decimal | null {
  let total = zero;
  for (const { exposure, outcome } of worst.ends) {
    if (!counts(exposure)) continue;
    if (outcome === null || 'missing' in outcome) return null;
    total = total.add(outcome.risk);
  }
  return total;
}
