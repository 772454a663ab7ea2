import { type Item, is, isSign } from '../words/items.ts';
import type { Draft, Level } from './draft.ts';

/**
 * Whether a short number may take its leading digits from the one before it. One that a word nobody knows, a unit or
 * a currency stands beside counts something else: "TP 4070 25 l0t" is no 4025.
 */
export function mayBeShort(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item?.number || item.number.unit !== undefined) return false;
  const next = items[at + 1];
  if (items[at - 1]?.kind === 'line' && (item.number.raw.length < 2 || !isList(items, at))) return false;
  return !counts(next) && !counts(items[at - 1]) && !(isSign(next, ':=') && next?.glued);
}

/** Nothing in the rest of the line but numbers, signs and labels. */
function isList(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length && items[at]?.kind !== 'line'; at++) {
    const item = items[at];
    if (item?.kind === 'unknown') return false;
    if (item?.kind === 'phrase' && !is(item, 'and', 'or', 'to', 'tp', 'sl', 'stop', 'open', 'runner', 'last', 'pips'))
      return false;
  }
  return true;
}

const counts = (item: Item | undefined): boolean =>
  item?.kind === 'unknown' ||
  isSign(item, '$€£¥%') ||
  item?.mark === 'money' ||
  is(item, 'currency', 'lots', 'size', 'risk', 'time', 'percent', 'lev', 'trade', 'rr', 'id');

/**
 * "Sell 3345-48 sl 52 tp 40 35": ends of prices, completed from the entry to the nearest price on their side.
 * Only where they can't be pips: one is no round number, or the targets fall, or the entry itself is written so.
 */
export function completeFromEntry(items: readonly Item[], draft: Draft, side: 'buy' | 'sell'): void {
  const entry = items[draft.entries[0]?.at ?? -1]?.number;
  const near = entry?.values[0];
  if (!entry || near === undefined || !/^\d{4,6}$/.test(entry.raw) || draft.sls.length !== 1) return;
  const rawOf = ({ at }: Level): string => items[at]?.number?.raw ?? '';
  const levels = [...draft.sls, ...draft.tps].filter((level) => /^\d{2,3}$/.test(rawOf(level)));
  const digits = rawOf(draft.sls[0] as Level).length;
  if (levels.length < 2 || levels.length < draft.sls.length + draft.tps.length || digits >= entry.raw.length - 1)
    return;
  if (levels.some((level) => rawOf(level).length !== digits || !mayBeShort(items, level.at))) return;
  const tps = draft.tps.map((level) => Number(rawOf(level)));
  const falls = tps.length > 1 && tps.every((tp, at) => at === 0 || tp < (tps[at - 1] ?? 0));
  const odd = levels.some((level) => Number(rawOf(level)) % 5 > 0 || rawOf(level).startsWith('0'));
  if (!odd && !falls && !draft.entries.some(({ at }) => items[at]?.number?.short)) return;
  const up = side === 'buy' ? 1 : -1;
  const prices = levels.map((level) =>
    nearestEnd(near, Number(rawOf(level)), 10 ** digits, draft.sls.includes(level) ? -up : up),
  );
  if (prices.some((price) => Math.abs(price - near) > 10 ** digits / 2)) return;
  for (const [index, level] of levels.entries()) {
    const number = items[level.at]?.number;
    if (number) Object.assign(number, { values: [prices[index]], raw: `${prices[index]}`, short: true });
  }
  draft.shortened = true;
}

/** The price nearest to another, above (1) or below (-1) it, that ends so. */
function nearestEnd(near: number, end: number, span: number, way: number): number {
  const same = Math.floor(near / span) * span + end;
  if (way > 0) return same > near ? same : same + span;
  return same < near ? same : same - span;
}
