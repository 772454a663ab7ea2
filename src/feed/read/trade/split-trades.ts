import type { Meter } from '../text/meter.ts';
import { type Item, is, isSign, sideOf } from '../words/items.ts';
import { isStopOrder } from './stop-word.ts';

/** Cuts the items into stretches of one trade each: a new one begins where a side follows a trade that has its levels. */
export function splitTrades(items: Item[], skip: readonly boolean[], meter: Meter): [number, number][] {
  const cuts = [0];
  let sided = false;
  let levels = 0;
  let lastNumber = -1;
  let symbol: string | undefined;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item || skip[at]) continue;
    if (item.number && (item.number.unit === undefined || item.number.unit === 'pips')) lastNumber = at;
    if (
      sided &&
      (is(item, 'sl', 'tp') || (is(item, 'stop') && !isStopOrder(items, at, cuts.at(-1) ?? 0, items.length)))
    )
      levels++;
    if (is(item, 'symbol') && !sided) symbol = item.symbol;
    if (!sideOf(item) || is(item, 'orders', 'tp')) continue;
    const opened = headOf(items, at, Math.max(cuts.at(-1) ?? 0, at - furthest));
    const from = opened ?? startOf(items, at, Math.max(cuts.at(-1) ?? 0, lastNumber, at - furthest), meter);
    const fresh = symbolIn(items, from, at + 2);
    const other =
      fresh !== undefined &&
      symbol !== undefined &&
      fresh !== symbol &&
      items.slice(from, at).every((one) => one.kind !== 'line');
    const again = sided && (levels > 0 || (other && from > 0 && items[from - 1]?.kind === 'line'));
    if (again && from > (cuts.at(-1) ?? 0)) {
      cuts.push(from);
      levels = 0;
      symbol = fresh ?? symbol;
    } else if (!sided) symbol = fresh ?? symbol;
    sided = true;
  }
  return cuts.map((from, index) => [from, cuts[index + 1] ?? items.length]);
}

function symbolIn(items: Item[], from: number, to: number): string | undefined {
  for (let at = from; at < Math.min(to + 1, items.length); at++) if (items[at]?.symbol) return items[at]?.symbol;
  return undefined;
}

/** "以太坊3020做多": a line that begins with a name, and has nothing but an entry before its side, is a trade from its beginning. */
function headOf(items: Item[], side: number, floor: number): number | undefined {
  let from = side;
  while (from > floor && items[from - 1]?.kind !== 'line') {
    from--;
    if (is(items[from], 'sl', 'tp', 'stop', 'buy', 'sell') || items[from]?.kind === 'unknown') return undefined;
  }
  const isOpened = items[from - 1]?.kind === 'line' && items[from]?.symbol !== undefined;
  return isOpened && items.slice(from, side).some((item) => item.number) ? from : undefined;
}

/** How many items before its side a trade's symbol may stand. */
const furthest = 60;

/** A trade begins with its line, or behind the last number when that stands in the same line. */
function startOf(items: Item[], at: number, floor: number, meter: Meter): number {
  let from = at;
  let named = is(items[at + 1], 'symbol') || is(items[at + 2], 'symbol');
  for (let back = at - 1; back > floor; back--) {
    meter.steps++;
    const item = items[back];
    if (!item || is(item, 'sl', 'tp', 'stop', 'report', 'hit', 'open', 'keep', 'runner')) break;
    if (item.kind === 'line' && named) break;
    if (isSign(item, '.!;') && !item.glued) break;
    if (isSign(item, ',|') && !is(items[back - 1], 'symbol')) break;
    if (is(item, 'symbol')) named = true;
    if (item.kind !== 'line' || !is(items[from], 'symbol')) from = back;
  }
  return items[from]?.kind === 'line' ? from + 1 : from;
}

/** A side behind a trade, without a price or symbol of its own, is about that trade: it may contradict it. */
export function joinSides(items: Item[], stretches: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of stretches) {
    const before = joined.at(-1);
    if (before && !names(items, from, to)) before[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

/** A symbol or a price. */
function names(items: Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { number } = items[at] as Item;
    if ((number && number.unit === undefined) || is(items[at], 'symbol')) return true;
  }
  return false;
}
