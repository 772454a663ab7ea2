import type { MarketBreak } from '../facts.ts';
import { breaksOf } from '../market-break.ts';
import { isConcerned } from '../profile.ts';
import { defineRule, judged, passed, unknown } from '../rule.ts';
import { heldOf, type Scene } from '../scene.ts';
import type { Figures } from '../verdict.ts';

/** Hours until the market closes, negative while it is closed, and how long it stays so. */
function figuresOf(
  { at, breakHours }: MarketBreak,
  now: number,
): { hours: number; breakHours: number; closeAt: number } {
  return { hours: (at - now) / 3_600_000, breakHours, closeAt: at };
}

/** The first break that counts, else the first there is, for its figures. */
function pick(breaks: MarketBreak[], counts: (one: MarketBreak) => boolean): MarketBreak | undefined {
  const sorted = [...breaks].sort((a, b) => a.at - b.at);
  return sorted.find(counts) ?? sorted[0];
}

function openingSymbols({ intent }: Scene): string[] {
  return intent.kind === 'open' ? intent.legs.map(({ symbol }) => symbol) : [];
}

export const gapClose = defineRule({
  id: 'GAP-CLOSE',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.gap,
  evaluate(gap, scene) {
    const { facts } = scene;
    const limits: Figures = { withinHours: gap.withinHours, minBreakHours: gap.breakHours };
    if (!isConcerned(gap, facts)) return passed(limits);
    const counts = (one: MarketBreak) => {
      const { hours, breakHours } = figuresOf(one, facts.now);
      return hours >= 0 && hours <= gap.withinHours && breakHours >= gap.breakHours;
    };
    const { known, isComplete } = breaksOf(facts, openingSymbols(scene));
    const next = pick(known, counts);
    if (next && counts(next)) return judged(true, { ...limits, ...figuresOf(next, facts.now) });
    if (!isComplete) return unknown(['market hours'], limits);
    return passed(next ? { ...limits, ...figuresOf(next, facts.now) } : limits);
  },
});

/** Flat before the break: what is still open when it is near has to go, and nothing is opened into it. */
export const weekendHold = defineRule({
  id: 'WEEKEND-HOLD',
  hard: true,
  on: ['open', 'watch'],
  parameters: (rules) => rules.weekend,
  evaluate(weekend, scene) {
    const { facts } = scene;
    const limits: Figures = { leadHours: weekend.leadHours, minBreakHours: weekend.breakHours };
    if (!isConcerned(weekend, facts)) return passed(limits);
    const counts = (one: MarketBreak) =>
      figuresOf(one, facts.now).hours <= weekend.leadHours && one.breakHours >= weekend.breakHours;
    const holding = heldOf(scene).map(({ contract }) => contract.symbol);
    const { known, isComplete } = breaksOf(facts, [...holding, ...openingSymbols(scene)]);
    const next = pick(known, counts);
    const held = breaksOf(facts, holding).known.filter(counts).length;
    if (next && counts(next)) return judged(true, { ...limits, ...figuresOf(next, facts.now), held });
    if (!isComplete) return unknown(['market hours'], limits);
    return passed(next ? { ...limits, ...figuresOf(next, facts.now), held } : limits);
  },
});
