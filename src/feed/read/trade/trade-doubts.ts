import { type Item, is, isSign } from '../words/items.ts';
import type { Draft } from './draft.ts';
import { type Prices, valueAt } from './prices.ts';
import { median } from './scale.ts';

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
  if (isUnnamedOrder(items, draft)) doubts.push('a pending order, and nobody says of which kind');
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
