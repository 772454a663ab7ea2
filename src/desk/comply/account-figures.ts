import { max } from '../../core/decimal.ts';
import { figureOf } from './figures.ts';
import type { LineOutcome } from './lines.ts';
import { ideaOf, openRisk, tradeRisk } from './rules/risk-caps.ts';
import { floatingOf, type Scene, worstEquityOf } from './scene.ts';
import type { Figures } from './verdict.ts';

function floorOf(outcome: LineOutcome | null) {
  return outcome !== null && 'line' in outcome ? outcome.line.floor : null;
}

/** The figures of the account as a whole, each under one name everywhere; what is not known is left out. */
export function accountFigures(scene: Scene): Figures {
  const daily = floorOf(scene.daily);
  const total = floorOf(scene.total);
  const binding = daily !== null && total !== null ? max(daily, total) : (daily ?? total);
  const worst = worstEquityOf(scene);
  const trade = scene.intent.kind === 'open' ? tradeRisk(scene) : null;
  const isIdea = scene.intent.kind === 'open' || scene.intent.kind === 'modify';
  const figures = {
    dailyFloor: figureOf(daily),
    nextDailyFloor: figureOf(floorOf(scene.nextDaily)),
    totalFloor: figureOf(total),
    equity: figureOf(scene.equity),
    balance: figureOf(scene.balance),
    floating: figureOf(floatingOf(scene)),
    worstEquity: figureOf(worst),
    headroom: figureOf(binding === null || worst === null ? null : worst.sub(binding)),
    tradeRisk: figureOf(trade),
    riskPct: figureOf(
      trade === null || scene.initial === null || scene.initial.isZero() ? null : trade.div(scene.initial).mul(100),
    ),
    ideaRisk: isIdea ? figureOf(ideaOf(scene, scene.rules.riskPerIdea?.rejoinMinutes ?? 0).risk) : null,
    openRisk: figureOf(openRisk(scene)),
  };
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null));
}
