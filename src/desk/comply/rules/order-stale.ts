import { defineRule, passed, unknown, violated } from '../rule.ts';
import { plannedOf, type Scene } from '../scene.ts';

/** The age farthest from now of the quotes the plan stands on: below zero from the future; null when a symbol has none. */
function quoteAge(scene: Scene): number | null {
  const { facts } = scene;
  let farthest = 0;
  for (const symbol of new Set(plannedOf(scene).map((leg) => leg.symbol))) {
    const quote = facts.quotes.find((one) => one.symbol === symbol);
    if (quote === undefined) return null;
    const age = facts.now - quote.at;
    if (Math.abs(age) > Math.abs(farthest)) farthest = age;
  }
  return farthest;
}

export const orderStale = defineRule({
  id: 'ORD-STALE',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.freshness,
  evaluate(limits, scene) {
    const { account, now } = scene.facts;
    const quoteAgeMs = quoteAge(scene);
    const snapshotAgeMs = now - account.at;
    const missesFill = account.lastFillAt != null && account.at < account.lastFillAt;
    const figures = { quoteAgeMs, snapshotAgeMs, missesFill, ...limits };
    // A quote or snapshot from the future means the clocks disagree: its age is not known to be small.
    const isOld = (age: number | null, limit: number) => age !== null && (age > limit || age < -limit);
    if (missesFill || isOld(snapshotAgeMs, limits.maxSnapshotAgeMs) || isOld(quoteAgeMs, limits.maxQuoteAgeMs)) {
      return violated(figures);
    }
    return quoteAgeMs === null ? unknown(['quote'], figures) : passed(figures);
  },
});
