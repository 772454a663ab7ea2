import { max, toText, zero } from '../../../core/decimal.ts';
import { figureOf } from '../figures.ts';
import { isRetail, openMargin, requiredMargin } from '../regulatory-margin.ts';
import { against, defineRule, passed, type Size, unknown } from '../rule.ts';
import { lotsOf, plannedOf } from '../scene.ts';

export const euLeverage = defineRule({
  id: 'EU-LEVERAGE',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.eu,
  evaluate(eu, scene) {
    if (!isRetail(scene.facts.client)) return passed({ client: 'professional' });
    const required = requiredMargin(eu, scene);
    const held = openMargin(eu, scene);
    if ('missing' in required) return unknown([required.missing]);
    if ('missing' in held) return unknown([held.missing]);
    const free = scene.equity.sub(held.margin);
    return against(required.margin, free, {
      figures: {
        requiredMargin: figureOf(required.margin),
        freeMargin: figureOf(free),
        notional: figureOf(required.notional),
      },
    });
  },
  size(eu, scene): Size | null {
    if (!isRetail(scene.facts.client)) return null;
    const required = requiredMargin(eu, scene);
    const held = openMargin(eu, scene);
    const lots = lotsOf(plannedOf(scene));
    if ('missing' in required || 'missing' in held || lots.lte(0)) return null;
    return { fixed: held.margin, perLot: required.margin.div(lots), limit: scene.equity, isStrict: false };
  },
});

/** Equity equal to half of the margin is not yet below it. */
export const euCloseOut = defineRule({
  id: 'EU-MARGIN-50',
  hard: true,
  on: ['open', 'watch'],
  parameters: (rules) => rules.eu,
  evaluate(eu, scene) {
    if (!isRetail(scene.facts.client)) return passed({ client: 'professional' });
    const held = openMargin(eu, scene);
    if ('missing' in held) return unknown([held.missing]);
    const level = held.margin.mul(eu.closeOutPct).div(100);
    return {
      status: held.margin.gt(0) && scene.equity.lt(level) ? 'violated' : 'passed',
      line: toText(level),
      used: toText(scene.equity),
      headroom: toText(scene.equity.sub(level)),
      figures: {
        equity: figureOf(scene.equity),
        totalInitialMargin: figureOf(held.margin),
        closeOutLevel: figureOf(level),
      },
      missing: [],
    };
  },
});

export const euNegativeBalance = defineRule({
  id: 'EU-NBP',
  hard: true,
  on: ['watch'],
  parameters: (rules) => rules.eu,
  evaluate(_, scene) {
    if (!isRetail(scene.facts.client)) return passed({ client: 'professional' });
    const writeOff = max(zero, scene.equity.neg());
    return against(writeOff, zero, { figures: { writeOff: figureOf(writeOff), equity: figureOf(scene.equity) } });
  },
});
