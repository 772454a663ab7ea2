import type { Draft } from '../trade/draft.ts';
import { isWhole } from '../trade/halves.ts';
import type { Trade } from '../trade/trades.ts';
import { type Item, is, isSign, sideOf } from '../words/items.ts';

/**
 * "Gold buy SL moved to 4130", "EURUSD long: new TP 1.0850": the only stop of a trade is moved, or all its targets are. A trade that is
 * opened has its levels; only those of an earlier one move.
 */
export const movesLevels = (items: Item[], { draft }: Trade): boolean => {
  const [stop, ...others] = draft.sls;
  if (stop !== undefined) return others.length === 0 && isMoved(items, stop.at);
  return draft.tps.length > 0 && draft.tps.every((level) => isMoved(items, level.at));
};

/**
 * "Gold buy secure profits", "is active, SL 4125", "SL now 4125": what is said of a trade that runs, beside a side and few levels. It may
 * be a new one all the same.
 */
export function soundsOpen(items: Item[], { draft }: Trade, advice: boolean[]): boolean {
  if (isWhole(draft))
    return items.some(
      ({ number }, at) =>
        number?.unit === 'pips' && number.sign === '+' && isEdge(items[at + 2]) && !isSign(items[at - 2], '(:='),
    );
  for (let at = draft.from; at < draft.to; at++) {
    const item = items[at];
    if (!item || advice[at] || is(item, 'sl', 'tp', 'buy', 'sell', 'limit', 'pending')) continue;
    if (is(item, 'filled')) return true;
    if (is(item, 'entry')) continue;
    if (is(item, 'set') && isOnlyStop(draft) && is(items[at + 1], 'sl', 'stop')) return true;
    if (is(item, 'now') ? is(items[at - 1], 'sl', 'stop') : is(item, 'book', 'lock', 'reenter')) return true;
    if (is(item, 'change') && draft.entries.length === 0 && !is(items[at + 1], 'trade')) return true;
    if (item.number?.unit === 'pips' && item.number.sign === '+' && draft.loosePips.includes(at)) return true;
  }
  return false;
}

/** "+120 pips" and nothing behind it. */
const isEdge = (item: Item | undefined): boolean => item === undefined || item.kind === 'line' || item.kind === 'mark';

const isOnlyStop = ({ entries, now, tps, tpPips }: Draft): boolean =>
  entries.length + tps.length + tpPips.length === 0 && now === null;

function isMoved(items: Item[], price: number): boolean {
  if (isMove(items[price + 1]) && !is(items[price + 1], 'filler')) return true;
  for (let at = price - 1; at >= Math.max(0, price - 9); at--) {
    const item = items[at];
    if (!item || item.kind === 'line' || item.number || isSign(item, '.!;,')) return false;
    if (is(item, 'sl', 'stop', 'tp'))
      return isMove(items[at - 1]) || is(items[at - 1], 'change') || isNamed(items, at - 1);
    if (isMove(item) || is(item, 'change')) return isLabelBefore(items, at - 1);
  }
  return false;
}

const isMove = (item: Item | undefined): boolean =>
  is(item, 'move', 'trail') && !is(item, 'sl', 'stop', 'tp', 'entry', 'set');

/** "move the gold buy SL to": the trade is named between the word and the stop. */
function isNamed(items: Item[], from: number): boolean {
  for (let at = from; at >= Math.max(0, from - 4); at--) {
    if (isMove(items[at])) return true;
    if (!is(items[at], 'the', 'of', 'symbol', 'all', 'trade') && !(items[at] && sideOf(items[at] as Item)))
      return false;
  }
  return false;
}

/** "SL moved to", "SL of gold moved to", "stop has been moved to" */
function isLabelBefore(items: Item[], from: number): boolean {
  for (let at = from; at >= Math.max(0, from - 4); at--) {
    if (is(items[at], 'sl', 'stop', 'tp')) return true;
    if (!items[at] || items[at]?.kind === 'line' || items[at]?.number) return false;
  }
  return false;
}
