import type { Trade } from '../trade/trades.ts';
import { type Item, is, isSign } from '../words/items.ts';
import { leadsToNumber, markedNumber } from '../words/leads.ts';
import type { Intent } from './intent.ts';
import { isOver } from './over.ts';

/** Levels with a result beside them are a trade of the past. */
export function isResult(items: Item[], intent: Intent, full: Trade[]): boolean {
  if (full.some((trade) => isTicked(items, trade) || isBrought(items, trade)) || isOver(items, intent, full))
    return true;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item && !intent.skip[at] && isCalledOff(items, at, full)) return true;
    if (!item || intent.skip[at] || is(item, 'sl', 'tp', 'now', 'runner') || (is(item, 'keep') && !gains(items, at)))
      continue;
    if (is(item, 'hit', 'slhit') && isSign(items[at + 1], '>')) continue;
    if (is(item, 'hit') && !conditional(items, at) && nearTarget(items, at)) return true;
    if (is(item, 'hit') && !conditional(items, at) && isHitOf(items, at)) return true;
    if (isTick(item) && isBareLabel(items, at - 1) && !markedNumber(items, at)) return true;
    if (is(item, 'slhit') && !conditional(items, at)) return true;
    if (
      is(item, 'report') &&
      /^clos/i.test(item.text) &&
      opensLine(items, at) &&
      full.some(({ draft }) => at > draft.from)
    )
      return true;
    if (/^roi$/i.test(item.text) && items[at - 1] && isSign(items[at + 1], ')')) continue;
    if (is(item, 'maybesl', 'maybetp') && leadsToNumber(items, at)) continue;
    if (is(item, 'report') && full.some(({ draft }) => at > draft.from && at < draft.to) && afterLevel(items, at))
      return true;
    if (
      item.number?.unit === 'pips' &&
      item.number.sign &&
      full.some(({ draft }) => draft.loosePips.includes(at)) &&
      items[at - 2]?.kind === 'mark'
    )
      return true;
  }
  return false;
}

/** "Gold sell TP1 +140 pips", "buy SL -150 pips": what it brought, where there is no other level. */
function isBrought(items: Item[], { draft }: Trade): boolean {
  const { entries, now, sls, tps, slPips, tpPips } = draft;
  const [only, ...more] = [...slPips, ...tpPips];
  if (!only || more.length + entries.length + sls.length + tps.length > 0 || now !== null) return false;
  const sign = items[only.at]?.number?.sign ?? items[only.at - 1]?.text;
  return sign === (tpPips.length > 0 ? '+' : '-') && !isSign(items[only.at - 2], ':=');
}

function conditional(items: Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) if (is(items[back], 'if', 'after')) return true;
  return false;
}

function nearTarget(items: Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    if (items[back]?.kind === 'line') return false;
    if (is(items[back], 'tp')) return true;
  }
  return false;
}

/** "Both hit TP", with no price behind it. */
function isHitOf(items: Item[], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (items[next]?.kind === 'line' || items[next]?.number) return false;
    if (is(items[next], 'tp')) return !leadsToNumber(items, next);
  }
  return false;
}

/** The word stands in the same line behind a price. */
function afterLevel(items: Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    if (items[back]?.kind === 'line') return false;
    if (items[back]?.number && items[back]?.number?.unit === undefined) return true;
  }
  return false;
}

const isTick = (item: Item | undefined): boolean => item?.mark === 'check' || item?.mark === 'cross';

/** A tick behind a level at the end of its line: what became of it. One behind every target is decoration, unless there is neither entry nor stop. */
function isTicked(items: Item[], { draft }: Trade): boolean {
  const ended = (at: number): boolean => {
    const after = items[at + 2];
    return isTick(items[at + 1]) && (!after || after.kind === 'line' || isTick(after));
  };
  const first = draft.sides[0]?.at ?? draft.from;
  let line = first;
  while (line < items.length && items[line]?.kind !== 'line') line++;
  const sameLine = (at: number): boolean => at < line;
  const levels = [...draft.sls, ...draft.tps];
  if (levels.some((level) => ended(level.at) && sameLine(level.at))) return true;
  const ticked = draft.tps.filter((level) => ended(level.at)).length;
  const isBare = draft.entries.length + draft.sls.length === 0 && draft.now === null;
  return ticked > 0 && (ticked < draft.tps.length || isBare);
}

/** "TP2 ✅", "SL ❌": a level without a price, ticked off. */
function isBareLabel(items: Item[], at: number): boolean {
  const label = items[at]?.number?.unit === 'index' ? items[at - 1] : items[at];
  return is(label, 'tp', 'sl');
}

const opensLine = (items: Item[], at: number): boolean => at > 0 && items[at - 1]?.kind === 'line';

/** "GOLD BUY 4060 SL 4052 - cancelled": said of the trade as a whole, with no condition and nothing behind it. */
function isCalledOff(items: Item[], at: number, full: Trade[]): boolean {
  if (!is(items[at], 'void', 'cancel') || is(items[at], 'sl', 'close')) return false;
  if (!full.some(({ draft }) => [...draft.sls, ...draft.tps].some((level) => level.at < at))) return false;
  for (let back = at - 1; back >= Math.max(0, at - 6) && items[back]?.kind !== 'line'; back--)
    if (is(items[back], 'if', 'after', 'neg', 'move')) return false;
  const opens = items[at - 1]?.kind === 'line' || isSign(items[at - 1], '.!');
  if (opens && is(items[at], 'void') && isSign(items[at + 1], ',.!;')) return true;
  for (let next = at + 1; next <= at + 3; next++) {
    const item = items[next];
    if (!item || item.kind === 'line') return true;
    if (item.kind === 'unknown' || item.number || is(item, 'if', 'after', 'sl', 'tp', 'stop', 'orders', 'time'))
      return false;
  }
  return false;
}

/** "running +80 pips" */
const gains = (items: Item[], at: number): boolean =>
  [1, 2].some((step) => items[at + step]?.number?.unit === 'pips' && items[at + step]?.number?.sign === '+');
