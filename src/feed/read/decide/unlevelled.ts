import { hasLevels } from '../trade/halves.ts';
import type { Trade } from '../trade/trades.ts';
import { type Item, is, isSign } from '../words/items.ts';
import type { Intent } from './intent.ts';

/** "Sell half EURUSD now": said of a trade that is open; "half risk" is only how much. */
export const sharesOut = (items: Item[], intent: Intent): boolean =>
  intent.talk.length === 0 &&
  items.some(
    (item, at) =>
      is(item, 'fraction') &&
      !/size/i.test(item.text) &&
      !intent.skip[at] &&
      !is(items[at + 1], 'risk', 'size', 'lots') &&
      !is(items[at + 2], 'risk', 'size', 'lots'),
  );

/** Without levels a signal must be little else than symbol, side, price and "now". */
export function isTight(items: Item[], intent: Intent): boolean {
  if (intent.talk.length > 0) return false;
  if (items.some((item) => item.mark === 'check' || item.mark === 'cross')) return false;
  const unknown = items.filter(
    (item, at) => item.kind === 'unknown' && !intent.skip[at] && !isWithheld(items, at),
  ).length;
  return unknown <= 1 && !items.some((item, at) => item.number?.unit === 'percent' && !intent.skip[at]);
}

/**
 * "Gold buy finished", "EURUSD long added": side and symbol, no price and no "now", and a word behind them. Whatever it means by itself,
 * here it may say what became of a trade.
 */
export function saysMore(items: Item[], { draft }: Trade): boolean {
  if (draft.entries.length > 0 || draft.now !== null || hasLevels({ draft } as Trade)) return false;
  const first = draft.sides[0]?.at ?? draft.from;
  for (let at = first + 1; at < items.length && items[at]?.kind !== 'line'; at++) {
    const item = items[at];
    if (item?.kind === 'phrase' && item.symbol === undefined && !is(item, ...orderly)) return true;
  }
  return false;
}
/** "SELL USDJPY / Price: 157.2 / Reason: RSI": what a program saw or did, with no level to trade by. */
export function givesReason(items: Item[], { draft }: Trade): boolean {
  const { sls, tps, slPips, tpPips, multiples } = draft;
  if (sls.length + tps.length + slPips.length + tpPips.length + multiples.length > 0) return false;
  if (items.some((item) => is(item, 'entry'))) return false;
  return items.some(
    (item, at) => reasons.test(item.text) && isSign(items[at + 1], ':') && (items[at - 1]?.kind ?? 'line') === 'line',
  );
}
const reasons =
  /^(?:reasons?|why|grund|begründung|motivo|razón|raison|motif|причина|sebep|neden|gerekçe|alasan|lý do|السبب|دلیل|कारण|理由|原因|이유|사유)$/i;

const orderly = ['buy', 'sell', 'now', 'frame', 'lev', 'lots', 'risk', 'size', 'id'] as const;

/** "SL: in the live room": what stands in the row of a level without a price. */
function isWithheld(items: Item[], at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 8 && items[from - 1]?.kind !== 'line') from--;
  return is(items[from], 'sl', 'tp') && !items.slice(from, at).some((item) => item.number);
}

/** Side, symbol and price in rows of their own, as a program writes them, and no word of an end. */
export function isKeyed(items: Item[], [trade]: Trade[]): boolean {
  if (!trade || trade.draft.entries.length === 0) return false;
  if (items.some((item) => is(item, 'close', 'cancel', 'report', 'hit', 'slhit', 'recap') && !is(item, 'now')))
    return false;
  const rows = items.filter(
    (item, at) => isSign(item, ':') && [1, 2, 3, 4].some((back) => at - back < 0 || items[at - back]?.kind === 'line'),
  );
  return rows.length > 1;
}
