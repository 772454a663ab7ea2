import { decimal, toText } from '../../../core/decimal.ts';
import { figureOf } from '../figures.ts';
import { isCrossed, type LineOutcome, usedPercent } from '../lines.ts';
import { type Assessment, against, defineRule, judged, unknown } from '../rule.ts';
import { floatingOf, floatingOver, heldOf, type Scene } from '../scene.ts';

function equityAgainst(outcome: LineOutcome, scene: Scene, floor: string): Assessment {
  if ('missing' in outcome) return unknown(outcome.missing);
  const { line } = outcome;
  return {
    status: isCrossed(line, scene.equity) ? 'violated' : 'passed',
    line: toText(line.floor),
    used: toText(scene.equity),
    headroom: toText(scene.equity.sub(line.floor)),
    figures: {
      [floor]: figureOf(line.floor),
      equity: figureOf(scene.equity),
      allowance: figureOf(line.allowance),
      usedPct: figureOf(usedPercent(line, scene.equity)),
    },
    missing: [],
  };
}

export const dailyLoss = defineRule({
  id: 'DAILY-LOSS',
  hard: true,
  on: ['open', 'watch'],
  parameters: (rules) => rules.daily,
  evaluate: (_, scene) =>
    scene.daily === null ? unknown(['day start']) : equityAgainst(scene.daily, scene, 'dailyFloor'),
});

export const totalLoss = defineRule({
  id: 'TOTAL-LOSS',
  hard: true,
  on: ['open', 'watch'],
  parameters: (rules) => rules.total,
  evaluate: (_, scene) =>
    scene.total === null ? unknown(['initial balance']) : equityAgainst(scene.total, scene, 'totalFloor'),
});

/** Floating loss of the account, and of each symbol alone: a gain elsewhere excuses nothing. */
export const floatLoss = defineRule({
  id: 'FLOAT-LOSS',
  hard: false,
  on: ['open', 'watch'],
  parameters: (rules) => rules.floatLossPct,
  evaluate(pct, scene) {
    if (scene.initial === null) return unknown(['initial balance']);
    const held = heldOf(scene);
    let floating = floatingOf(scene);
    for (const symbol of new Set(held.map((one) => one.symbol))) {
      const ofSymbol = floatingOver(
        held.filter((one) => one.symbol === symbol),
        scene.floats,
      );
      if (ofSymbol?.lt(floating)) floating = ofSymbol;
    }
    const limit = scene.initial.mul(pct).div(100);
    const figures = { floating: figureOf(floating), floatFloor: figureOf(limit.neg()), pct };
    if (limit.lte(decimal(0))) return judged(floating.lt(0), figures);
    return against(floating.neg(), limit, { figures });
  },
});
