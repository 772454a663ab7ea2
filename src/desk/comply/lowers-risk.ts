import { collectExposures, type Exposure } from './exposure.ts';
import type { ComplyFacts, LevelChange } from './facts.ts';
import type { Costs } from './stop-loss.ts';
import { type Ended, worstCase } from './worst-case.ts';

type Stress = Record<string, string> | null;

/**
 * Whether each change leaves its target with no more to lose than it has now. What stands is compared with what would
 * stand; what else may still come about is left out, so that a stop can be drawn closer whatever is on its way.
 */
export function lowersRisk(
  facts: ComplyFacts,
  changes: readonly LevelChange[],
  { costs, stress }: { costs: Costs; stress: Stress },
): boolean {
  const plain = { ...facts, ends: [] };
  const before = worstCase(collectExposures(plain, { kind: 'watch' }).list, costs, null).ends;
  const losesNoMore = (change: LevelChange) => {
    const { list, unreadable } = collectExposures(plain, { kind: 'modify', changes: [change] });
    const after = worstCase(list.map(whatStands), costs, stress).ends;
    return unreadable.length === 0 && isNoWorse(outcomeFor(change, after), outcomeFor(change, before));
  };
  return changes.length > 0 && changes.every(losesNoMore);
}

function whatStands(exposure: Exposure): Exposure {
  return { ...exposure, alsoEnds: [] };
}

function outcomeFor(change: LevelChange, ends: readonly Ended[]): Ended['outcome'] {
  return ends.find(({ exposure }) => isTarget(change, exposure))?.outcome ?? null;
}

function isNoWorse(now: Ended['outcome'], then: Ended['outcome']): boolean {
  if (now === null || 'missing' in now) return false;
  if (then === null) return true;
  return !('missing' in then) && now.risk.lte(then.risk) && now.worst.gte(then.worst);
}

/** A position and the order whose part it is may have the same number. */
export function isTarget(
  { positionId, orderId }: Pick<LevelChange, 'positionId' | 'orderId'>,
  { origin, id }: Pick<Exposure, 'origin' | 'id'>,
): boolean {
  return (origin === 'position' && id === positionId) || (origin === 'pending' && id === orderId);
}
