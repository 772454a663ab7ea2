import type { Quote } from '../../core/broker.ts';
import type { LegEvent } from '../orders/leg-events.ts';
import { recordLegs } from '../orders/record-legs.ts';
import type { DeskContext } from '../store.ts';
import { trailedTo } from './trailed.ts';

/** Stops that follow the price are wanted where it has got to. */
export function trailStops(context: DeskContext, accountId: string, quotes: readonly Quote[]): void {
  const trailing = context.store.liveLegs(accountId).filter(({ wanted }) => wanted.trail);
  if (trailing.length === 0) return;
  const contracts = context.store.account(accountId)?.contracts ?? [];
  const events = trailing.flatMap((leg): LegEvent[] => {
    const quote = quotes.find(({ symbol }) => symbol === leg.symbol);
    const contract = contracts.find(({ symbol }) => symbol === leg.symbol);
    const sl = quote && contract ? trailedTo(leg, quote, contract) : null;
    return sl === null ? [] : [{ kind: 'leg-wanted', id: leg.id, change: { sl }, by: 'manager' }];
  });
  recordLegs(context, events);
}
