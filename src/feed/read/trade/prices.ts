import type { Item } from '../words/items.ts';
import type { Draft, Level } from './draft.ts';
import { isShort, lengthen, settle } from './scale.ts';
import { completeFromEntry, mayBeShort } from './shorthand.ts';

export interface Prices {
  entries: number[];
  sl: number | null;
  tps: number[];
}

export function valueAt(items: Item[], at: number): number {
  return items[at]?.number?.values[0] ?? 0;
}

export function pricesOf(items: Item[], draft: Draft, symbol: string, side: 'buy' | 'sell'): Prices | string {
  const levels = [...draft.entries, ...draft.sls, ...draft.tps];
  settle(
    levels.flatMap((level) => items[level.at]?.number ?? []),
    symbol,
  );
  for (const list of [draft.entries, draft.sls, draft.tps]) {
    leaveBrackets(items, draft, list);
    complete(items, draft, list, list === draft.tps ? (side === 'buy' ? 1 : -1) : 0);
  }
  completeFromEntry(items, draft, side);
  const distinct = (list: Level[]): number[] => [...new Set(list.map((level) => valueAt(items, level.at)))];
  const sls = distinct(draft.sls).filter((value) => value > 0);
  if (sls.length > 1 || new Set(draft.slPips.map((level) => valueAt(items, level.at))).size > 1) return 'two stops';
  if (sls.length === 1 && draft.slPips.length > 0) draft.slPips.length = 0;
  const entries = draft.entries.map((level) => valueAt(items, level.at));
  if (entries.some((value) => value <= 0)) return 'ambiguous number';
  return { entries: [...new Set(entries)], sl: sls[0] ?? null, tps: distinct(draft.tps).filter((value) => value > 0) };
}

/** "Target 0.5941 (about $15 on 500)": what stands in brackets behind a level and far off it is said of money. */
function leaveBrackets(items: Item[], draft: Draft, list: Level[]): void {
  const [first] = list;
  if (!first) return;
  if (list === draft.entries && isMiddle(items, list)) draft.loose.push(list.pop()?.at ?? 0);
  for (let index = list.length - 1; index > 0; index--) {
    const at = list[index]?.at ?? 0;
    const ratio = valueAt(items, at) / valueAt(items, first.at);
    if ((ratio < 2.5 && ratio > 0.4) || !isInBrackets(items, first.at, at)) continue;
    draft.loose.push(at);
    list.splice(index, 1);
  }
}

/** "48.20–48.50 (mid 48.35)": said of the two before it. */
function isMiddle(items: Item[], list: Level[]): boolean {
  const [first, , last] = list;
  if (list.length !== 3 || !first || !last || !isInBrackets(items, first.at, last.at)) return false;
  const [low = 0, middle = 0, high = 0] = list.map(({ at }) => valueAt(items, at)).sort((a, b) => a - b);
  return valueAt(items, last.at) === middle && low < middle && middle < high;
}

function isInBrackets(items: Item[], from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) depth += items[at]?.text === '(' ? 1 : items[at]?.text === ')' ? -1 : 0;
  return depth > 0;
}

/** A number far off the list before it, in a later line among words: it counts something else. */
function isOther(items: Item[], at: number, before: number): boolean {
  const line = items.slice(before, at).some((item) => item.kind === 'line');
  const ratio = valueAt(items, at) / valueAt(items, before);
  return line && (ratio > 2.5 || ratio < 0.4);
}

/** The short ends of a list are completed; a short number that counts something else is no level. */
function complete(items: Item[], draft: Draft, list: Level[], way: number): void {
  for (let index = 1; index < list.length; index++) {
    const [before, level] = [list[index - 1], list[index]];
    if (!before || !level || level.labelled || (level.joint !== 'range' && list !== draft.tps)) continue;
    if (mayBeShort(items, level.at)) {
      if (level.at - before.at <= 2) lengthen(items, level.at, before.at, way);
    } else if (isShort(items, level.at, before.at) || isOther(items, level.at, before.at)) {
      draft.loose.push(level.at);
      list.splice(index--, 1);
    }
  }
}
