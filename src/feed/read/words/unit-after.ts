import { type Item, is, isSign, sideOf, type Unit } from './items.ts';
import { labels, none, small } from './labels.ts';
import { rangeOf } from './ranges.ts';

export function unitAfter(items: Item[], at: number, symbol: string | undefined): Unit | undefined {
  const next = items[at + 1];
  if (!next || next.kind === 'line') return undefined;
  if (!isSign(next, '%') && namesNext(items, at + 1, symbol)) return undefined;
  if (isSign(next, '%') || is(next, 'percent')) return 'percent';
  if (is(next, 'rr') && !items[at + 2]?.number && !isSign(items[at + 2], ':=')) return 'ratio';
  if (isSign(next, '-') && next.glued && /^[xх]$/i.test(items[at + 2]?.text ?? '') && items[at + 2]?.glued)
    return 'lev';
  if (/^more$/i.test(next.text) && is(items[at + 2], 'pips')) return 'pips';
  if (isSign(next, '+') && next.glued && is(items[at + 2], 'pips')) return 'pips';
  if (is(next, 'pips') || (next.glued && /^p$/i.test(next.text))) return 'pips';
  if (isMultiple(items, at, next)) {
    items[at + 1] = { ...next, kind: 'phrase', concepts: ['filler'] };
    return 'r';
  }
  const size = isSign(next, '(-/[') || /^[xх]$/i.test(next.text) ? items[at + 2] : next;
  if (
    is(size, 'lots') &&
    !is(size, 'time') &&
    !(size !== next && (items[at + 3]?.number || isSign(items[at + 3], ':=')))
  )
    return 'lots';
  if (/^[xх]$/i.test(next.text) && next.kind !== 'sign') {
    if (isPart(items, at)) return 'size';
    if (next.glued) items[at + 1] = { ...next, kind: 'phrase', concepts: ['filler'] };
    return 'lev';
  }
  if (next.symbol !== undefined && isAmount(items, at)) return 'lots';
  if (items[at - 1]?.symbol !== undefined && is(next, 'entry') && isFarBelow(items, at)) return 'lots';
  const range = rangeOf(symbol);
  const isLow = range !== undefined && (items[at]?.number?.values[0] ?? 0) < range[0];
  const isThing = next.kind === 'unknown' && next.gap > 0 && !is(items[at - 1], ...labels);
  if (isThing && isLow && small(items[at]?.number ?? none)) return 'id';
  if (counted.test(next.text) && small(items[at]?.number ?? none) && !isSign(items[at + 2], ':=')) return 'size';
  if (is(next, 'dca', 'entries') && small(items[at]?.number ?? none)) return 'size';
  if (isNamed(items, at)) return 'index';
  if (is(next, 'lev')) return items[at + 2]?.number || isSign(items[at + 2], ':=-') ? undefined : 'lev';
  if (is(next, 'time') && (next.text.length > 1 || next.glued) && !(zones.test(next.text) && !isHour(items[at])))
    return 'time';
  if (is(next, 'date')) return 'date';
  if (
    is(next, 'analysis') &&
    items[at]?.number?.raw.length !== undefined &&
    /^\d{1,3}$/.test(items[at]?.number?.raw ?? '')
  )
    return 'id';
  return undefined;
}

/** "Entry 2 (DCA): 2.71": a place in a list, and its name in brackets. */
const isNamed = (items: Item[], at: number): boolean =>
  is(items[at - 1], 'entry', 'tp') &&
  /^\d$/.test(items[at]?.number?.raw ?? '') &&
  isSign(items[at + 1], '(') &&
  items[at + 2]?.number === undefined &&
  isSign(items[at + 3], ')') &&
  isSign(items[at + 4], ':=');

/** "max 2 entries", "3 trades" */
const counted = /^(?:entries|trades|positions|orders|layers|posiciones|operaciones|entradas|позиции|сделки)$/i;

const zones = /^(?:gmt|utc|est|edt|cet|cest|bst|msk|wib|ist)$/i;

/** 9, 14, 0930, 1430: what a clock can show. */
const isHour = (item: Item | undefined): boolean =>
  /^(?:[01]?\d|2[0-4])(?:[.:]?[0-5]\d)?$/.test(item?.number?.raw ?? '');

/** "Position: 1.2x": what of the usual size, not leverage. */
function isPart(items: Item[], at: number): boolean {
  let back = at - 1;
  while (isSign(items[back], ':=`*')) back--;
  return is(items[back], 'size') && !is(items[back], 'lev') && /\D/.test(items[at]?.number?.raw ?? '');
}

/** "1R", "1.5 R", "2RR": so many times what is risked. */
function isMultiple(items: Item[], at: number, next: Item): boolean {
  const isMuch = items[at]?.number?.values.some((value) => value > mostMultiples) ?? true;
  if (!/^rr?$/i.test(next.text) || isMuch) return false;
  return next.glued || (!items[at + 2]?.number && !isSign(items[at + 2], ':='));
}

const mostMultiples = 50;

/** "Long BTC 0.75 entry 91000": how much, far below the price that follows. */
function isFarBelow(items: Item[], at: number): boolean {
  const entry = [2, 3, 4].map((step) => items[at + step]?.number).find((number) => number !== undefined);
  return (entry?.values[0] ?? 0) > 20 * (items[at]?.number?.values[0] ?? 0);
}

/** "buy 0.10 XAUUSD": between the side and the symbol stands how much, if it can't be the price. */
function isAmount(items: Item[], at: number): boolean {
  const side = items[at - 1];
  const range = rangeOf(items[at + 1]?.symbol);
  const value = items[at]?.number?.values[0] ?? 0;
  return (
    side !== undefined && sideOf(side) !== undefined && range !== undefined && (value < range[0] || value > range[1])
  );
}

/** "TP 4070 lots: 2", "TP 4070 pips 100": behind a price the word names the number that follows it. */
function namesNext(items: Item[], word: number, symbol: string | undefined): boolean {
  let next = word + 1;
  while (isSign(items[next], ':=')) next++;
  if (!items[next]?.number) return false;
  if (next > word + 1) return true;
  const range = rangeOf(symbol);
  const price = Number(items[word - 1]?.number?.raw);
  return range ? price >= range[0] && price <= range[1] : is(items[word - 2], 'tp', 'sl', 'entry');
}
