import type { BrokerEvent } from '../../../src/core/broker-report.ts';
import type { World } from './world.kit.ts';

/** By the number of a command of ours, or by an id that is known by then. */
export function ownEvents({ leg, rows }: World, events: readonly BrokerEvent[]): BrokerEvent[] {
  const known = new Set([...leg.orderIds, ...leg.positionIds]);
  return events.filter(({ n, positionId, orderId }) => {
    const isOwn = (n !== undefined && rows.has(n)) || known.has(positionId ?? '') || known.has(orderId ?? '');
    if (isOwn) for (const id of [positionId, orderId]) if (id) known.add(id);
    return isOwn;
  });
}
