import { type Decimal, decimal, sum } from '../../core/decimal.ts';
import { assetClassOf } from './asset-class.ts';
import type { Exposure } from './exposure.ts';
import type { ClientFacts } from './facts.ts';
import { missingRate, notionalOf } from './money.ts';
import type { ProfileRules } from './profile.ts';
import { plannedOf, type Scene } from './scene.ts';

type EuRules = NonNullable<ProfileRules['eu']>;

export type MarginOutcome = { margin: Decimal; notional: Decimal } | { missing: string };

/** Lots × contract × price × rate to account currency × regulatory rate; commission and cost are no part of it. */
function marginOf(eu: EuRules, scene: Scene, exposure: Exposure): MarginOutcome {
  const rate = eu.rates[assetClassOf(exposure.contract)];
  if (rate === undefined) return { missing: `margin rate ${assetClassOf(exposure.contract)}` };
  const price = exposure.price ?? exposure.entry;
  const notional = notionalOf(scene.costs, exposure.contract, { units: exposure.units, price });
  if (notional === null) return { missing: missingRate(scene.costs, exposure.contract) };
  return { margin: notional.mul(decimal(rate)), notional };
}

function total(eu: EuRules, scene: Scene, exposures: Exposure[]): MarginOutcome {
  const parts = exposures.map((exposure) => marginOf(eu, scene, exposure));
  const known = parts.filter((part) => 'margin' in part);
  const missing = parts.find((part) => 'missing' in part);
  if (missing !== undefined) return missing;
  return { margin: sum(known.map(({ margin }) => margin)), notional: sum(known.map(({ notional }) => notional)) };
}

/** Initial margin of the plan. */
export function requiredMargin(eu: EuRules, scene: Scene): MarginOutcome {
  return total(eu, scene, plannedOf(scene));
}

/** Initial margin at current prices of what is open, and of market orders in flight. */
export function openMargin(eu: EuRules, scene: Scene): MarginOutcome {
  const isFilled = ({ origin, type }: Exposure) =>
    origin === 'position' || (origin === 'reserved' && type === 'market');
  return total(eu, scene, scene.exposures.filter(isFilled));
}

/** Professional clients are outside the caps; whoever is not known counts as retail. */
export function isRetail(client: ClientFacts | null): boolean {
  return client?.class !== 'professional';
}
