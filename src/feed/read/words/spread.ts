import { type Item, is, isSign } from './items.ts';
import { rangeOf } from './ranges.ts';

/** 40/80/120 pips, 3-5x, 97.2-97.8k: the unit at the end holds for the numbers before it. */
export function spread(items: Item[], at: number, symbol: string | undefined): void {
  const number = items[at]?.number;
  if (
    !number ||
    (number.unit !== 'pips' &&
      number.unit !== 'lev' &&
      number.unit !== 'size' &&
      number.unit !== 'time' &&
      number.unit !== 'percent' &&
      !number.thousand)
  )
    return;
  let back = at - 1;
  while (isSign(items[back], '/,-+~&|') || is(items[back], 'and', 'to')) back--;
  const other = items[back]?.number;
  const value = other?.values[0];
  const own = number.values[0];
  if (other?.unit === 'index' && number.unit === 'lev' && back === at - 2 && items[at]?.glued) delete other.unit;
  if (!other || other.unit || other.thousand || value === undefined || own === undefined || other.bad) return;
  if (number.thousand) {
    const scaled = Number((value * 1000).toPrecision(12));
    if (own > 0 && scaled / own > 0.5 && scaled / own < 2) {
      other.values = [scaled];
      other.thousand = true;
    }
    return;
  }
  const range = rangeOf(symbol);
  if (range && value >= range[0] && value <= range[1] && other.raw.length > 2 && number.unit === 'pips') return;
  if (number.unit === undefined) return;
  const near = back === at - 1 ? number.sign !== undefined : true;
  const whole = number.unit !== 'percent' || (/^\d{1,2}$/.test(other.raw) && items[at - 1]?.glued === true);
  if (near && whole && value < own && value * 20 >= own) other.unit = number.unit;
}
