import type { BrokerEvent } from '../../core/broker-report.ts';
import type { DeskContext } from '../store.ts';

/**
 * What happened, by the leg it happened to: by the number of its command, else by what it is about. An order or position
 * is known from the first event that names it with a number, also within one report.
 *  1. An order that was filled is its own leg's, also where the position was another's before.
 *  2. The end of a position is the end of every leg that has a share of it, also of one that got it in the same report.
 */
export function eventsByLeg(
  { store }: DeskContext,
  accountId: string,
  events: readonly BrokerEvent[],
): Map<string, BrokerEvent[]> {
  const owned = new Map<string, BrokerEvent[]>();
  const named = new Map<string, string>();
  const sharing = new Map<string, string[]>();
  const isLive = (leg: string) => store.leg(leg)?.end === null;
  const holderOf = (kind: 'order' | 'position', id: string | undefined): string | undefined => {
    if (id === undefined) return undefined;
    const legs = store.holders(accountId, kind, id);
    return named.get(`${kind} ${id}`) ?? legs.find(isLive) ?? legs.at(-1);
  };
  for (const event of events) {
    const { n, positionId, orderId, kind } = event;
    const numbered = n === undefined ? undefined : store.command(accountId, n)?.legId;
    const byOrder = holderOf('order', orderId);
    const byPosition = holderOf('position', positionId);
    const owner = numbered ?? (kind === 'triggered' ? (byOrder ?? byPosition) : (byPosition ?? byOrder));
    if (owner === undefined) continue;
    const position = positionId ?? '';
    const sharers = sharing.get(position) ?? [];
    const holders = kind === 'closed' ? store.holders(accountId, 'position', position).filter(isLive) : [];
    for (const leg of new Set(kind === 'closed' ? [owner, ...holders, ...sharers] : [owner]))
      owned.set(leg, [...(owned.get(leg) ?? []), event]);
    if (kind === 'refused') continue;
    const isDealt = kind === 'opened' || kind === 'triggered';
    if (isDealt) sharing.set(position, [...sharers, owner]);
    if (positionId !== undefined && (byPosition ?? owner) === owner) named.set(`position ${positionId}`, owner);
    // An order of somebody else's may have been filled into a position of ours.
    if (orderId !== undefined && (numbered ?? byOrder) === owner) named.set(`order ${orderId}`, owner);
  }
  return owned;
}
