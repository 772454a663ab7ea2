import { draftOf } from './assign.ts';
import type { Draft } from './draft.ts';
import { type Item, is, isSign, sideOf } from './items.ts';
import { type Judged, judge } from './judge.ts';
import type { Meter } from './meter.ts';
import type { ReadSettings } from './settings.ts';
import { isStopOrder } from './stop-word.ts';

export interface Trade {
  draft: Draft;
  judged: Judged;
}

/** Cuts the items into stretches of one trade each: a new one begins where a side follows a trade that has its levels. */
function splitTrades(items: Item[], skip: readonly boolean[], meter: Meter): [number, number][] {
  const cuts = [0];
  let sided = false;
  let levels = 0;
  let lastNumber = -1;
  let symbol: string | undefined;
  let priced = false;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item || skip[at]) continue;
    if (item.number && (item.number.unit === undefined || item.number.unit === 'pips')) lastNumber = at;
    if (
      sided &&
      (is(item, 'sl', 'tp') || (is(item, 'stop') && !isStopOrder(items, at, cuts.at(-1) ?? 0, items.length)))
    )
      levels++;
    if (is(item, 'symbol') && !sided) symbol = item.symbol;
    if (!sideOf(item) || is(item, 'orders', 'tp')) continue;
    const opened = headOf(items, at, Math.max(cuts.at(-1) ?? 0, at - furthest));
    const from = opened ?? startOf(items, at, Math.max(cuts.at(-1) ?? 0, lastNumber, at - furthest), meter);
    const fresh = symbolIn(items, from, at + 2);
    const other =
      fresh !== undefined &&
      symbol !== undefined &&
      fresh !== symbol &&
      items.slice(from, at).every((one) => one.kind !== 'line');
    const again =
      sided && (levels > 0 ? priced || isSigned(items, at) : other && from > 0 && items[from - 1]?.kind === 'line');
    if (again && from > (cuts.at(-1) ?? 0)) {
      cuts.push(from);
      levels = 0;
      symbol = fresh ?? symbol;
    } else if (!sided) symbol = fresh ?? symbol;
    sided = true;
    priced = true;
  }
  return cuts.map((from, index) => [from, cuts[index + 1] ?? items.length]);
}

function isSigned(items: Item[], at: number): boolean {
  return items[at] !== undefined;
}

function symbolIn(items: Item[], from: number, to: number): string | undefined {
  for (let at = from; at < Math.min(to + 1, items.length); at++) if (items[at]?.symbol) return items[at]?.symbol;
  return undefined;
}

/** "以太坊3020做多": a line that begins with a name, and has nothing but an entry before its side, is a trade from its beginning. */
function headOf(items: Item[], side: number, floor: number): number | undefined {
  let from = side;
  while (from > floor && items[from - 1]?.kind !== 'line') {
    from--;
    if (is(items[from], 'sl', 'tp', 'stop', 'buy', 'sell') || items[from]?.kind === 'unknown') return undefined;
  }
  const isOpened = items[from - 1]?.kind === 'line' && items[from]?.symbol !== undefined;
  return isOpened && items.slice(from, side).some((item) => item.number) ? from : undefined;
}

/** How many items before its side a trade's symbol may stand. */
const furthest = 60;

/** A trade begins with its line, or behind the last number when that stands in the same line. */
function startOf(items: Item[], at: number, floor: number, meter: Meter): number {
  let from = at;
  let named = is(items[at + 1], 'symbol') || is(items[at + 2], 'symbol');
  for (let back = at - 1; back > floor; back--) {
    meter.steps++;
    const item = items[back];
    if (!item || is(item, 'sl', 'tp', 'stop', 'report', 'hit', 'open', 'keep', 'runner')) break;
    if (item.kind === 'line' && named) break;
    if (isSign(item, '.!;') && !item.glued) break;
    if (isSign(item, ',|') && !is(items[back - 1], 'symbol')) break;
    if (is(item, 'symbol')) named = true;
    if (item.kind !== 'line' || !is(items[from], 'symbol')) from = back;
  }
  return items[from]?.kind === 'line' ? from + 1 : from;
}

/** The one symbol a trade is about, or why there is none. */
function symbolOf(
  items: Item[],
  draft: Draft,
  shared: string | undefined,
  settings: ReadSettings,
): { symbol: string } | { reason: string } {
  const anchor = draft.sides[0]?.at ?? draft.from;
  const distinct = [...new Set(draft.symbols.map((at) => items[at]?.symbol ?? ''))];
  const vague = hasVague(items, draft);
  if (distinct.length === 0) {
    if (vague) return { reason: 'symbol ambiguous' };
    const given = shared ?? settings.defaultSymbol;
    return given ? { symbol: given } : { reason: 'symbol missing' };
  }
  const [first = ''] = distinct;
  if (distinct.length === 1) return { symbol: first };
  const sorted = [...draft.symbols].sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor));
  const [near = 0] = sorted;
  const nearest = items[near]?.symbol ?? first;
  const symbol = distinct.find((one) => one === `${nearest}T` && /USD$/.test(nearest)) ?? nearest;
  for (const other of draft.symbols) {
    if (items[other]?.symbol === symbol) continue;
    // "#SOL" above "SOL/USDT" is its short name
    const bare = /USDT$/.test(symbol) && items[other]?.symbol === symbol.slice(0, -1);
    if (bare) continue;
    if (Math.abs(other - near) <= 2 || Math.abs(other - anchor) <= 3) return { reason: 'symbol ambiguous' };
  }
  return { symbol };
}

function hasVague(items: Item[], draft: Draft): boolean {
  for (let at = draft.from; at < draft.to; at++) if (is(items[at], 'vague', 'currency')) return true;
  return false;
}

export function readTrades(items: Item[], skip: readonly boolean[], settings: ReadSettings, meter: Meter): Trade[] {
  const trades: Trade[] = [];
  const all = new Set(items.flatMap((item, at) => (item.symbol === undefined || skip[at] ? [] : [item.symbol])));
  let shared: string | undefined = all.size === 1 ? [...all][0] : undefined;
  for (const [from, to] of joinSides(items, splitTrades(items, skip, meter))) {
    meter.steps += to - from;
    const draft = draftOf(items, from, to, skip);
    adoptLoose(items, draft);
    adoptLines(items, draft);
    const found = symbolOf(items, draft, shared, settings);
    if ('reason' in found) {
      trades.push({ draft, judged: { ok: false, reason: draft.sides.length === 0 ? 'side missing' : found.reason } });
      continue;
    }
    shared = found.symbol;
    trades.push({ draft, judged: judge(items, draft, found.symbol) });
  }
  return trades;
}

/** A side behind a trade, without a price or symbol of its own, is about that trade: it may contradict it. */
function joinSides(items: Item[], stretches: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of stretches) {
    const before = joined.at(-1);
    const own = items
      .slice(from, to)
      .some((item) => is(item, 'symbol') || (item.number?.unit === undefined && item.number));
    if (before && !own) before[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

/** Prices alone in their lines below an entry that has its own: targets, where all lie on their side and no target is named. */
function adoptLines(items: Item[], draft: Draft): void {
  const [first, ...rest] = draft.entries;
  if (!first || draft.list || draft.zone || draft.tps.length + draft.tpPips.length + draft.multiples.length > 0) return;
  const lines = rest.filter(
    ({ labelled, joint, at }) => !labelled && joint === 'break' && items[at - 1]?.kind === 'line',
  );
  const isOwn = first.labelled && items[first.at - 1]?.kind !== 'line';
  if (isOwn && lines.length > 0 && lines.length === rest.length) {
    draft.entries = [first];
    draft.loose.push(...lines.map(({ at }) => at));
  }
  const side = draft.sides[0]?.side;
  const stop = items[draft.sls[0]?.at ?? -1]?.number?.values[0];
  const entry = items[first.at]?.number?.values[0] ?? 0;
  if (draft.entries.length !== 1 || side === undefined || stop === undefined || draft.loose.length === 0) return;
  const isTarget = (at: number): boolean => {
    const price = items[at]?.number?.values[0] ?? 0;
    const isBeyond = side === 'buy' ? price > entry && stop < entry : price < entry && stop > entry;
    return items[at - 1]?.kind === 'line' && (items[at + 1]?.kind ?? 'line') === 'line' && isBeyond;
  };
  if (!draft.loose.every(isTarget)) return;
  draft.tps = draft.loose.map((at) => ({ at, joint: 'break', labelled: false }));
  draft.loose = [];
  draft.placed = true;
}

/** A lone price before the side or its levels is the entry. */
function adoptLoose(items: Item[], draft: Draft): void {
  if (draft.entries.length > 0 || draft.loose.length === 0) return;
  const [first] = draft.loose;
  if (first === undefined) return;
  const early = [...draft.sls, ...draft.tps].every((level) => level.at > first);
  if (!early) return;
  draft.entries.push({ at: first, joint: 'none', labelled: false });
  draft.loose.shift();
  const second = draft.loose[0];
  if (second !== undefined && second <= first + 2 && isSign(items[first + 1], '-/~')) {
    draft.entries.push({ at: second, joint: 'range', labelled: false });
    draft.loose.shift();
  }
}
