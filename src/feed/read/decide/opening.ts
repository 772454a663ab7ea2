import type { Reading, Signal } from '../../../core/reading.ts';
import type { ReadSettings } from '../settings.ts';
import type { Draft } from '../trade/draft.ts';
import type { Sources } from '../trade/sources.ts';
import type { Trade } from '../trade/trades.ts';
import { type Item, is, isSign } from '../words/items.ts';
import type { Chosen } from './chosen.ts';
import { explained } from './explain-number.ts';
import { explainOpening } from './explain-opening.ts';
import type { Intent } from './intent.ts';
import { movesLevels, soundsOpen } from './moved.ts';
import { doubted, nothing, rejected } from './outcomes.ts';
import { isConditional } from './over.ts';
import { unexplainedIn } from './taken.ts';
import { givesReason, saysMore } from './unlevelled.ts';

interface Opening {
  chosen: Trade[];
  all: Trade[];
  items: Item[];
  intent: Intent;
  settings: ReadSettings;
  /** what is standing advice and no doubt about the trade */
  advice: boolean[];
}

export function opening({ chosen: given, all, items, intent, settings, advice }: Opening): Chosen {
  const signals: Signal[] = [];
  const sources: Sources = {};
  const chosen = each(given);
  const doubts: string[] = [];
  for (const [index, trade] of chosen.entries()) {
    if (!trade.judged.ok) return rejected(trade.judged.reason, all);
    const { signal } = trade.judged;
    if (settings.allowedSymbols && !settings.allowedSymbols.includes(signal.symbol))
      return rejected(`not allowed in this channel: ${signal.symbol}`, all);
    signals.push(signal);
    doubts.push(...trade.judged.doubts);
    for (const [field, at] of Object.entries(trade.judged.sources))
      sources[chosen.length > 1 ? `items.${index}.${field}` : field] = at;
  }
  if (chosen.some(({ draft }, index) => index > 0 && isEither(items, draft.from)))
    return rejected('either of two trades', all);
  if (chosen.length > 1 && isShared(items)) return rejected('one level for several trades', all);
  if (chosen.some((trade) => isConditional(items, advice, trade))) return rejected('only under a condition', all);
  if (chosen.some((trade) => givesReason(items, trade))) return rejected('a reason instead of levels', all);
  const [only] = signals;
  if (!only) return nothing(['no instruction']);
  const taken = explainOpening({
    items,
    intent,
    advice,
    trades: chosen.map(({ draft }, at) => explained(draft, signals[at] ?? only)),
    sources,
  });
  const left = unexplainedIn(items, taken);
  if (chosen.some(({ draft }) => isQuoted(items, draft))) doubts.push('a quotation');
  if (left !== undefined) doubts.push(left);
  if (chosen.some((trade) => movesLevels(items, trade))) doubts.push('a level that is moved');
  if (chosen.some((trade) => saysMore(items, trade))) doubts.push('side and symbol, and a word behind them');
  if (chosen.some((trade) => soundsOpen(items, trade, advice))) doubts.push('said as of an open trade');
  if (isToldAfter(items, intent)) doubts.push('opened already by whoever says it');
  const stops = signals.filter(({ sl, slPips }) => sl !== null || slPips !== undefined).length;
  if (stops > 0 && stops < signals.length) doubts.push('one of several without a stop');
  const reading: Reading = signals.length > 1 ? { type: 'signals', items: signals } : only;
  return doubted(doubts, { reading, sources, taken });
}

/** "or" between two trades, in either's line or in one of its own. */
function isEither(items: Item[], from: number): boolean {
  const isWord = ({ kind }: Item) => kind !== 'line' && kind !== 'sign' && kind !== 'mark';
  const [before, first] = [items.slice(0, from).findLast(isWord), items.slice(from).find(isWord)];
  return is(before, 'or') || is(first, 'or');
}

/** "SL both 4100": a level said of all of them. */
const isShared = (items: Item[]): boolean =>
  items.some(
    (item, at) =>
      is(item, 'sl', 'stop') && is(items[at + 1], 'all') && items.slice(at + 2, at + 4).some((one) => one.number),
  );

/** "Position opened" above a trade: what somebody else's program did already. */
function isToldAfter(items: Item[], { sentences }: Intent): boolean {
  const [first] = sentences;
  const own = first ? items.slice(first.from, first.to) : [];
  return (
    own.length < 7 &&
    own.some((item) => is(item, 'trade', 'orders')) &&
    own.some((item) => is(item, 'filled', 'open') && !is(item, 'now', 'tp')) &&
    !own.some((item) => is(item, 'buy', 'sell', 'symbol') || item.number)
  );
}

/** Its side stands behind a quotation mark of its line. */
function isQuoted(items: Item[], { sides, from }: Draft): boolean {
  for (let at = (sides[0]?.at ?? from) - 1; at >= from && items[at]?.kind !== 'line'; at--) {
    if (isSign(items[at], ':{')) return false;
    if (isSign(items[at], '"')) return true;
  }
  return false;
}

/** The same trade said twice, in two languages, is one. */
function each(trades: Trade[]): Trade[] {
  if (trades.length < 2) return trades;
  const seen = new Set<string>();
  return trades.filter(({ judged }) => {
    const said = judged.ok ? JSON.stringify(judged.signal) : undefined;
    const isNew = said === undefined || !seen.has(said);
    if (said !== undefined) seen.add(said);
    return isNew;
  });
}
