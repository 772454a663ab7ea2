import { type Decimal, max, toText } from '../../../core/decimal.ts';
import { figureOf } from '../figures.ts';
import { isCrossed, type LineOutcome, type LossLine } from '../lines.ts';
import { type Assessment, defineRule, judged, type Size, unknown } from '../rule.ts';
import { lotsOf, plannedOf, type Scene, worstEquityOf } from '../scene.ts';

/** The line the worst equity must keep: today's and, when the position may live over the reset, tomorrow's. */
function strictestDaily(scene: Scene): LineOutcome | null {
  const { daily, nextDaily } = scene;
  if (!scene.facts.mayLiveOverReset || daily === null || nextDaily === null) return daily;
  if ('missing' in daily || 'missing' in nextDaily) return daily;
  return { line: { ...daily.line, floor: max(daily.line.floor, nextDaily.line.floor) } };
}

function worstAgainst(outcome: LineOutcome | null, scene: Scene, floor: string): Assessment {
  if (outcome === null) return unknown(['line']);
  if ('missing' in outcome) return unknown(outcome.missing);
  if (scene.missing.length > 0) return unknown(scene.missing);
  const worst = worstEquityOf(scene);
  // Without a bound there is no figure to hold against the line; WC-UNBOUNDED refuses.
  if (worst === null) return unknown(['bounded loss']);
  const { line } = outcome;
  return {
    status: isCrossed(line, worst) ? 'violated' : 'passed',
    line: toText(line.floor),
    used: toText(worst),
    headroom: toText(worst.sub(line.floor)),
    figures: { [floor]: figureOf(line.floor), worstEquity: figureOf(worst) },
    missing: [],
  };
}

/** `standing − loss per lot · lots` has to stay above the line. */
function sizeUnder(outcome: LineOutcome | null, scene: Scene): Size | 'none passes' | null {
  if (outcome === null || 'missing' in outcome || scene.missing.length > 0) return null;
  const { ofNew } = scene.worst;
  const lots = lotsOf(plannedOf(scene));
  if (scene.standing === null || ofNew === null) return 'none passes';
  if (lots.lte(0)) return null;
  return sizeFor(outcome.line, scene.standing, ofNew.neg().div(lots));
}

function sizeFor(line: LossLine, standing: Decimal, perLot: Decimal): Size {
  return { fixed: standing.neg(), perLot, limit: line.floor.neg(), isStrict: line.breachAt === 'at' };
}

export const worstDaily = defineRule({
  id: 'WC-DAILY',
  hard: true,
  on: ['open', 'modify'],
  mayImprove: true,
  parameters: (rules) => rules.daily,
  evaluate: (_, scene) => worstAgainst(strictestDaily(scene), scene, 'dailyFloor'),
  size: (_, scene) => sizeUnder(strictestDaily(scene), scene),
});

export const worstTotal = defineRule({
  id: 'WC-TOTAL',
  hard: true,
  on: ['open', 'modify'],
  mayImprove: true,
  parameters: (rules) => rules.total,
  evaluate: (_, scene) => worstAgainst(scene.total, scene, 'totalFloor'),
  size: (_, scene) => sizeUnder(scene.total, scene),
});

/** Only where a line exists does an unbounded loss break something. */
export const worstUnbounded = defineRule({
  id: 'WC-UNBOUNDED',
  hard: true,
  on: ['open', 'modify'],
  mayImprove: true,
  parameters: (rules) => rules.daily ?? rules.total,
  evaluate(_, { worst }) {
    return judged(worst.unbounded.length > 0, { symbols: worst.unbounded.join(', ') });
  },
  size: (_, { worst }) => (worst.unbounded.length > 0 ? 'none passes' : null),
});
