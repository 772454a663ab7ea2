import type { Trade } from '../trade/trades.ts';
import { type Item, is, isSign } from '../words/items.ts';
import type { Intent } from './intent.ts';

/** "Close gold buy / Gold sell now": the end of one trade, and in a line of its own the begin of another at market. */
export const turnsAround = (items: Item[], intent: Intent, trades: Trade[]): boolean => {
  const ends = items.findIndex(
    (item, at) => is(item, 'close', 'cancel') && !is(item, 'now', 'sl', 'report', 'be') && !intent.skip[at],
  );
  return ends >= 0 && trades.some(({ draft }) => draft.now !== null && begins(items, intent, draft.now, ends));
};

/** The line of "now" has side and symbol, and is not the one that ends a trade. */
function begins(items: Item[], intent: Intent, now: number, ends: number): boolean {
  const isEdge = (at: number): boolean => items[at]?.kind === 'line' || isSign(items[at], '.!;');
  let from = now;
  while (from > 0 && !isEdge(from - 1)) from--;
  let to = now;
  while (to < items.length && !isEdge(to)) to++;
  const line = items.slice(from, to);
  const isOther = ends < from || ends >= to;
  return (
    isOther &&
    line.some((item, at) => is(item, 'buy', 'sell') && !intent.mute[from + at] && !intent.skip[from + at]) &&
    line.some((item) => item.symbol !== undefined) &&
    !line.some((item) => is(item, 'close', 'cancel', 'hit', 'report', 'move'))
  );
}
