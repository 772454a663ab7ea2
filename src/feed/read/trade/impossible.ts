import { type Item, is } from '../words/items.ts';
import { alternatives, rangeOf } from '../words/ranges.ts';
import type { Draft } from './draft.ts';
import { type Prices, valueAt } from './prices.ts';
import { median } from './scale.ts';

/** A price ten times off its own levels is a slip nobody can settle. */
export function wrongScale({ entries, sl, tps }: Prices, symbol: string): string | undefined {
  const all = [...entries, ...(sl === null ? [] : [sl]), ...tps];
  const middle = median(all);
  if (middle === undefined) return undefined;
  const range = rangeOf(symbol);
  if (range && all.some((value) => value < range[0] / 1.5 || value > range[1] * 1.5)) return 'price out of scale';
  const far = alternatives(symbol).length > 0 || symbol.endsWith('USDT') ? 8 : 2.5;
  const off = (value: number): boolean => value / middle >= far || middle / value >= far;
  if (all.length === 2) return off(all[0] ?? 0) || off(all[1] ?? 0) ? 'price out of scale' : undefined;
  return all.some(off) ? 'price out of scale' : undefined;
}

export function wrongSide({ entries, sl, tps }: Prices, side: 'buy' | 'sell'): string | undefined {
  const sign = side === 'buy' ? 1 : -1;
  const low = Math.min(...entries.map((value) => value * sign));
  const high = Math.max(...entries.map((value) => value * sign));
  if (sl !== null && entries.length > 0) {
    if (sl * sign > high) return 'stop on the wrong side';
    if (sl * sign >= low) return entries.length > 1 ? 'stop inside the entry zone' : 'stop on the wrong side';
  }
  for (const tp of tps) {
    if (entries.length > 0 && tp * sign <= high) return 'target on the wrong side';
    if (entries.length === 0 && sl !== null && tp * sign <= sl * sign) return 'stop on the wrong side';
  }
  return undefined;
}

/** Without a stop, a price left over near the others may be the stop: a trade nobody signalled is never made of it. */
export function mayHideStop(items: Item[], draft: Draft, { entries, tps }: Prices): boolean {
  if (draft.slPips.length > 0 || draft.percentStop) return false;
  const middle = median([...entries, ...tps]);
  return draft.loose.some((at) => {
    if ([1, 2].some((back) => is(items[at - back], 'analysis'))) return false;
    const value = valueAt(items, at);
    return middle === undefined ? value > 0 : value / middle > 0.75 && value / middle < 1.33;
  });
}

/** "SELL @4262 … Entry: 4226": two single prices, one of them labelled, in lines of their own. */
export function isTwice(draft: Draft, { entries }: Prices): boolean {
  const [first, second] = draft.entries;
  const isSingle = entries.length === 2 && draft.entries.length === 2 && !draft.list && !draft.zone;
  return isSingle && first?.labelled === false && second?.labelled === true && second.joint !== 'range';
}

/** "BUY 4060, 4052, 4080": which is entry, stop or target nobody said. */
export function isBareList(draft: Draft, { entries, sl }: Prices): boolean {
  if (draft.entryLabelled || draft.list || draft.zone || entries.length < 2) return false;
  const levels = [...draft.sls, ...draft.tps].map(({ at }) => at);
  if (sl !== null && draft.tps.length > 0 && draft.entries.every(({ at }) => at < Math.min(...levels))) return false;
  if (entries.length > 2) return true;
  if (draft.limit !== null && draft.entries[1]?.joint === 'list') return false;
  if (draft.now !== null && Math.max(...entries) / Math.min(...entries) < 1.01) return false;
  return sl === null && draft.slPips.length === 0 && !draft.percentStop && draft.entries[1]?.joint !== 'range';
}
