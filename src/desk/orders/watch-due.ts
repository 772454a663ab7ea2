import { watchDesk } from '../../core/desk-calls.ts';
import type { DeskContext } from '../store.ts';

const keyOf = (accountId: string): string => `watch:${accountId}`;

/** The next look at an account. */
export function watchAt(context: DeskContext, accountId: string, at: number): void {
  context.schedule(watchDesk, { key: keyOf(accountId), at, input: { account: accountId } });
}

/** No later than this. A look that is going on is left alone: it sees for itself that something waits. */
export function watchSoon(context: DeskContext, accountId: string, at: number): void {
  if ((context.scheduledAt(keyOf(accountId)) ?? Number.POSITIVE_INFINITY) > at) watchAt(context, accountId, at);
}
