import { type Item, is, isSign } from '../words/items.ts';
import type { Draft, Level } from './draft.ts';
import { type Prices, valueAt } from './prices.ts';
import { median } from './scale.ts';

/** "1:2 or 1:3": a ratio that is not the one that was taken. */
function otherRatios(items: Item[], { from, to, multiples }: Draft): boolean {
  const own = new Set(multiples.flatMap(({ at }) => [at, at - 2]));
  return items.slice(from, to).some(({ number }, nth) => number?.unit === 'ratio' && !own.has(from + nth));
}

/** "Pending sell 4240", "Status: waiting for entry": a limit or a stop. */
const isUnnamedOrder = (items: Item[], { sides, limit, stop, now, entries, from, to }: Draft): boolean =>
  limit === null &&
  stop === null &&
  now === null &&
  entries.length > 0 &&
  (sides.some(({ at }) => [at - 2, at - 1, at + 1, at + 2].some((one) => is(items[one], 'pending'))) ||
    items.slice(from, to).some((item) => is(item, 'pending') && /^waiting/i.test(item.text)));

/** "SL: H4 close below 1.0870": price may touch it without closing there. */
function onClose(items: Item[], level: number): boolean {
  let from = level;
  while (from > 0 && items[from - 1]?.kind !== 'line' && level - from < 8) from--;
  const behind = isSign(items[level + 1], '(') ? items.slice(level, level + 6) : [];
  return [...items.slice(from, level), ...behind].some(
    (item) => is(item, 'breaks') || (/^close$/i.test(item.text) && is(item, 'close') && behind.includes(item)),
  );
}

/** "4070 is strong", "who is in? 4070" below the targets: a line that has words of its own, and none of a level. */
function inTalk(items: Item[], { at, joint, labelled }: Level): boolean {
  if (labelled || joint !== 'break') return false;
  let [from, to] = [at, at];
  while (from > 0 && items[from - 1]?.kind !== 'line') from--;
  while (to < items.length && items[to]?.kind !== 'line') to++;
  const line = items.slice(from, to);
  return line.some(isTalk) && !line.some((item) => is(item, 'tp', 'sl', 'entry', 'ordinal', 'open', 'runner'));
}

/** "TP 4080 (4080.2)": said again, or another one. */
const inBrackets = (items: Item[], { at, labelled }: Level): boolean =>
  !labelled && isSign(items[at - 1], '(') && items[at - 2]?.number !== undefined;

/** "Sell gold stop 4065" and no other price: where to stop out, or a stop order. */
const isEitherStop = (items: Item[], { entries, sls, tps, tpPips, now, sides, from }: Draft): boolean =>
  entries.length + tps.length + tpPips.length === 0 &&
  now === null &&
  sls.length === 1 &&
  sides.some(({ at }) => [at + 1, at + 2].some((one) => is(items[one], 'stop') && !is(items[one], 'sl'))) &&
  items.slice(from, sls[0]?.at).every((item) => item.kind !== 'line');

const isTalk = (item: Item): boolean =>
  item.kind === 'unknown' || (item.kind === 'phrase' && is(item, 'filler', 'question'));

/** What keeps a good signal from being certain. */
export function doubtsOf(items: Item[], draft: Draft, { entries, sl, tps }: Prices): string[] {
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
  if (draft.now !== null && draft.limit !== null && entries.length > 1) doubts.push('some at market, some at a limit');
  if (isUnnamedOrder(items, draft)) doubts.push('a pending order, and nobody says of which kind');
  if ([...draft.entries, ...draft.sls, ...draft.tps].some((level) => inTalk(items, level)))
    doubts.push('a level in a line of talk');
  if (draft.tps.some((level) => inBrackets(items, level))) doubts.push('a price in brackets behind another');
  if (isEitherStop(items, draft)) doubts.push('a stop, or a stop order');
  if (draft.placed) doubts.push('a level known only by its place');
  if (draft.shortened) doubts.push('levels completed from the entry');
  if (draft.sides.some(({ at }) => isSign(items[at - 1], '_') && items[at]?.glued === true))
    doubts.push('a name joined by strokes');
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
