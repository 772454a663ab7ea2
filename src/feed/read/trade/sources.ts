import type { Signal } from '../../../core/reading.ts';
import type { Item } from '../words/items.ts';
import type { Draft } from './draft.ts';
import { valueAt } from './prices.ts';

/** Item indexes a field of the signal was read from. */
export type Sources = Record<string, number[]>;

export function sourcesOf(items: Item[], draft: Draft, signal: Signal): Sources {
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
