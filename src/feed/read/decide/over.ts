import type { Trade } from '../trade/trades.ts';
import { type Item, is, isSign } from '../words/items.ts';
import type { Intent } from './intent.ts';

/** Whether what stands around the levels says that the trade is over, called off, or never was one. */
export function isOver(items: Item[], intent: Intent, full: Trade[]): boolean {
  return (
    full.some(
      (trade) =>
        isIntended(items, trade) || isIntroduced(items, trade) || isConcluded(items, trade) || isFilled(items, trade),
    ) || hasVerdict(items, intent, full)
  );
}

/** "Cancel GOLD BUY 4060 …", "who took EURUSD SELL …": in the same sentence, before the side. */
function isIntroduced(items: Item[], { draft }: Trade): boolean {
  const side = draft.sides[0]?.at ?? draft.from;
  for (let at = side - 1; at >= Math.max(0, side - furthest); at--) {
    const item = items[at];
    if (item?.kind === 'line' || (isSign(item, '.!?') && !items[at + 1]?.glued)) return false;
    if (item?.number && item.number.unit === undefined) return false;
    if (
      is(item, 'cancel', 'void', 'close', 'over', 'report', 'slhit') &&
      !is(item, 'now', 'tp', 'sl', 'entry', 'symbol')
    )
      return true;
  }
  return false;
}

/** "If gold closes above 4150 I will buy with stop …": what somebody means to do, once something has come. */
function isIntended(items: Item[], { draft }: Trade): boolean {
  const side = draft.sides[0]?.at ?? draft.from;
  if (!will.test(`${items[side - 2]?.text ?? ''} ${items[side - 1]?.text ?? ''}`)) return false;
  for (let at = side - 1; at >= Math.max(0, side - furthest) && items[at]?.kind !== 'line'; at--) {
    if (isSign(items[at], '.!?') && !items[at + 1]?.glued) return false;
    if (is(items[at], 'if', 'wait')) return true;
  }
  return false;
}

const will = /(?:^|[\s'’])(?:will|ill|ll|would|werde|würde|voy a|vou|буду|akan)(?:\s(?:only|look to|go|be))?$/i;

/** "Entry triggered — XAUUSD buy at 4118": in the line of its side, before it. "BUY EXECUTED": a line of its own, above the rest. */
function isFilled(items: Item[], { draft: { sides, from } }: Trade): boolean {
  const side = sides[0]?.at ?? from;
  if (is(items[side + 1], 'filled') && (items[side + 2]?.kind ?? 'line') === 'line' && isHead(items, side)) return true;
  if (isDone(items, side)) return true;
  for (let at = (sides[0]?.at ?? from) - 1; at >= 0 && items[at]?.kind !== 'line'; at--)
    if (is(items[at], 'filled') && !is(items[at], 'now', 'tp', 'entry', 'filler', 'maybeentry')) return true;
  return false;
}

/** "buy 0.10 EURUSD executed at 1.1641": behind the side and before a price, in its line. That a trade is live says less. */
function isDone(items: Item[], side: number): boolean {
  for (let at = side + 1; at < side + 7 && items[at] && items[at]?.kind !== 'line'; at++) {
    const item = items[at];
    if (item?.number && item.number.unit === undefined) return false;
    if (!is(item, 'filled') || is(item, 'now', 'tp', 'filler') || !done.test(item?.text ?? '')) continue;
    return / at$/i.test(item?.text ?? '') || is(items[at + 1], 'at') || isSign(items[at + 1], '@:=');
  }
  return false;
}

const done = /fill|execut|ejecut|ausgef|exécut|исполн|eseguit|dieksekusi/i;

/** Nothing but signs before it in its line. */
function isHead(items: Item[], at: number): boolean {
  let back = at - 1;
  while (items[back]?.kind === 'mark' || items[back]?.kind === 'sign') back--;
  return (items[back]?.kind ?? 'line') === 'line';
}

/** How far before its side a trade is introduced. */
const furthest = 40;

/** "… TP 4080 - missed", "… = +200 pips", "… ❌ SL": behind the last level, in its line. */
function isConcluded(items: Item[], { draft }: Trade): boolean {
  const last = Math.max(...[...draft.entries, ...draft.sls, ...draft.tps].map((level) => level.at));
  if (!Number.isFinite(last)) return false;
  for (let at = last + 1; at < draft.to && items[at]?.kind !== 'line'; at++) {
    const item = items[at];
    if (is(item, 'over') && !is(item, 'sl', 'tp')) return true;
    if (item?.mark === 'cross' && is(items[at + 1], 'sl') && !items[at + 2]?.number) return true;
    const gained = item?.number?.sign === '+' && (isSign(items[at - 2], '=>') || is(items[at - 2], 'now'));
    if (gained || isOfPeriod(items, at)) return true;
  }
  return false;
}

/** "+250 pips this week" */
const isOfPeriod = (items: Item[], at: number): boolean =>
  items[at]?.number?.sign === '+' &&
  items[at]?.number?.unit === 'pips' &&
  [1, 2, 3].some(
    (step) => is(items[at + step], 'time') || /^today$|^hoy$|^oggi$|^heute$/i.test(items[at + step]?.text ?? ''),
  );

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
function hasVerdict(items: Item[], { sentences, skip }: Intent, full: Trade[]): boolean {
  const levels = new Set(
    full.flatMap(({ draft }) =>
      [...draft.entries, ...draft.sls, ...draft.tps, ...draft.slPips, ...draft.tpPips].map(({ at }) => at),
    ),
  );
  return sentences.some(({ from, to, question }) => {
    if (question || skip[from] || to - from > 9) return false;
    const line = items.slice(from, to);
    if (line.some((_, index) => levels.has(from + index))) return false;
    const isLevel = (item: Item, index: number): boolean => isPrice(item) && !isSign(line[index - 1], '$€£');
    if (line.some((item, index) => is(item, 'buy', 'sell') || isLevel(item, index))) return false;
    const words = line.filter((item) => item.kind === 'phrase' || item.kind === 'unknown');
    const known = words.every((item) => item.kind === 'unknown' || is(item, ...beside));
    const gain = line.some((item, index) => isGain(item) || (isSign(item, '+') && isSign(line[index + 1], '$€£')));
    const said = words.some((item) => is(item, 'over')) || (gain && words.length > 0 && words.length < 3);
    return said && known && words.filter((item) => item.kind === 'unknown').length < 2;
  });
}

const isGain = ({ number }: Item): boolean =>
  number?.sign === '+' && (number.unit === undefined || number.unit === 'pips');
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
