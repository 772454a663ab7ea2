import { type Decimal, decimal, max, zero } from '../../../core/decimal.ts';
import type { Exposure } from '../exposure.ts';
import { figureOf } from '../figures.ts';
import { type Assessment, against, defineRule, type Size, unknown, violated } from '../rule.ts';
import { lotsOf, plannedOf, type Scene } from '../scene.ts';
import type { Figures } from '../verdict.ts';
import { riskOver } from '../worst-case.ts';

function isPlanned({ origin }: Exposure): boolean {
  return origin === 'new';
}

/** Symbols the intent touches. */
function touched(scene: Scene): Set<string> {
  const { intent } = scene;
  if (intent.kind === 'modify') return new Set(intent.changes.map(({ symbol }) => symbol));
  return new Set(plannedOf(scene).map(({ symbol }) => symbol));
}

/** Closed losses on the same symbol that a quick re-entry joins to the idea. */
function rejoined(scene: Scene, symbol: string, minutes: number): Decimal {
  const { counters, now } = scene.facts;
  const recent = (counters.closedTrades ?? []).filter(
    (trade) => trade.symbol === symbol && now - trade.closedAt <= minutes * 60_000,
  );
  return recent.reduce((total, { profit }) => total.add(max(zero, decimal(profit).neg())), zero);
}

export interface Idea {
  risk: Decimal | null;
  standing: Decimal | null;
}

/** The riskiest symbol of the plan or the changes: open, waiting, in flight and new, both directions. */
export function ideaOf(scene: Scene, rejoinMinutes: number): Idea {
  let riskiest: Idea = { risk: zero, standing: zero };
  for (const symbol of touched(scene)) {
    const joined = rejoinMinutes > 0 ? rejoined(scene, symbol, rejoinMinutes) : zero;
    const risk = riskOver(scene.worst, (one) => one.symbol === symbol)?.add(joined) ?? null;
    const standing = riskOver(scene.worst, (one) => one.symbol === symbol && !isPlanned(one))?.add(joined) ?? null;
    if (risk === null) return { risk: null, standing };
    if (riskiest.risk !== null && risk.gte(riskiest.risk)) riskiest = { risk, standing };
  }
  return riskiest;
}

export function tradeRisk(scene: Scene): Decimal | null {
  return riskOver(scene.worst, isPlanned);
}

export function openRisk(scene: Scene): Decimal | null {
  return riskOver(scene.worst, () => true);
}

interface Cap {
  pct: string;
  risk: Decimal | null;
  figure: string;
}

/** A leg without a bounded loss keeps no cap; a rate that is missing leaves the cap open. */
function capRisk(scene: Scene, { pct, risk, figure }: Cap): Assessment {
  if (scene.initial === null) return unknown(['initial balance']);
  if (scene.missing.length > 0) return unknown(scene.missing);
  const limit = scene.initial.mul(pct).div(100);
  const figures: Figures = { [figure]: figureOf(risk), limit: figureOf(limit), pct };
  return risk === null ? violated(figures) : against(risk, limit, { figures });
}

function sizeOfRisk(scene: Scene, pct: string, standing: Decimal | null): Size | 'none passes' | null {
  const risk = tradeRisk(scene);
  const lots = lotsOf(plannedOf(scene));
  if (scene.initial === null || scene.missing.length > 0) return null;
  if (risk === null || standing === null) return 'none passes';
  if (lots.lte(0)) return null;
  return { fixed: standing, perLot: risk.div(lots), limit: scene.initial.mul(pct).div(100), isStrict: false };
}

export const riskPerTrade = defineRule({
  id: 'RISK-PER-TRADE',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.riskPerTradePct,
  evaluate: (pct, scene) => capRisk(scene, { pct, risk: tradeRisk(scene), figure: 'tradeRisk' }),
  size: (pct, scene) => sizeOfRisk(scene, pct, zero),
});

export const riskPerIdea = defineRule({
  id: 'RISK-PER-IDEA',
  hard: true,
  on: ['open', 'modify'],
  mayImprove: true,
  parameters: (rules) => rules.riskPerIdea,
  evaluate({ pct, rejoinMinutes }, scene) {
    const found = capRisk(scene, { pct, risk: ideaOf(scene, rejoinMinutes).risk, figure: 'ideaRisk' });
    // Losses just closed would only add to it: what is too much without them stays too much.
    const isOpen = rejoinMinutes > 0 && scene.facts.counters.closedTrades === null && found.status === 'passed';
    return isOpen ? unknown(['closed trades'], found.figures) : found;
  },
  size: ({ pct, rejoinMinutes }, scene) => sizeOfRisk(scene, pct, ideaOf(scene, rejoinMinutes).standing),
});

export const openRiskCap = defineRule({
  id: 'OPEN-RISK',
  hard: true,
  on: ['open', 'modify'],
  mayImprove: true,
  parameters: (rules) => rules.openRiskPct,
  evaluate: (pct, scene) => capRisk(scene, { pct, risk: openRisk(scene), figure: 'openRisk' }),
  size: (pct, scene) =>
    sizeOfRisk(
      scene,
      pct,
      riskOver(scene.worst, (one) => !isPlanned(one)),
    ),
});
