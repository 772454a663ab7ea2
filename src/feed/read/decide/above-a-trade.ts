import type { Trade } from '../trade/trades.ts';
import { type Item, is } from '../words/items.ts';
import type { Chosen } from './chosen.ts';
import type { headingOf } from './heading.ts';
import type { Intent } from './intent.ts';
import { rejected } from './outcomes.ts';

/** "#ONDO Take-Profit target 1" above a trade without targets: this one was reached. */
export function targetOver(
  items: Item[],
  { sentences: [first] }: Intent,
  [trade, ...more]: Trade[],
): Chosen | undefined {
  if (!first || !trade?.judged.ok || more.length > 0 || trade.draft.tps.length + trade.draft.tpPips.length > 0)
    return undefined;
  const at = items.findIndex(
    (item, index) => index < first.to && is(item, 'tp') && items[index + 1]?.number?.unit === 'index',
  );
  const isAlone = at >= 0 && (items[at + 2]?.kind ?? 'line') === 'line';
  if (!isAlone || !items.slice(first.from, at).some((item) => item.symbol !== undefined)) return undefined;
  const { symbol } = trade.judged.signal;
  const tp = items[at + 1]?.number?.values[0] ?? 1;
  return {
    reading: { type: 'update', action: 'tp_hit', tp, symbol },
    certainty: 'probable',
    reasons: ['said above a whole trade'],
    sources: { action: [at] },
  };
}

/** A trade told below a heading that ends or changes it opens nothing. */
export function underHeading(
  { does, at }: NonNullable<ReturnType<typeof headingOf>>,
  [trade]: Trade[],
  all: Trade[],
): Chosen {
  if (does === 'change' || !trade?.judged.ok) return rejected('a change of an earlier trade', all);
  const { symbol } = trade.judged.signal;
  return {
    reading: { type: 'update', action: does, symbol },
    certainty: 'probable',
    reasons: ['said above a whole trade'],
    sources: { action: [at] },
  };
}
