import { idOf } from '../core/id.ts';

/** Which trade of which message, on which account: the same on every machine, however often it is worked out. */
export function signalIdOf(trade: { feedId: string; messageId: string; item: number }, accountId: string): string {
  return idOf('signal', trade.feedId, trade.messageId, trade.item, accountId);
}
