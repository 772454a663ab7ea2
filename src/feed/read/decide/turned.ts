import type { Reading } from '../../../core/reading.ts';
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

/** "Gold buy 2310 SL 2300, TP1 hit, move SL to entry": where the stop goes was taken from the trade that is told beside it. */
export const takesStopOf = (reading: Reading, full: Trade[]): boolean =>
  (reading.type === 'updates' ? reading.items : [reading]).some(
    (one) =>
      one.type === 'update' &&
      one.action === 'move_sl' &&
      full.some(({ draft, judged }) => draft.entries.length > 0 && judged.ok && judged.signal.sl === one.price),
  );

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
