import { isLive } from '../orders/leg.ts';
import { takeStale } from '../orders/stale.ts';
import type { DeskContext } from '../store.ts';
import { advance } from './advance.ts';
import { type Heads, noHeads } from './hold-on.ts';
import { schedulePull } from './pull-due.ts';
import { settleSignal } from './record.ts';
import { showCard } from './show-card.ts';

/**
 * The end of every transaction that touched orders: what is wanted and not there is sent, signals follow their legs, and
 * each card that no longer says what is so is shown once. What waits for a channel's newest words is looked at again
 * at `pullAt`.
 */
export function finish(
  context: DeskContext,
  accountIds: Iterable<string>,
  heads: Heads = noHeads,
  pullAt = context.now(),
): void {
  for (const id of new Set(accountIds)) {
    const { isWaitingForHead } = advance(context, id, heads);
    if (isWaitingForHead) schedulePull(context, pullAt);
  }
  const stale = takeStale(context);
  for (const id of stale) settleSignal(context, id);
  for (const id of stale) if (isReadyToReplan(context, id)) schedulePull(context, pullAt);
  for (const id of new Set([...stale, ...takeStale(context)])) showCard(context, id);
  takeStale(context);
}

/** Its old orders are gone: it is planned anew with the newest its channel has said. */
function isReadyToReplan({ store }: DeskContext, id: string): boolean {
  return !store.legs(id).some(isLive) && store.signalBook(id)?.replan != null;
}
