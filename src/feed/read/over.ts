import type { Intent } from './intent.ts';
import { type Item, is, isSign } from './items.ts';
import type { Trade } from './trades.ts';

/** Whether what stands around the levels says that the trade is over, called off, or never was one. */
export function isOver(items: Item[], intent: Intent, full: Trade[]): boolean {
  return full.some(
    (trade) => isIntroduced(items, intent, trade) || isConcluded(items, trade) || hasVerdict(items, intent, trade),
  );
}

/** "Cancel GOLD BUY 4060 …", "who took EURUSD SELL …": in the same sentence, before the side. */
function isIntroduced(items: Item[], intent: Intent, { draft }: Trade): boolean {
  const side = draft.sides[0]?.at ?? draft.from;
  const sentence = intent.sentences.find(({ from, to }) => from <= side && side < to);
  for (let at = side - 1; at >= (sentence?.from ?? side); at--) {
    const item = items[at];
    if (item?.number && item.number.unit === undefined) return false;
    if (
      is(item, 'cancel', 'void', 'close', 'over', 'report', 'slhit') &&
      !is(item, 'now', 'tp', 'sl', 'entry', 'symbol')
    )
      return true;
  }
  return false;
}

/** "… TP 4080 - missed", "… = +200 pips", "… ❌ SL": behind the last level, in its line. */
function isConcluded(items: Item[], { draft }: Trade): boolean {
  const last = Math.max(...[...draft.entries, ...draft.sls, ...draft.tps].map((level) => level.at));
  if (!Number.isFinite(last)) return false;
  for (let at = last + 1; at < items.length && items[at]?.kind !== 'line'; at++) {
    const item = items[at];
    if (is(item, 'over') && !is(item, 'sl', 'tp')) return true;
    if (item?.mark === 'cross' && is(items[at + 1], 'sl') && !items[at + 2]?.number) return true;
    const gained = item?.number?.sign === '+' && (isSign(items[at - 2], '=>') || is(items[at - 2], 'now'));
    if (gained) return true;
  }
  return false;
}

const beside = [
  'over',
  'filler',
  'trade',
  'tp',
  'sl',
  'stop',
  'symbol',
  'the',
  'of',
  'now',
  'at',
  'all',
  'report',
  'hit',
  'slhit',
  'pips',
  'change',
  'cancel',
  'void',
  'close',
  'be',
  'book',
  'maybetp',
  'currency',
] as const;

/** A line of its own that says how it ended: "CLOSED", "Result: +120", "Trade closed ✅". */
function hasVerdict(items: Item[], { sentences, skip }: Intent, { draft }: Trade): boolean {
  const levels = [...draft.entries, ...draft.sls, ...draft.tps].map((level) => level.at);
  return sentences.some(({ from, to, question }) => {
    const line = items.slice(from, to);
    if (question || skip[from] || levels.some((at) => at >= from && at < to) || line.length > 9) return false;
    if (line.some((item) => is(item, 'buy', 'sell') || (item.number && isPrice(item)))) return false;
    const words = line.filter((item) => item.kind === 'phrase' || item.kind === 'unknown');
    const known = words.every((item) => item.kind === 'unknown' || is(item, ...beside));
    const gain = line.some(
      ({ number }) => number?.sign === '+' && (number.unit === undefined || number.unit === 'pips'),
    );
    const said = words.some((item) => is(item, 'over')) || (gain && words.length > 0 && words.length < 3);
    return said && known && words.filter((item) => item.kind === 'unknown').length < 2;
  });
}

const isPrice = ({ number }: Item): boolean => number !== undefined && number.unit === undefined && !number.sign;

/** "GOLD BUY 4060 SL 4052 TP 4080 if CPI is low": nobody can watch for what has no price. */
export function isConditional(items: Item[], advice: boolean[], { draft }: Trade): boolean {
  const last = [...draft.sls, ...draft.tps].reduce((most, level) => Math.max(most, level.at), 0);
  if (last === 0) return false;
  for (let at = last + 1; at < last + 6; at++) {
    const item = items[at];
    if (!item || item.kind === 'line' || isSign(item, '.!;|')) return false;
    if (!is(item, 'if') || advice[at]) continue;
    const rest = items.slice(at, at + 6);
    return !rest.some((one) => (one.number && isPrice(one)) || is(one, 'tp', 'sl', 'be'));
  }
  return false;
}
