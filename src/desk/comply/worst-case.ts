import { type Decimal, decimal, max, min, sum, zero } from '../../core/decimal.ts';
import { assetClassOf } from './asset-class.ts';
import type { Exposure } from './exposure.ts';
import { directionOf } from './money.ts';
import { atExit, atStop, type Costs, type Exit, type StopOutcome } from './stop-loss.ts';

/** Every exposure with the worst of its ends; `outcome` null means nothing bounds it. */
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
 * While levels are on their way, the worst of all the ends an exposure may come to counts.
 */
export function worstCase(
  exposures: readonly Exposure[],
  costs: Costs,
  stress: Record<string, string> | null,
): WorstCase {
  const locked = lockedExits(exposures);
  const missing = new Set<string>();
  const ends = exposures.map((exposure): Ended => {
    const outcomes = endsOf(exposure).map((at) => {
      if (at.sl !== null) return atStop(at, at.sl, costs);
      const exit = locked.get(exposure) ?? stressedExit(at, stress);
      return exit === null ? null : atExit(at, exit, costs);
    });
    for (const outcome of outcomes) if (outcome !== null && 'missing' in outcome) missing.add(outcome.missing);
    return { exposure, outcome: worstOf(outcomes) };
  });
  const unbounded = [...new Set(ends.filter(({ outcome }) => outcome === null).map(({ exposure }) => exposure.symbol))];
  return {
    ends,
    unbounded,
    missing: [...missing],
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

/** The exposure once at each end it may come to. */
function endsOf(exposure: Exposure): Exposure[] {
  return [exposure, ...exposure.alsoEnds.map((end) => ({ ...exposure, ...end }))];
}

function worstOf(outcomes: readonly (StopOutcome | null)[]): StopOutcome | null {
  const bounded = outcomes.filter((outcome) => outcome !== null);
  const missing = bounded.find((outcome) => 'missing' in outcome);
  const known = bounded.filter((outcome) => 'worst' in outcome);
  const [first, ...rest] = known;
  if (bounded.length < outcomes.length) return null;
  if (missing !== undefined || first === undefined) return missing ?? null;
  return rest.reduce((a, b) => ({ worst: min(a.worst, b.worst), risk: max(a.risk, b.risk) }), first);
}

/** Stop-less lots that offset each other fully end at any common price, unless one of them may have a stop by then. */
function lockedExits(exposures: readonly Exposure[]): Map<Exposure, Exit> {
  const filled = exposures.filter(({ origin, type }) => origin === 'position' || type === 'market');
  const stopless = filled.filter((leg) => endsOf(leg).some(({ sl }) => sl === null));
  const exits = new Map<Exposure, Exit>();
  for (const symbol of new Set(stopless.map((leg) => leg.symbol))) {
    const legs = stopless.filter((leg) => leg.symbol === symbol);
    const net = sum(legs.map(({ lots, side }) => lots.mul(directionOf(side))));
    const now = legs.find(({ price }) => price !== null)?.price ?? legs[0]?.entry;
    const isLocked = net.isZero() && legs.every((leg) => endsOf(leg).every(({ sl }) => sl === null));
    if (now !== undefined && isLocked) for (const leg of legs) exits.set(leg, exitAt(now, true));
  }
  return exits;
}

/** Where the profile lets a leg without a stop end. */
function stressedExit(leg: Exposure, stress: Record<string, string> | null): Exit | null {
  const percent = stress?.[assetClassOf(leg.contract)];
  if (percent === undefined) return null;
  const from = leg.origin === 'position' ? (leg.price ?? leg.entry) : leg.entry;
  return exitAt(stressed(from, leg, percent), false);
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
