import type { Quote } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import { isUnprotected, type Leg } from '../orders/leg.ts';
import { recordLegs } from '../orders/record-legs.ts';
import type { DeskContext } from '../store.ts';
import { noteOn } from './record.ts';
import { closesAt } from './waiting.ts';

/**
 * A stop that never got to its broker and that the price has passed cannot be set any more: what it was to end is closed,
 * as it would have been.
 */
export function closePassed(context: DeskContext, accountId: string, quotes: readonly Quote[]): void {
  for (const leg of context.store.liveLegs(accountId)) {
    const { id, item, signalId, symbol, wanted } = leg;
    const quote = quotes.find((one) => one.symbol === symbol);
    if (!quote || !isUnprotected(leg) || !isPastItsStop(leg, quote)) continue;
    recordLegs(context, [{ kind: 'leg-wanted', id, change: { life: 'gone' }, by: 'guard' }]);
    if (signalId !== null) noteOn(context, signalId, 'PAST_ITS_STOP', { leg: item + 1, sl: wanted.sl });
  }
}

function isPastItsStop({ side, wanted }: Leg, quote: Quote): boolean {
  if (wanted.sl === null) return false;
  const price = decimal(closesAt(side, quote));
  return side === 'buy' ? price.lte(wanted.sl) : price.gte(wanted.sl);
}
