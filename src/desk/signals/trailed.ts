import type { Contract, Quote } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import { goalOf, isPermanent, triedFor } from '../orders/attempt.ts';
import { isShown, type Leg } from '../orders/leg.ts';
import { isNoRiskier, onStopGrid } from '../orders/price-grid.ts';
import { closesAt } from './waiting.ts';

/** A stop is moved in steps of a tenth of its distance: a broker is not asked at every tick. */
const stepShare = '0.1';

/** Where its stop is to be now; null where it stays. It only ever moves towards profit. */
export function trailedTo(leg: Leg, quote: Quote, grid: Pick<Contract, 'tickSize' | 'digits'>): string | null {
  const { side, seen, wanted } = leg;
  const { trail, sl, life } = wanted;
  if (!trail || !isShown(leg) || seen.positions.length === 0 || life === 'gone' || life === 'none') return null;
  const price = decimal(closesAt(side, quote));
  // Away from the price, never nearer than was said.
  const away = side === 'buy' ? price.sub(trail) : price.add(trail);
  const tick = decimal(grid.tickSize);
  const stop = onStopGrid(side, side === 'buy' ? away.sub(tick) : away.add(tick), grid);
  if (sl === null) return stop;
  const step = decimal(stop).sub(sl).abs();
  const isFar = step.gt(0) && step.gte(decimal(trail).mul(stepShare));
  return isFar && isNoRiskier(side, stop, reached(leg)) ? stop : null;
}

/** Where its stop has got to. One the broker refused because the price had turned by then was never there. */
function reached({ seen: { positions }, wanted: { sl, tp, by }, tried }: Leg): string | null {
  const refused = positions.find(({ id: positionId, ...expect }) => {
    const found = triedFor({ tried }, goalOf({ op: 'modify_position', positionId, sl, tp, expect }));
    return found !== undefined && isPermanent(found);
  });
  return by.sl === 'manager' && refused ? refused.sl : sl;
}
