import { decimal } from '../../../core/decimal.ts';
import { against, defineRule, type Size, unknown } from '../rule.ts';
import { lotsOf, plannedOf, type Scene } from '../scene.ts';

/** Open, waiting, in flight and new. */
function countAll(scene: Scene) {
  return decimal(scene.exposures.length);
}

export const maxPositions = defineRule({
  id: 'MAX-POSITIONS',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.maxPositions,
  evaluate: (limit, scene) =>
    against(countAll(scene), decimal(limit), { figures: { count: scene.exposures.length, limit } }),
});

export const maxOrders = defineRule({
  id: 'MAX-ORDERS',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.maxOrders,
  evaluate: (limit, scene) =>
    against(countAll(scene), decimal(limit), { figures: { count: scene.exposures.length, limit } }),
});

/** Lots of the day: opened today, carried over the reset, in flight, and waiting, since those may fill today. */
function usedLots(scene: Scene) {
  const { lotsOpenedToday, lotsOpenAtReset } = scene.facts.counters;
  if (lotsOpenedToday === null || lotsOpenAtReset === null) return null;
  const inFlight = scene.exposures.filter(({ origin }) => origin === 'reserved' || origin === 'pending');
  return decimal(lotsOpenedToday).add(lotsOpenAtReset).add(lotsOf(inFlight));
}

export const dayLots = defineRule({
  id: 'DAY-LOTS',
  hard: false,
  on: ['open'],
  parameters: (rules) => rules.dayLots,
  evaluate(limit, scene) {
    const used = usedLots(scene);
    if (used === null) return unknown(['lots of today']);
    const lots = used.add(lotsOf(plannedOf(scene)));
    return against(lots, decimal(limit), { figures: { dayLots: lots.toFixed(), limit } });
  },
  size(limit, scene): Size | null {
    const fixed = usedLots(scene);
    return fixed && { fixed, perLot: decimal(1), limit: decimal(limit), isStrict: false };
  },
});
