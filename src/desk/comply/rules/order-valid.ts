import { decimal } from '../../../core/decimal.ts';
import { readNumber, unreadableFields } from '../ends.ts';
import type { Exposure } from '../exposure.ts';
import type { ComplyFacts, LevelChange } from '../facts.ts';
import { isTarget } from '../lowers-risk.ts';
import { missingRate, rateAt } from '../money.ts';
import { defineRule, judged } from '../rule.ts';
import { plannedOf, type Scene } from '../scene.ts';

/** Everything wrong with the order itself, each as `what` or `leg.what`. */
function faultsOf(scene: Scene): string[] {
  const { facts, intent, unreadable } = scene;
  switch (intent.kind) {
    case 'watch':
    case 'cancel':
      return [];
    case 'close':
      return [...contractFaults(facts, intent.symbol), ...lotFaults(intent.lots)];
    case 'modify':
      if (intent.changes.length === 0) return ['no change'];
      return intent.changes.flatMap((change) => [
        ...contractFaults(facts, change.symbol),
        ...changeFaults(change, scene),
      ]);
    case 'open': {
      const faults = intent.legs.flatMap((leg) => contractFaults(facts, leg.symbol));
      const tps = intent.legs.map(({ tp }) => tp);
      if (intent.legs.length === 0) faults.push('no order');
      faults.push(...unreadable.map((field) => `unreadable ${field}`));
      faults.push(...plannedOf(scene).flatMap((leg, index) => legFaults(leg, tps[index] ?? null)));
      faults.push(...plannedOf(scene).flatMap((leg) => rateFaults(leg, scene)));
      // An account that cannot be converted cannot be bounded, so nothing may be added to it.
      faults.push(...scene.missing.map((fact) => `no ${fact}`));
      return faults;
    }
  }
}

function contractFaults(facts: ComplyFacts, symbol: string): string[] {
  return facts.contracts.some((contract) => contract.symbol === symbol) ? [] : [`unknown symbol ${symbol}`];
}

function rateFaults({ contract, entry }: Exposure, { costs }: Scene): string[] {
  return rateAt(costs, contract, entry) === null ? [`no ${missingRate(costs, contract)}`] : [];
}

function lotFaults(text: string): string[] {
  const lots = readNumber(text);
  if (lots === null) return ['unreadable lots'];
  return lots.gt(0) ? [] : ['lots not positive'];
}

function legFaults(leg: Exposure, tpText: string | null): string[] {
  const { contract, lots, entry, sl } = leg;
  const faults: string[] = [];
  const tp = readNumber(tpText);
  if (lots.lte(0)) faults.push('lots not positive');
  else if (!lots.mod(contract.volumeStep).isZero()) faults.push('lots off step');
  else if (lots.lt(contract.volumeMin)) faults.push('lots under minimum');
  if (lots.gt(contract.volumeMax)) faults.push('lots over maximum');
  if (entry.lte(0)) faults.push('price not positive');
  const isBuy = leg.side === 'buy';
  if (sl !== null && (sl.lte(0) || (isBuy ? sl.gte(entry) : sl.lte(entry)))) faults.push('stop on the wrong side');
  if (tp !== null && (tp.lte(0) || (isBuy ? tp.lte(entry) : tp.gte(entry)))) faults.push('target on the wrong side');
  return faults;
}

/** A stop may sit beyond the entry to lock a profit, but never beyond the price of now. */
function changeFaults(change: LevelChange, scene: Scene): string[] {
  const unreadable = unreadableFields(change);
  if (unreadable.length > 0) return unreadable.map((field) => `unreadable ${field}`);
  const sl = readNumber(change.sl);
  if (sl === null) return [];
  if (sl.lte(0)) return ['stop not positive'];
  const target = scene.exposures.find((exposure) => isTarget(change, exposure));
  if (target === undefined) return [];
  const from = target.origin === 'position' ? target.price : (readNumber(change.price) ?? target.entry);
  if (from === null) return [];
  const isWrong = target.side === 'buy' ? sl.gte(from) : sl.lte(from);
  return isWrong ? ['stop on the wrong side'] : [];
}

export const orderValid = defineRule({
  id: 'ORD-VALID',
  hard: true,
  on: ['open', 'modify', 'close'],
  parameters: () => true as const,
  evaluate(_, scene) {
    const faults = [...new Set(faultsOf(scene))];
    return judged(faults.length > 0, faults.length > 0 ? { faults } : {});
  },
  size: (_, scene) => (faultsOf(scene).some((fault) => !isAboutSize(fault)) ? 'none passes' : volumeLimit(scene)),
});

function isAboutSize(fault: string): boolean {
  return ['lots off step', 'lots under minimum', 'lots over maximum'].includes(fault);
}

function volumeLimit(scene: Scene) {
  const contract = plannedOf(scene)[0]?.contract;
  if (contract === undefined) return null;
  return { fixed: decimal(0), perLot: decimal(1), limit: decimal(contract.volumeMax), isStrict: false };
}
