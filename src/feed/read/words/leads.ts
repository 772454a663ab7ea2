import { type Item, is, isSign, type NumberItem } from './items.ts';

/** The same without a step into the next line. */
export function leadsInLine(items: Item[], at: number): boolean {
  return items[at + 1]?.kind !== 'line' && items[at + 2]?.kind !== 'line' && leadsToNumber(items, at);
}

/** The number an emoji stands before, with signs, other emoji or an index between. */
export function markedNumber(items: Item[], mark: number): NumberItem | undefined {
  let next = mark + 1;
  while (
    next < mark + 6 &&
    (items[next]?.kind === 'mark' ||
      isSign(items[next], ':->=@~') ||
      is(items[next], 'at') ||
      items[next]?.number?.unit === 'index')
  )
    next++;
  return items[next]?.number;
}

/** "0.6623  -41": behind a level, many times off it and signed: how far it is, and no price. */
export function isDelta(items: Item[], at: number): boolean {
  const value = items[at]?.number?.values[0] ?? 0;
  const before = items[at - 2]?.number;
  const level = before?.unit === undefined ? (before?.values[0] ?? 0) : 0;
  if (!isSign(items[at - 1], '+-') || items[at]?.glued !== true || items[at - 1]?.glued === true) return false;
  return level > 0 && value > 0 && (value / level > 2.5 || level / value > 2.5);
}

/** The dot of "SL. 4060" ends no sentence. */
export function isAbbreviation(items: Item[], dot: number): boolean {
  const label = items[dot - 1];
  return (
    isSign(items[dot], '.') &&
    items[dot + 1]?.number !== undefined &&
    is(label, 'sl', 'tp', 'stop', 'entry', 'maybeentry') &&
    (items[dot]?.glued === true ? (label?.text.length ?? 9) < 4 : !is(label, 'maybeentry'))
  );
}

/** Whether a number follows, with at most a few joining words between. */
export function leadsToNumber(items: Item[], at: number): boolean {
  for (let next = at + 1; next <= at + 5; next++) {
    const item = items[next];
    if (!item) return false;
    if (item.number) {
      if (item.number.unit === 'index') continue;
      return item.number.unit === undefined || item.number.unit === 'pips';
    }
    const joins =
      isSign(item, ':@=>-~.$#"\'') ||
      (item.kind === 'line' && items[next - 1]?.kind !== 'line') ||
      item.kind === 'mark' ||
      is(item, 'at', 'change', 'the', 'ordinal', 'to', 'above', 'below', 'now', 'between', 'filler', 'from');
    if (!joins) return false;
  }
  return false;
}
