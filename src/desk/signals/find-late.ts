import type { BrokerReport } from '../../core/broker-report.ts';
import type { Leg } from '../orders/leg.ts';
import { recordLegs } from '../orders/record-legs.ts';
import type { DeskContext } from '../store.ts';
import { noteOn } from './record.ts';

/** Of what its opening asked for something never came, as far as is known. */
const mayStillBeFilled = ({ filled, asked }: Leg): boolean => Number(filled) < Number(asked ?? '0');

/** Said by a person to have ended, and not closed by the broker's word. */
const isShownAgain = ({ positionIds, closedIds, share }: Leg, id: string): boolean =>
  Number(share) > 0 && positionIds.includes(id) && !closedIds.includes(id);

/** Taken for never executed or for ended, and the broker has it: it is ours again, closed where that is wanted, else told. */
export function findLate(context: DeskContext, leg: Leg, { snapshot }: BrokerReport): Leg {
  const isThere = [...snapshot.positions, ...snapshot.orders].some(({ n }) => n !== null && n === leg.n);
  const isAgain = snapshot.positions.some(({ id }) => isShownAgain(leg, id));
  if (leg.end === null || !((mayStillBeFilled(leg) && isThere) || isAgain)) return leg;
  recordLegs(context, [{ kind: 'leg-found', id: leg.id }]);
  if (leg.signalId !== null) noteOn(context, leg.signalId, 'FOUND_LATE', { leg: leg.item + 1 });
  context.services.alert({
    kind: 'unknown_outcome',
    subject: `desk ${context.id}`,
    text: `command ${leg.n} of ${leg.accountId} was taken for over, and the broker has it`,
  });
  return context.store.leg(leg.id) ?? leg;
}
