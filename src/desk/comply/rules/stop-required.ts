import { type Assessment, defineRule, judged, passed, unknown } from '../rule.ts';
import { heldOf, plannedOf, type Scene } from '../scene.ts';

export const stopRequired = defineRule({
  id: 'SL-REQUIRED',
  hard: true,
  on: ['open', 'modify', 'watch'],
  parameters: (rules) => (rules.stop?.policy === 'required' ? rules.stop : undefined),
  evaluate({ graceSec }, scene) {
    const { intent } = scene;
    if (intent.kind === 'open') {
      const bare = plannedOf(scene).filter(({ sl }) => sl === null);
      return judged(bare.length > 0, { graceSec, without: bare.length });
    }
    if (intent.kind === 'modify') {
      const bare = intent.changes.filter(({ sl }) => sl === null);
      return judged(bare.length > 0, { graceSec, without: bare.length });
    }
    return heldWithoutStop(graceSec, scene);
  },
  size: (_, scene) => (plannedOf(scene).some(({ sl }) => sl === null) ? 'none passes' : null),
});

function heldWithoutStop(graceSec: number, scene: Scene): Assessment {
  const bare = heldOf(scene).filter(({ sl }) => sl === null);
  if (bare.length === 0) return passed({ graceSec, without: 0 });
  const overdue = bare.filter(({ openedAt }) => openedAt !== null && scene.facts.now - openedAt > graceSec * 1000);
  if (overdue.length === 0 && bare.some(({ openedAt }) => openedAt === null)) return unknown(['opening time']);
  return judged(overdue.length > 0, { graceSec, without: overdue.length });
}
