import type { Signal } from '../../core/reading.ts';
import type { Draft, Level } from './draft.ts';
import { type Item, is, isSign } from './items.ts';
import { isShort, lengthen, median, settle } from './scale.ts';
import { completeFromEntry, mayBeShort } from './shorthand.ts';
import { alternatives, rangeOf } from './symbols.ts';

/** Item indexes a field of the signal was read from. */
export type Sources = Record<string, number[]>;

export type Judged = { ok: true; signal: Signal; sources: Sources; doubts: string[] } | { ok: false; reason: string };

const refuse = (reason: string): Judged => ({ ok: false, reason });

interface Prices {
  entries: number[];
  sl: number | null;
  tps: number[];
}

/** More prices than any signal has: something else was read as levels. */
const mostLevels = 40;

/** Turns what one trade's text says into a signal, or says why it can't be one. */
export function judge(items: Item[], draft: Draft, symbol: string): Judged {
  const sides = new Set(draft.sides.map((found) => found.side));
  if (sides.size > 1) return refuse('two sides in one trade');
  const side = draft.sides[0]?.side;
  if (!side) return refuse('side missing');
  if (draft.bad.length > 0) return refuse('ambiguous number');
  if (draft.entries.length + draft.sls.length + draft.tps.length + draft.tpPips.length > mostLevels)
    return refuse('too many levels');
  const prices = pricesOf(items, draft, symbol, side);
  if (typeof prices === 'string') return refuse(prices);
  const wrong = wrongScale(prices, symbol) ?? wrongSide(prices, side);
  if (wrong) return refuse(wrong);
  if (prices.sl === null && mayHideStop(items, draft, prices)) return refuse('a number nobody can place');
  if (isTwice(draft, prices)) return refuse('two prices to enter at');
  if (isBareList(draft, prices)) return refuse('numbers without labels');
  const order = orderOf(draft, side, prices);
  if (order !== 'market' && prices.entries.length === 0) return refuse('pending order without a price');
  if (draft.limit !== null && draft.stop !== null) return refuse('two order kinds in one trade');
  return {
    ok: true,
    ...compose(items, draft, { symbol, side, order, prices }),
    doubts: doubtsOf(items, draft, prices),
  };
}

function valueAt(items: Item[], at: number): number {
  return items[at]?.number?.values[0] ?? 0;
}

function pricesOf(items: Item[], draft: Draft, symbol: string, side: 'buy' | 'sell'): Prices | string {
  const levels = [...draft.entries, ...draft.sls, ...draft.tps];
  settle(
    levels.flatMap((level) => items[level.at]?.number ?? []),
    symbol,
  );
  for (const list of [draft.entries, draft.sls, draft.tps]) {
    leaveBrackets(items, draft, list);
    complete(items, draft, list);
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
function complete(items: Item[], draft: Draft, list: Level[]): void {
  for (let index = 1; index < list.length; index++) {
    const [before, level] = [list[index - 1], list[index]];
    if (!before || !level || level.labelled || (level.joint !== 'range' && list !== draft.tps)) continue;
    if (mayBeShort(items, level.at)) {
      if (level.at - before.at <= 2) lengthen(items, level.at, before.at);
    } else if (isShort(items, level.at, before.at) || isOther(items, level.at, before.at)) {
      draft.loose.push(level.at);
      list.splice(index--, 1);
    }
  }
}

/** A price ten times off its own levels is a slip nobody can settle. */
function wrongScale({ entries, sl, tps }: Prices, symbol: string): string | undefined {
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

function wrongSide({ entries, sl, tps }: Prices, side: 'buy' | 'sell'): string | undefined {
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
function mayHideStop(items: Item[], draft: Draft, { entries, tps }: Prices): boolean {
  if (draft.slPips.length > 0 || draft.percentStop) return false;
  const middle = median([...entries, ...tps]);
  return draft.loose.some((at) => {
    if ([1, 2].some((back) => is(items[at - back], 'analysis'))) return false;
    const value = valueAt(items, at);
    return middle === undefined ? value > 0 : value / middle > 0.75 && value / middle < 1.33;
  });
}

/** "SELL @4262 … Entry: 4226": two single prices, one of them labelled, in lines of their own. */
function isTwice(draft: Draft, { entries }: Prices): boolean {
  const [first, second] = draft.entries;
  const isSingle = entries.length === 2 && draft.entries.length === 2 && !draft.list && !draft.zone;
  return isSingle && first?.labelled === false && second?.labelled === true && second.joint !== 'range';
}

/** "BUY 4060, 4052, 4080": which is entry, stop or target nobody said. */
function isBareList(draft: Draft, { entries, sl }: Prices): boolean {
  if (draft.entryLabelled || draft.list || draft.zone || entries.length < 2) return false;
  const levels = [...draft.sls, ...draft.tps].map(({ at }) => at);
  if (sl !== null && draft.tps.length > 0 && draft.entries.every(({ at }) => at < Math.min(...levels))) return false;
  if (entries.length > 2) return true;
  if (draft.limit !== null && draft.entries[1]?.joint === 'list') return false;
  if (draft.now !== null && Math.max(...entries) / Math.min(...entries) < 1.01) return false;
  return sl === null && draft.slPips.length === 0 && !draft.percentStop && draft.entries[1]?.joint !== 'range';
}

function isList(draft: Draft): boolean {
  if (draft.entries.length < 2) return draft.list;
  if (draft.entries.length === 2 && draft.entries[1]?.joint === 'range' && !draft.entries[1].labelled) return false;
  if (draft.list || draft.entries.length > 2) return true;
  if (draft.zone) return false;
  const [first, second] = draft.entries;
  if (second && first && second.at === first.at + 1 && second.joint === 'none') return false;
  return (
    second !== undefined &&
    (second.labelled || second.joint === 'list' || second.joint === 'break' || second.joint === 'none')
  );
}

function orderOf(draft: Draft, side: 'buy' | 'sell', prices: Prices): Signal['order'] {
  if (draft.limit !== null) return 'limit';
  if (draft.stop !== null) return 'stop';
  if (draft.now !== null || prices.entries.length === 0) return 'market';
  if (prices.entries.length > 1 && isList(draft)) return 'limit';
  const through = draft.beyond.some((way) => way === 'break' || way === (side === 'buy' ? 'above' : 'below'));
  return through ? 'stop' : 'market';
}

interface Parts {
  symbol: string;
  side: 'buy' | 'sell';
  order: Signal['order'];
  prices: Prices;
}

function compose(
  items: Item[],
  draft: Draft,
  { symbol, side, order, prices }: Parts,
): { signal: Signal; sources: Sources } {
  const sign = side === 'buy' ? 1 : -1;
  const { entries } = prices;
  const tps = [...prices.tps].sort((a, b) => (a - b) * sign);
  const pips = draft.tpPips
    .map((level) => valueAt(items, level.at))
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  const multiples = draft.multiples
    .map((level) => valueAt(items, level.at))
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  const slPips = draft.slPips[0];
  const leverages = draft.leverage.map((at) => valueAt(items, at)).filter((value) => value > 0);
  const several = entries.length > 1;
  const signal: Signal = {
    type: 'signal',
    symbol,
    side,
    order,
    entry: several ? [Math.min(...entries), Math.max(...entries)] : (entries[0] ?? null),
    ...(several && isList(draft) ? { entries } : {}),
    sl: prices.sl,
    ...(slPips && valueAt(items, slPips.at) > 0 ? { slPips: valueAt(items, slPips.at) } : {}),
    tps,
    ...(pips.length > 0 && tps.length === 0 ? { tpPips: [...new Set(pips)] } : {}),
    ...(multiples.length > 0 && tps.length + pips.length === 0 ? { rr: [...new Set(multiples)] } : {}),
    ...(draft.openTp !== null ? { openTp: true as const } : {}),
    ...(leverages.length > 0 ? { leverage: Math.min(...leverages) } : {}),
  };
  return { signal, sources: sourcesOf(items, draft, signal) };
}

function sourcesOf(items: Item[], draft: Draft, signal: Signal): Sources {
  const sources: Sources = {
    symbol: draft.symbols.filter((at) => items[at]?.symbol === signal.symbol),
    side: draft.sides.map((found) => found.at),
    entry: draft.entries.map((level) => level.at),
    sl: draft.sls.map((level) => level.at),
    leverage: draft.leverage,
    order: [draft.limit, draft.stop, draft.now].flatMap((at) => (at === null ? [] : [at])).slice(0, 1),
    openTp: draft.openTp === null ? [] : [draft.openTp],
    slPips: draft.slPips.map((level) => level.at),
  };
  for (const [index, tp] of signal.tps.entries())
    sources[`tps.${index}`] = draft.tps.filter((level) => valueAt(items, level.at) === tp).map((level) => level.at);
  for (const [index, tp] of (signal.tpPips ?? []).entries())
    sources[`tpPips.${index}`] = draft.tpPips
      .filter((level) => valueAt(items, level.at) === tp)
      .flatMap(({ at }) => (items[at - 2]?.number?.unit === 'ratio' ? [at - 2, at] : [at]));
  for (const [index, tp] of (signal.rr ?? []).entries())
    sources[`rr.${index}`] = draft.multiples
      .filter((level) => valueAt(items, level.at) === tp)
      .map((level) => level.at);
  return sources;
}

/** "1:2 or 1:3": a ratio that is not the one that was taken. */
function otherRatios(items: Item[], { from, to, multiples }: Draft): boolean {
  const own = new Set(multiples.flatMap(({ at }) => [at, at - 2]));
  return items.slice(from, to).some(({ number }, nth) => number?.unit === 'ratio' && !own.has(from + nth));
}

/** "Pending sell 4240": a limit or a stop. */
const isUnnamedOrder = (items: Item[], { sides, limit, stop, now, entries }: Draft): boolean =>
  limit === null &&
  stop === null &&
  now === null &&
  entries.length > 0 &&
  sides.some(({ at }) => [at - 2, at - 1, at + 1, at + 2].some((one) => is(items[one], 'pending')));

/** "SL: H4 close below 1.0870": price may touch it without closing there. */
function onClose(items: Item[], level: number): boolean {
  let from = level;
  while (from > 0 && items[from - 1]?.kind !== 'line' && level - from < 8) from--;
  const behind = isSign(items[level + 1], '(') ? items.slice(level, level + 6) : [];
  return [...items.slice(from, level), ...behind].some(
    (item) => is(item, 'breaks') || (/^close$/i.test(item.text) && is(item, 'close') && behind.includes(item)),
  );
}

/** What keeps a good signal from being certain. */
function doubtsOf(items: Item[], draft: Draft, { entries, sl, tps }: Prices): string[] {
  const doubts: string[] = [];
  const all = [...entries, ...(sl === null ? [] : [sl]), ...tps];
  const middle = median(all) ?? 1;
  if (draft.fuzzy.length > 0) doubts.push(`slip of the pen: ${draft.fuzzy.map((at) => items[at]?.text).join(', ')}`);
  if ([...draft.slPips, ...draft.tpPips].some(({ at }) => /^(points?|pts)$/i.test(items[at + 1]?.text ?? '')))
    doubts.push('points, and nobody says how many make a pip');
  const [, second] = draft.entries;
  if (
    second?.labelled &&
    draft.entries.length === 2 &&
    !draft.list &&
    !draft.zone &&
    !draft.entries[0]?.labelled &&
    second.joint !== 'range'
  )
    doubts.push('two prices to enter at');
  if (entries.length > 2 && !draft.entryLabelled && !draft.list && !draft.zone)
    doubts.push('several prices to enter at');
  if (draft.sls.some(({ at }) => onClose(items, at))) doubts.push('a stop on the close of a candle');
  if (isUnnamedOrder(items, draft)) doubts.push('a pending order, and nobody says of which kind');
  if (draft.placed) doubts.push('a level known only by its place');
  if (draft.shortened) doubts.push('levels completed from the entry');
  if (draft.percentStop) doubts.push('stop given as a percentage');
  if ([...draft.entries, ...draft.sls, ...draft.tps].some((level) => items[level.at]?.number?.mended))
    doubts.push('letters read as digits');
  if (all.some((value) => value / middle > 1.5 || value / middle < 0.66)) doubts.push('levels far apart');
  const { multiples } = draft;
  if (multiples.length > 0 && draft.tps.length + draft.tpPips.length > 0)
    doubts.push('targets in prices and in multiples of the risk');
  if (multiples.length > 0 && otherRatios(items, draft)) doubts.push('another ratio beside the multiple of the risk');
  const typed = draft.multiples.filter(({ at }) => items[at - 2]?.number?.unit === 'ratio');
  if (typed.some(({ at }) => valueAt(items, at) / middle > 0.3 && valueAt(items, at) / middle < 3))
    doubts.push('a multiple of the risk that may be a price');
  if (draft.tps.length > 0 && draft.tpPips.length > 0) doubts.push('targets in prices and pips');
  return doubts;
}
