import type { Leg } from '../orders/leg.ts';
import type { DeskContext } from '../store.ts';
import { noteOn } from './record.ts';

/** What breaks a promise of ours is set aside with an alert; nothing is guessed. */
export function park(context: DeskContext, leg: Leg, error: unknown): void {
  context.services.alert({
    kind: 'broken_promise',
    subject: `desk ${context.id}`,
    text: `leg ${leg.id} of ${leg.accountId}: ${String(error)}`,
  });
  context.store.journal.append('parked', { leg: leg.id }, context.now());
  if (leg.signalId !== null) noteOn(context, leg.signalId, 'PARKED', { leg: leg.item + 1 });
}
