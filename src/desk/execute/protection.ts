import type { AccountSnapshot } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import type { DeskContext, LegRow } from '../store.ts';
import { addNote } from './settle.ts';

/**
 * Compares our open legs with the broker's positions, which are the truth. A stop that should be there and is not
 * is a red alert; levels that differ from ours were changed by hand, and from then on updates ask.
 */
export function checkProtection(context: DeskContext, accountId: string, snapshot: AccountSnapshot): string[] {
  const changed: string[] = [];
  for (const position of snapshot.positions) {
    const leg = context.store.legOfPosition(accountId, position.id);
    if (leg?.state !== 'open' || context.store.waitingOfLeg(leg.id).length > 0) continue;
    if (sameLevel(leg.sl, position.sl) && sameLevel(leg.tp, position.tp)) continue;
    if (leg.sl !== null && position.sl === null) warnUnprotected(context, leg);
    else addNote(context, leg.signalId, `Levels of leg ${leg.item + 1} were changed at the broker.`);
    context.store.updateLeg(leg.id, { sl: position.sl, tp: position.tp, isTouched: true });
    changed.push(leg.signalId);
  }
  return changed;
}

function warnUnprotected(context: DeskContext, leg: LegRow): void {
  context.services.alert({
    kind: 'unprotected',
    subject: `desk ${context.id}`,
    text: `position ${leg.positionId} of ${leg.accountId} has no stop`,
  });
  addNote(context, leg.signalId, `Leg ${leg.item + 1} stands without its stop of ${leg.sl}.`);
}

function sameLevel(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return decimal(a).eq(b);
}
