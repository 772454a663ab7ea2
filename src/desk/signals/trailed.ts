import type { Contract, Quote } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
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
  const gain = decimal(stop).sub(sl).abs();
  return isNoRiskier(side, stop, sl) && gain.gt(0) && gain.gte(decimal(trail).mul(stepShare)) ? stop : null;
}
