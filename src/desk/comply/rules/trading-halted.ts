import { defineRule, judged, violated } from '../rule.ts';
import { causesOf } from '../trading-hold.ts';

/** Halted: only cancels and closes. Reducing: also changes of levels none of which raises a risk. */
export const tradingHalted = defineRule({
  id: 'STATE-HALT',
  hard: true,
  on: ['open', 'modify'],
  parameters: () => true as const,
  evaluate(_, { facts, intent, lowersRisk }) {
    const { state, who, why } = facts.trading;
    const figures = { state, who, why: causesOf(why) };
    if (state === 'active') return judged(false, figures);
    if (state === 'reducing' && intent.kind === 'modify' && lowersRisk) return judged(false, figures);
    return violated(figures);
  },
});
