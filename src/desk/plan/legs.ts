import { type Decimal, decimal, floorToStep, min, sum, zero } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import type { SplitSettings } from './follow-settings.ts';
import type { Market } from './market.ts';
import { type Allowance, refuseBelowMin, sizeLots } from './size.ts';
import { type Placed, type Share, shareTargets, splitLots } from './split.ts';
import type { Way } from './ways.ts';

interface Aim {
  way: Way;
  tp: Decimal | null;
}

export type Leg = Placed<Aim>;

export interface Sized {
  legs: Leg[];
  lots: Decimal;
  lossPerLot: Decimal;
  risk: Decimal;
  notes: Said[];
}

export interface LegQuestion {
  ways: readonly Way[];
  split: SplitSettings;
  allowance: Allowance;
  market: Market;
  currency: string;
}

/** Every entry gets its weight of the size, divided over its targets. */
function sharesOf(ways: readonly Way[], split: SplitSettings): Share<Aim>[] {
  return ways.flatMap((way) => {
    const shares = shareTargets(way.levels.tps, split);
    const whole = sum(shares.map((share) => share.weight));
    return shares.map(({ leg, weight }) => ({
      leg: { way, tp: leg },
      weight: weight.mul(way.entry.weight).div(whole),
    }));
  });
}

const riskOf = (legs: readonly Leg[]): Decimal => sum(legs.map(({ leg, lots }) => leg.way.loss.total.mul(lots)));

function averageLoss(ways: readonly Way[]): Decimal {
  const whole = sum(ways.map((way) => decimal(way.entry.weight)));
  return sum(ways.map((way) => way.loss.total.mul(way.entry.weight))).div(whole);
}

/**
 * The size as legs. Folding small shares can move volume to a dearer entry, so the size gives way step by step until what
 * the legs can lose is no more than was allowed.
 */
export function sizeLegs(question: LegQuestion): Outcome<Sized> {
  const { ways, split, allowance, market, currency } = question;
  const { contract } = market;
  const lossPerLot = averageLoss(ways);
  const sized = sizeLots({ allowance, lossPerLot, contract, currency });
  if (!sized.ok) return sized;
  const shares = sharesOf(ways, split);
  const dearest = ways.reduce((most, way) => (way.loss.total.gt(most) ? way.loss.total : most), zero);
  let lots = sized.value;
  let legs = splitLots(lots, shares, contract);
  while (allowance.money && riskOf(legs).gt(allowance.money)) {
    lots = lots.sub(contract.volumeStep);
    if (lots.lt(contract.volumeMin)) return refuseBelowMin({ allowance, lossPerLot: dearest, contract, currency });
    legs = splitLots(lots, shares, contract);
  }
  const folded = { asked: shares.length, placed: legs.length };
  const notes: Said[] = folded.placed < folded.asked ? [tell('reckoned.FOLDED', folded)] : [];
  const largest = floorToStep(decimal(contract.volumeMax), decimal(contract.volumeStep));
  if (legs.some((leg) => leg.lots.gt(largest))) {
    notes.push(tell('reckoned.LARGEST', { most: contract.volumeMax }));
    legs = legs.map((leg) => ({ ...leg, lots: min(leg.lots, largest) }));
  }
  return accept({ legs, lots: sum(legs.map((leg) => leg.lots)), lossPerLot, risk: riskOf(legs), notes });
}
