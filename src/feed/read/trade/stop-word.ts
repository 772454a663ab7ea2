import { type Item, is, isSign } from '../words/items.ts';

/** The word stop: an order kind behind buy or sell, else the stop loss. */
export function isStopOrder(items: Item[], at: number, from: number, to: number): boolean {
  let back = at - 1;
  while (isSign(items[back], '-/"')) back--;
  const before = items[back];
  const after = items[at + 1];
  if (before && is(before, 'buy', 'sell') && before.kind !== 'line') {
    if (/^(?:buy|sell)/i.test(before.text)) return true;
    if (is(after, 'symbol') && items[at + 2]?.number) return true;
    return hasOtherStop(items, at, from, to);
  }
  if (before && is(before, 'symbol') && items[back - 1] && is(items[back - 1], 'buy', 'sell'))
    return hasOtherStop(items, at, from, to);
  return (
    after !== undefined &&
    is(after, 'buy', 'sell') &&
    !isSign(items[at - 1], ',|/') &&
    hasOtherStop(items, at, from, to)
  );
}

function hasOtherStop(items: Item[], at: number, from: number, to: number): boolean {
  for (let other = from; other < Math.min(to, from + 60); other++)
    if (other !== at && is(items[other], 'sl', 'stop')) return true;
  return false;
}
