import { decimal } from '../../../core/decimal.ts';
import { against, defineRule, judged, passed, type Size, unknown } from '../rule.ts';
import { heldOf, lotsOf, plannedOf, type Scene } from '../scene.ts';

/** Lots of the last losing trade on the plan's symbol among its newest trades; undefined without one. */
function lastLosingLots(scene: Scene, withinTrades: number): string | undefined {
  const symbols = new Set(plannedOf(scene).map(({ symbol }) => symbol));
  const trades = (scene.facts.counters.closedTrades ?? []).filter(({ symbol }) => symbols.has(symbol));
  return trades.slice(-withinTrades).findLast(({ profit }) => decimal(profit).lt(0))?.lots;
}

export const martingale = defineRule({
  id: 'MARTINGALE',
  hard: false,
  on: ['open'],
  parameters: (rules) => rules.martingale,
  evaluate({ factor, withinTrades }, scene) {
    if (scene.facts.counters.closedTrades === null) return unknown(['closed trades']);
    const losing = lastLosingLots(scene, withinTrades);
    if (losing === undefined) return passed({ factor, withinTrades });
    const figures = { factor, withinTrades, losingLots: losing };
    return against(lotsOf(plannedOf(scene)), decimal(losing).mul(factor), { figures });
  },
  size({ factor, withinTrades }, scene): Size | null {
    const losing = lastLosingLots(scene, withinTrades);
    if (losing === undefined) return null;
    return { fixed: decimal(0), perLot: decimal(1), limit: decimal(losing).mul(factor), isStrict: false };
  },
});

/** A close sooner than the firm's minimum; the share of such trades is part of the report. */
export const minimumHold = defineRule({
  id: 'HOLD-MIN',
  hard: false,
  on: ['close'],
  parameters: (rules) => rules.hold,
  evaluate({ minSec }, scene) {
    const { intent, facts } = scene;
    if (intent.kind !== 'close') return passed();
    const held = heldOf(scene).filter(({ id, symbol, side }) =>
      intent.positionId === null ? symbol === intent.symbol && side !== intent.side : id === intent.positionId,
    );
    const opened = held.map(({ openedAt }) => openedAt).filter((at) => at !== null);
    if (opened.length === 0) return unknown(['opening time'], { minSec });
    const heldSec = Math.floor((facts.now - Math.max(...opened)) / 1000);
    return judged(facts.now - Math.max(...opened) < minSec * 1000, { minSec, heldSec });
  },
});
