import type { Quote } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Leg } from '../orders/leg.ts';
import type { Wish } from '../orders/leg-events.ts';
import { handRefusals } from './refusals.ts';

/**
 * A stop or target that the price is past already would close at once, or be asked for and refused again and again;
 * an entry on the wrong side of the price would fill at once. None of them is what was meant.
 */
export function checkPassed(
  wishes: readonly Wish[],
  legs: readonly Leg[],
  quoteOf: (symbol: string) => Quote | undefined,
): Outcome<null> {
  for (const { legId, change } of wishes) {
    const leg = legs.find(({ id }) => id === legId);
    const quote = leg && quoteOf(leg.symbol);
    if (!leg || !quote || change.life === 'gone') continue;
    const passed = levelPassed(leg, change, quote);
    if (passed) return handRefusals.refuse('LEVEL_PASSED', passed);
  }
  return accept(null);
}

function levelPassed(leg: Leg, { sl, tp, price, slFromEntry }: Wish['change'], { bid, ask }: Quote) {
  const isBuy = leg.side === 'buy';
  const isBelow = (a: string, b: string) => decimal(a).lt(b);
  const isWaiting = leg.seen.positions.length === 0 && leg.type !== 'market';
  const opens = isBuy ? ask : bid;
  const closes = isBuy ? bid : ask;
  if (price !== undefined && isWaiting) {
    const mustBeBelow = isBuy === (leg.type === 'limit');
    if (decimal(price).eq(opens) || isBelow(price, opens) !== mustBeBelow)
      return { level: 'entry', value: price, price: opens };
  }
  const from = isWaiting ? (price ?? leg.wanted.price) : closes;
  // An entry that is moved may itself go past the levels that stay.
  const stays = price !== undefined && isWaiting ? leg.wanted : null;
  const stop = sl === undefined ? stays?.sl : sl;
  const target = tp === undefined ? stays?.tp : tp;
  if (stop && slFromEntry == null && (decimal(stop).eq(from) || isBelow(stop, from) !== isBuy))
    return { level: 'stop', value: stop, price: from };
  if (target && (decimal(target).eq(from) || isBelow(target, from) === isBuy))
    return { level: 'target', value: target, price: from };
  return null;
}
