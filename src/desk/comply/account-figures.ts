import { max, zero } from '../../core/decimal.ts';
import { figureOf } from './figures.ts';
import type { LineOutcome } from './lines.ts';
import { openMargin, requiredMargin } from './regulatory-margin.ts';
import { lotsInScope } from './rules/max-lots.ts';
import { deviationOf } from './rules/order-limits.ts';
import { ideaOf, openRisk, tradeRisk } from './rules/risk-caps.ts';
import { floatingOf, type Scene, worstEquityOf } from './scene.ts';
import type { Figures } from './verdict.ts';

function floorOf(outcome: LineOutcome | null) {
  return outcome !== null && 'line' in outcome ? outcome.line.floor : null;
}

/** Symbols whose broker names no swap: their charge is our reckoning, and the verdict says so. */
function reckonedFor({ facts, exposures }: Scene): string | null {
  const symbols = new Set(exposures.map(({ symbol }) => symbol).filter((symbol) => facts.swaps?.[symbol]?.isReckoned));
  return symbols.size === 0 ? null : [...symbols].sort().join(', ');
}

/** The figures of the account as a whole, each under one name everywhere; what is not known is left out. */
export function accountFigures(scene: Scene): Figures {
  const daily = floorOf(scene.daily);
  const total = floorOf(scene.total);
  const binding = daily !== null && total !== null ? max(daily, total) : (daily ?? total);
  const worst = worstEquityOf(scene);
  const trade = scene.intent.kind === 'open' ? tradeRisk(scene) : null;
  const isIdea = scene.intent.kind === 'open' || scene.intent.kind === 'modify';
  const { eu } = scene.rules;
  const required = eu === undefined || scene.intent.kind !== 'open' ? null : requiredMargin(eu, scene);
  const held = eu === undefined ? null : openMargin(eu, scene);
  const heldMargin = held !== null && 'margin' in held ? held.margin : null;
  const figures = {
    dailyFloor: figureOf(daily),
    nextDailyFloor: figureOf(floorOf(scene.nextDaily)),
    totalFloor: figureOf(total),
    equity: figureOf(scene.equity),
    balance: figureOf(scene.balance),
    floating: figureOf(floatingOf(scene)),
    worstEquity: figureOf(worst),
    swapDue: scene.swapDue.isZero() ? null : figureOf(scene.swapDue),
    swapReckonedFor: reckonedFor(scene),
    headroom: figureOf(binding === null || worst === null ? null : worst.sub(binding)),
    tradeRisk: figureOf(trade),
    riskPct: figureOf(
      trade === null || scene.initial === null || scene.initial.isZero() ? null : trade.div(scene.initial).mul(100),
    ),
    ideaRisk: isIdea ? figureOf(ideaOf(scene, scene.rules.riskPerIdea?.rejoinMinutes ?? 0).risk) : null,
    openRisk: figureOf(openRisk(scene)),
    deviationPct: figureOf(scene.intent.kind === 'open' ? deviationOf(scene) : null),
    requiredMargin: required !== null && 'margin' in required ? figureOf(required.margin) : null,
    notional: required !== null && 'margin' in required ? figureOf(required.notional) : null,
    totalInitialMargin: figureOf(heldMargin),
    freeMargin: figureOf(heldMargin === null ? null : scene.equity.sub(heldMargin)),
    closeOutLevel: figureOf(heldMargin === null || eu === undefined ? null : heldMargin.mul(eu.closeOutPct).div(100)),
    writeOff: figureOf(eu === undefined ? null : max(zero, scene.equity.neg())),
    lots: scene.intent.kind === 'open' ? figureOf(lotsInScope(scene)) : null,
  };
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null));
}
