import { isCrossed, type LineOutcome } from '../lines.ts';
import { defineRule, judged } from '../rule.ts';
import type { Scene } from '../scene.ts';

function crossedNow(name: string, outcome: LineOutcome | null, scene: Scene): string[] {
  return outcome !== null && 'line' in outcome && isCrossed(outcome.line, scene.equity) ? [name] : [];
}

export const breachLock = defineRule({
  id: 'BREACH-LOCK',
  hard: true,
  on: ['open'],
  parameters: () => true as const,
  evaluate(_, scene) {
    const { locks, now } = scene.facts;
    const standing = locks.filter(({ until }) => until === null || now < until);
    const causes = [
      ...standing.map(({ rule }) => rule),
      ...crossedNow('DAILY-LOSS', scene.daily, scene),
      ...crossedNow('TOTAL-LOSS', scene.total, scene),
    ];
    const until = standing.some((lock) => lock.until === null)
      ? null
      : Math.max(0, ...standing.map((l) => l.until ?? 0));
    return judged(causes.length > 0, { causes: [...new Set(causes)], until: until === 0 ? null : until });
  },
});
