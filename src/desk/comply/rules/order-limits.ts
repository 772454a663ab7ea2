import { type Decimal, decimal, max, zero } from '../../../core/decimal.ts';
import type { Exposure } from '../exposure.ts';
import { figureOf } from '../figures.ts';
import { notionalOf } from '../money.ts';
import { against, defineRule, type Size, unknown } from '../rule.ts';
import { lotsOf, plannedOf, type Scene } from '../scene.ts';

function referenceOf(scene: Scene, symbol: string): Decimal | null {
  const given = scene.facts.counters.referencePrices[symbol];
  if (given !== undefined) return decimal(given);
  const quote = scene.facts.quotes.find((one) => one.symbol === symbol);
  return quote === undefined ? null : decimal(quote.bid).add(quote.ask).div(2);
}

/** The farthest a leg is from its reference price, in percent; null when one has none. */
export function deviationOf(scene: Scene): Decimal | null {
  let farthest: Decimal | null = null;
  for (const leg of plannedOf(scene)) {
    const reference = referenceOf(scene, leg.symbol);
    if (reference === null || reference.lte(0)) return null;
    const deviation = leg.entry.div(reference).sub(1).abs().mul(100);
    farthest = farthest === null ? deviation : max(farthest, deviation);
  }
  return farthest;
}

export const priceCollar = defineRule({
  id: 'RTS6-COLLAR',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.collarPct,
  evaluate(pct, scene) {
    const deviation = deviationOf(scene);
    if (deviation === null) return unknown(['reference price']);
    return against(deviation, decimal(pct), { figures: { deviationPct: figureOf(deviation), collarPct: pct } });
  },
});

function biggest(legs: Exposure[], of: (leg: Exposure) => Decimal | null): Decimal | null {
  let most = zero;
  for (const leg of legs) {
    const value = of(leg);
    if (value === null) return null;
    most = max(most, value);
  }
  return most;
}

function biggestValue(scene: Scene): Decimal | null {
  return biggest(plannedOf(scene), ({ contract, units, entry }) =>
    notionalOf(scene.costs, contract, { units, price: entry }),
  );
}

function perLot(scene: Scene, used: Decimal | null, limit: string): Size | null {
  const lots = lotsOf(plannedOf(scene));
  if (used === null || lots.lte(0)) return null;
  return { fixed: zero, perLot: used.div(lots), limit: decimal(limit), isStrict: false };
}

export const maxValue = defineRule({
  id: 'RTS6-VALUE',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.maxValue,
  evaluate(limit, scene) {
    const value = biggestValue(scene);
    if (value === null) return unknown(['conversion rate']);
    return against(value, decimal(limit), { figures: { notional: figureOf(value), limit } });
  },
  size: (limit, scene) => perLot(scene, biggestValue(scene), limit),
});

export const maxVolume = defineRule({
  id: 'RTS6-VOLUME',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.maxVolume,
  evaluate(limit, scene) {
    const lots = biggest(plannedOf(scene), (leg) => leg.lots) ?? zero;
    return against(lots, decimal(limit), { figures: { orderLots: lots.toFixed(), limit } });
  },
  size: (limit, scene) =>
    perLot(
      scene,
      biggest(plannedOf(scene), (leg) => leg.lots),
      limit,
    ),
});
