import type { Signal } from '../../../core/reading.ts';
import type { Item } from '../words/items.ts';
import type { Draft } from './draft.ts';
import { isList } from './order-kind.ts';
import { type Prices, valueAt } from './prices.ts';
import { type Sources, sourcesOf } from './sources.ts';

interface Parts {
  symbol: string;
  side: 'buy' | 'sell';
  order: Signal['order'];
  prices: Prices;
}

export function compose(
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
