import type { Signal } from '../../../core/reading.ts';
import type { Item } from '../words/items.ts';
import { compose } from './compose.ts';
import type { Draft } from './draft.ts';
import { isBareList, isTwice, mayHideStop, wrongScale, wrongSide } from './impossible.ts';
import { orderOf } from './order-kind.ts';
import { pricesOf } from './prices.ts';
import type { Sources } from './sources.ts';
import { doubtsOf } from './trade-doubts.ts';

export type Judged = { ok: true; signal: Signal; sources: Sources; doubts: string[] } | { ok: false; reason: string };

const refuse = (reason: string): Judged => ({ ok: false, reason });

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
  if (draft.percentStop && draft.now === null && prices.entries.length === 0)
    return refuse('stop given as a percentage of no price');
  const order = orderOf(draft, side, prices);
  if (order !== 'market' && prices.entries.length === 0) return refuse('pending order without a price');
  if (draft.limit !== null && draft.stop !== null) return refuse('two order kinds in one trade');
  return {
    ok: true,
    ...compose(items, draft, { symbol, side, order, prices }),
    doubts: doubtsOf(items, draft, prices),
  };
}
