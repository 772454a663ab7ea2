import { type Item, is, isSign } from '../words/items.ts';
import { leadsToNumber } from '../words/leads.ts';

/** Standing advice inside a signal ("SL to BE after TP1", "close half at TP1") is masked: it is not part of the trade's levels. */
export function maskAdvice(items: Item[], skip: boolean[]): void {
  for (let at = 0; at < items.length; at++) {
    if (skip[at] || !startsAdvice(items, at)) continue;
    const end = endOfAdvice(items, at);
    if (opensTrade(items, at, end)) continue;
    for (let one = at; one < end; one++) skip[one] = true;
    at = end - 1;
  }
}

/** "Place buy stop at 47,300": a side with its price is no advice about a trade. */
function opensTrade(items: Item[], from: number, to: number): boolean {
  const part = items.slice(from, to);
  return (
    part.some((item) => is(item, 'buy', 'sell')) && part.some((item) => item.number && item.number.unit === undefined)
  );
}

function startsAdvice(items: Item[], at: number): boolean {
  const item = items[at];
  if (is(item, 'trail') && isSign(items[at - 1], ':=') && is(items[at - 2], 'tp')) return false;
  if (is(item, 'move', 'trail', 'lock') && !is(item, 'set', 'entry', 'now'))
    return ahead(
      items,
      at,
      5,
      (one) => is(one, 'be') || (is(one, 'sl', 'stop') && isLater(items, items.indexOf(one, at))),
    );
  if (is(item, 'close', 'book', 'partial', 'remove') && !is(item, 'tp'))
    return ahead(items, at, 4, (one) => is(one, 'fraction', 'partial', 'rest') || one.number?.unit === 'percent');
  if (is(item, 'sl', 'stop'))
    return (
      ahead(
        items,
        at,
        4,
        (one) => is(one, 'be') || (is(one, 'entry') && !leadsToNumber(items, items.indexOf(one, at))),
      ) && !leadsToNumber(items, at)
    );
  if (is(item, 'tp', 'sl', 'slhit') && isPlan(items, at)) return true;
  if (is(item, 'buy', 'sell')) return takesAtTarget(items, at);
  if (is(item, 'be')) return true;
  if (is(item, 'if', 'after')) return ahead(items, at, 3, (one) => is(one, 'tp') || one.number?.unit === 'pips');
  return false;
}

/** "TP1: 152 ← sell 50 %": how much is taken off there. */
function takesAtTarget(items: Item[], side: number): boolean {
  const next = items[side + 1];
  if (!is(next, 'fraction', 'rest', 'all') && next?.number?.unit !== 'percent') return false;
  for (let at = side - 1; at > side - 12 && items[at] && items[at]?.kind !== 'line'; at--)
    if (is(items[at], 'tp')) return items.slice(at, side).some((item) => item.number && item.number.unit === undefined);
  return false;
}

/** "TP1 hit → close half": what will be done then. */
function isPlan(items: Item[], at: number): boolean {
  let next = at + 1;
  while (items[next]?.number?.unit === 'index') next++;
  if (is(items[next], 'hit')) next++;
  else if (!is(items[at], 'slhit')) return false;
  return isSign(items[next], '>') && !items[next + 1]?.number;
}

function ahead(items: Item[], at: number, reach: number, wanted: (item: Item) => boolean): boolean {
  for (let next = at + 1; next <= at + reach; next++) {
    const item = items[next];
    if (!item || item.kind === 'line' || isSign(item, '.!;|)') || (item.number && item.number.unit === undefined))
      return false;
    if (wanted(item)) return true;
  }
  return false;
}

function endOfAdvice(items: Item[], from: number): number {
  let depth = 0;
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (!item || item.kind === 'line') return at;
    if (item.text === '(') depth++;
    if (item.text === ')' && --depth < 0) return at;
    if (isSign(item, '.!;|') && !items[at + 1]?.glued) return at;
    if (
      at > from &&
      is(item, 'sl', 'tp', 'stop', 'entry') &&
      leadsToNumber(items, at) &&
      !is(items[at - 1], 'to', 'after', 'at', 'the')
    )
      return at;
  }
  return items.length;
}

/** The stop is given no price, or one for later. */
function isLater(items: Item[], stop: number): boolean {
  if (!leadsToNumber(items, stop)) return true;
  for (let next = stop + 1; next < Math.min(items.length, stop + 10); next++) {
    const item = items[next];
    if (!item || item.kind === 'line' || isSign(item, '.!;|,')) return false;
    if (is(item, 'if', 'after')) return true;
  }
  return false;
}
