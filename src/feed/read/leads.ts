import { type Item, is, isSign } from './items.ts';

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
