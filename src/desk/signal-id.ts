import { idOf } from '../core/id.ts';

/** Which trade of which message, on which account: the same on every machine, however often it is worked out. */
export function signalIdOf(trade: { feedId: string; messageId: string; item: number }, accountId: string): string {
  return idOf('signal', trade.feedId, trade.messageId, trade.item, accountId);
}

/** What is easily typed instead of a long id. */
export const shortName = (id: string): string => id.slice(id.indexOf('_') + 1).slice(0, 6);
