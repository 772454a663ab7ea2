import type { Item, NumberItem } from '../words/items.ts';
import { digitsOf } from '../words/numbers.ts';
import { rangeOf } from '../words/ranges.ts';

/** Picks one value for each number: by where the symbol trades, else by the other numbers of the trade. */
export function settle(numbers: NumberItem[], symbol: string | undefined): void {
  const range = rangeOf(symbol);
  const sure = numbers.flatMap((number) => (number.values.length === 1 ? number.values : []));
  const fixed = range ? sure.filter((value) => value >= range[0] && value <= range[1]) : sure;
  const middle = median(fixed);
  for (const number of numbers) {
    if (number.values.length < 2) continue;
    const within = range ? number.values.filter((value) => value >= range[0] && value <= range[1]) : [];
    const [only] = within;
    if (within.length === 1 && only !== undefined) number.values = [only];
    else if (middle !== undefined) number.values = [nearest(number.values, middle)];
    else number.values = number.values.slice(0, 1);
  }
}

export function median(values: number[]): number | undefined {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function nearest(values: number[], middle: number): number {
  let best = values[0] ?? 0;
  for (const value of values) if (Math.abs(Math.log(value / middle)) < Math.abs(Math.log(best / middle))) best = value;
  return best;
}

/** Whether a number is typed with fewer digits than the one before it and far from it. */
export function isShort(items: readonly Item[], at: number, before: number): boolean {
  const short = items[at]?.number;
  const long = items[before]?.number;
  const full = long?.values[0];
  const own = short?.values[0];
  if (!short || full === undefined || own === undefined || !long || short.thousand || long.thousand) return false;
  const missing = digitsOf(long.raw).length - digitsOf(short.raw).length;
  return missing > 0 && missing <= 5 && (own < full / 2 || own > full * 2) && /^\d+(?:[.,]\d+)?$/.test(short.raw);
}

/**
 * 2030/35, 1.0850/40, 25480/520: the short number takes its leading digits from the long one before it; in 4198-02 the next ones, and
 * where the list has a way to go, the nearest price that way: 4115/10/5.
 */
export function lengthen(items: readonly Item[], at: number, before: number, way = 0): boolean {
  const short = items[at]?.number;
  const long = items[before]?.number;
  const full = long?.values[0];
  if (!short || !long || full === undefined || !isShort(items, at, before)) return false;
  const digits = digitsOf(short.raw);
  const lead = digitsOf(long.raw);
  const places = lead.length - String(Math.trunc(full)).length;
  const whole = short.raw.search(/[.,]/) >= 0;
  if (whole) {
    const start = String(Math.trunc(full));
    const tail = short.raw.replace(',', '.');
    const size = tail.indexOf('.');
    if (size >= start.length) return false;
    short.values = [Number(start.slice(0, start.length - size) + tail)];
    short.raw = String(short.values[0]);
    short.short = true;
    return true;
  }
  const joined = nearestEnd(Number(lead), Number(digits), 10 ** digits.length, way);
  short.raw = (joined / 10 ** places).toFixed(places);
  short.values = [Number(short.raw)];
  short.short = true;
  return true;
}

/** The price nearest to another that ends so; above (1) or below (-1) it where there is a way. */
function nearestEnd(from: number, end: number, span: number, way: number): number {
  const same = Math.floor(from / span) * span + end;
  const ends = [same, same - span, same + span];
  const ahead = ends.filter((price) => way === 0 || (price - from) * way > 0);
  return (ahead.length > 0 ? ahead : ends).reduce((best, price) =>
    Math.abs(price - from) < Math.abs(best - from) ? price : best,
  );
}
