import { type Item, is, isSign, type Unit } from './items.ts';
import { labels, none, small } from './labels.ts';
import { rangeOf } from './ranges.ts';

/** Where the instrument is known, and so is where it trades. */
function isPlausible({ number }: Item, symbol: string | undefined): boolean {
  const range = rangeOf(symbol);
  return range !== undefined && (number?.values.some((value) => value >= range[0] && value <= range[1]) ?? false);
}

export function unitBefore(items: Item[], at: number, symbol: string | undefined): Unit | undefined {
  const item = items[at];
  let back = at - 1;
  if (isSign(items[back], '+-') && items[at]?.number?.sign) back--;
  const glued = items[back];
  if (item?.glued && glued && /^[xх]$/i.test(glued.text) && glued.kind !== 'sign') return 'lev';
  if (isSign(glued, '#') && item?.glued)
    return items[back - 1]?.number?.unit === 'index' || isPlausible(item, symbol) ? undefined : 'id';
  if (isSign(glued, '#') && /^\d{6,}$/.test(item?.number?.raw ?? '') && !isPlausible(item as Item, symbol)) return 'id';
  if (isSign(items[back - 1], '#') && glued?.glued && item?.glued && !is(glued, ...labels)) return 'id';
  if (isSign(glued, '%') && item?.glued && !items[back - 1]?.number) return 'percent';
  if (glued?.kind === 'unknown' && item?.glued && /^\d{1,3}(?:\.\d{1,2})?$/.test(item.number?.raw ?? '')) return 'id';
  while (isSign(items[back], ':=-.#~<') || is(items[back], 'filler')) back--;
  const label = items[back];
  if (is(label, 'frame') && !/term/i.test(label?.text ?? '') && small(item?.number ?? none)) return 'frame';
  if (is(label, 'lev')) return 'lev';
  if (is(label, 'id')) return 'id';
  if (is(label, 'rr') && !(is(label, 'maybetp') && (item?.number?.raw.length ?? 0) > 3)) return 'ratio';
  if (
    item &&
    is(label, 'time', 'trade') &&
    small(item.number ?? none) &&
    !isSign(items[at - 1], ':=') &&
    !isPlausible(item, symbol)
  )
    return is(label, 'time') ? 'time' : 'id';
  if (is(label, 'size', 'lots')) return 'size';
  if (is(label, 'risk') && !is(label, 'maybesl')) return 'size';
  if (is(label, 'risk') && small(item?.number ?? none)) return 'size';
  if (is(label, 'date') && /^\d{1,2}$/.test(item?.number?.raw ?? '')) return 'date';
  return undefined;
}
