import type { Contract, Quote } from '../../../core/broker.ts';
import { type Decimal, decimal, max, toText } from '../../../core/decimal.ts';
import type { Update } from '../../../core/reading.ts';
import type { Wish } from '../../orders/leg-events.ts';
import { closesAt } from '../waiting.ts';
import type { Trade } from './trade.ts';

/** How far from the price a broker takes a stop: at least a tick. */
function roomOf({ tickSize, digits, stopsLevelPoints }: Contract): Decimal {
  return max(decimal(tickSize), decimal(`1e-${digits}`).mul(stopsLevelPoints));
}

/**
 * Which price has to come before the stops that are wished can stand: no broker takes one that the price is past already,
 * or too near to. Null: all of them can stand now, or no price is known.
 */
function stopNeeds({ legs, contract }: Trade, wishes: readonly Wish[], quotes: readonly Quote[]): string | null {
  const quote = quotes.find(({ symbol }) => symbol === contract?.symbol);
  if (!contract || !quote) return null;
  const needed = wishes.flatMap(({ legId, change }): Decimal[] => {
    const leg = legs.find(({ id }) => id === legId);
    if (!leg || !change.sl || leg.seen.positions.length === 0) return [];
    const isBuy = leg.side === 'buy';
    const live = decimal(closesAt(leg.side, quote));
    const nearest = isBuy ? decimal(change.sl).add(roomOf(contract)) : decimal(change.sl).sub(roomOf(contract));
    const isThere = isBuy ? live.gte(nearest) : live.lte(nearest);
    return isThere ? [] : [isBuy ? nearest : nearest.neg()];
  });
  const [first, ...rest] = needed;
  return first === undefined ? null : toText(rest.reduce((a, b) => max(a, b), first).abs());
}

/** It says nothing but where the stop goes, so that it can wait for the price as a whole. */
const isOnlyStop = ({ action }: Update): boolean => action === 'breakeven' || action === 'move_sl';

/** Where its stop cannot stand at this price it is kept until it can. */
export function onceStopFits(trade: Trade, update: Update, wishes: readonly Wish[], quotes: readonly Quote[]): Update {
  if (update.condition || !isOnlyStop(update)) return update;
  const needed = stopNeeds(trade, wishes, quotes);
  return needed === null ? update : { ...update, condition: { price: Number(needed) } };
}
