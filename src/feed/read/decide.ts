import type { Certainty, Reading, Signal } from '../../core/reading.ts';
import { maskAdvice } from './advice.ts';
import type { Chosen, Decided } from './chosen.ts';
import type { Draft } from './draft.ts';
import { explained } from './explain-number.ts';
import { explainOpening } from './explain-opening.ts';
import { explainRest } from './explain-rest.ts';
import { isHalfSaid } from './half-said.ts';
import { hasLevels, hasSubstance, isHalf, isLabelled, isUnsided, isWhole, setsLevels } from './halves.ts';
import { headingOf } from './heading.ts';
import { type Intent, intentOf } from './intent.ts';
import { type Item, is, isSign } from './items.ts';
import type { Sources } from './judge.ts';
import type { Meter } from './meter.ts';
import { isConditional } from './over.ts';
import { changesTo } from './restated.ts';
import { isResult } from './results.ts';
import type { ReadSettings } from './settings.ts';
import { unexplainedIn } from './taken.ts';
import { readTrades, type Trade } from './trades.ts';
import { sureOfNothing, unknownIn } from './understood.ts';
import { readUpdates } from './updates.ts';

/** Chooses what the message is: an instruction to open, an update, nothing, or something nobody may act on. */
export function decide(items: Item[], settings: ReadSettings, replied: Reading | undefined, meter: Meter): Decided {
  const intent = intentOf(items);
  const found = choose({ items, intent, settings, replied, meter });
  const certainty =
    found.reading.type === 'none' && found.certainty === 'certain' && hidesTrade(items, settings, meter)
      ? 'unsure'
      : found.certainty;
  return { ...found, certainty, taken: found.taken ?? explainRest(items, intent, found.sources, certainty) };
}

/** The reading alone, of the message that another one replies to. */
export const readingOf = (items: Item[], settings: ReadSettings, meter: Meter): Reading =>
  choose({ items, intent: intentOf(items), settings, replied: undefined, meter }).reading;

/** A whole trade stands in it, whatever is said around it: that it asks for nothing is never certain. */
const hidesTrade = (items: Item[], settings: ReadSettings, meter: Meter): boolean =>
  readTrades(items, [], settings, meter).some(({ draft, judged }) => judged.ok && isWhole(draft));

interface Choice {
  items: Item[];
  intent: Intent;
  settings: ReadSettings;
  replied: Reading | undefined;
  meter: Meter;
}

function choose({ items, intent, settings, replied, meter }: Choice): Chosen {
  const skip = [...intent.skip];
  for (const [at, muted] of intent.mute.entries()) if (muted) skip[at] = true;
  maskAdvice(items, skip);
  const trades = readTrades(items, skip, settings, meter).filter(hasSubstance);
  if (intent.addressed) return addressed(trades);
  if (isTemplate(items)) return rejected('a template nobody filled in', trades);
  const full = trades.filter((trade) => trade.draft.sides.length > 0 && hasLevels(trade));
  if (intent.kills.length > 0) return killed({ items, intent, replied, full, meter });
  const half = trades.filter((trade) => !full.includes(trade) && isHalf(trade));
  if (full.length > 0 && half.length > 0 && !isResult(items, intent, full))
    return rejected('another trade without levels', trades);
  const reached = replied === undefined ? targetOver(items, intent, full) : undefined;
  if (reached) return reached;
  const heading = replied === undefined && full.length === 1 ? headingOf(items, intent) : undefined;
  if (heading) return underHeading(heading, full, trades);
  if (full.length > 0 && !isResult(items, intent, full)) {
    const opened = opening({ chosen: full, all: trades, items, intent, settings, advice: skip });
    return restated(opened, replied, items);
  }
  if (replied === undefined && asksWhich(items, intent) && trades.some(({ draft }) => draft.sls.length > 0))
    return rejected('either of two trades', trades);
  if (replied === undefined && (isLabelled(trades) || (intent.talk.length === 0 && isUnsided(items, trades))))
    return rejected('side missing', trades);
  const stray = trades.some(
    ({ draft }) => draft.sides.some((side) => !side.weak) && draft.symbols.length > 0 && draft.loose.length > 0,
  );
  if (replied === undefined && isTally(items)) return nothing(['a result'], 'unsure');
  if (replied === undefined && isCard(items)) return nothing(['a result'], 'unsure');
  const updates = readUpdates(items, intent, replied, meter);
  if (updates && full.length === 0 && replied === undefined && stray && setsLevels(updates.reading))
    return rejected('a number nobody can place', trades);
  if (updates && (full.length === 0 || !setsLevels(updates.reading))) return updates;
  if (full.length > 0) {
    const isOpen = full.some(({ draft, judged }) => judged.ok && isWhole(draft));
    const unknown = full.some(({ draft }) => unknownIn(items, draft).length > 0);
    return nothing(['a result'], unknown || isOpen ? 'unsure' : 'certain');
  }
  const bare = trades.filter(
    ({ draft }) => draft.sides.some((side) => !side.weak) && draft.loose.length + draft.loosePips.length === 0,
  );
  if (bare.length === 1 && isKeyed(items, bare))
    return opening({ chosen: bare, all: bare, items, intent, settings, advice: skip });
  if (bare.length > 0 && sharesOut(items, intent)) return rejected('a part of a trade, or a new one', trades);
  if (bare.length > 0 && isTight(items, intent))
    return opening({ chosen: bare, all: bare, items, intent, settings, advice: skip });
  if (stray && intent.talk.length === 0) return rejected('a number nobody can place', trades);
  return nothing(
    intent.talk.length > 0 ? intent.talk : ['no instruction'],
    isHalfSaid(items, intent) || (replied === undefined && isUnsided(items, trades))
      ? 'unsure'
      : sureOfNothing(items, intent, replied !== undefined),
  );
}

/** "{{close}}": the place of a figure, and no figure. */
const isTemplate = (items: Item[]): boolean =>
  items.some((item, at) => isSign(item, '{') && isSign(items[at + 1], '{') && items[at + 1]?.glued === true);

/** "✅ GBPUSD TP1 / ❌ EURUSD SL": what became of several trades, one a line. */
function isTally(items: Item[]): boolean {
  const ticked = items.flatMap((item, at) => {
    const isOpened = (item.mark === 'check' || item.mark === 'cross') && (items[at - 1]?.kind ?? 'line') === 'line';
    const { symbol } = items[at + 1] ?? {};
    return isOpened && symbol !== undefined ? [symbol] : [];
  });
  return (
    new Set(ticked).size > 1 && !items.some((item) => is(item, 'close', 'move', 'cancel', 'be') && !is(item, 'filler'))
  );
}

/** "Entry 4232 / Close 4215 / +170 pips": where a trade began and ended, and what it brought. */
function isCard(items: Item[]): boolean {
  const isPriced = (at: number): boolean => items[isSign(items[at + 1], ':=') ? at + 2 : at + 1]?.number !== undefined;
  const opens = items.some((item, at) => is(item, 'entry') && isPriced(at));
  const ends = items.some(
    (item, at) => is(item, 'close', 'report', 'over') && isPriced(at) && (items[at - 1]?.kind ?? 'line') === 'line',
  );
  return opens && ends && items.some(({ number }) => number?.sign !== undefined);
}

/** "Buy now or sell limit?": both sides in one question. */
const asksWhich = (items: Item[], { sentences }: Intent): boolean =>
  sentences.some(({ from, to, question }) => {
    const own = items.slice(from, to);
    return question && own.some((item) => is(item, 'buy')) && own.some((item) => is(item, 'sell'));
  });

interface Killed {
  items: Item[];
  intent: Intent;
  replied: Reading | undefined;
  full: Trade[];
  meter: Meter;
}

/** A recap, a lesson, a "not yet": nothing, unless a trade at market or the end of one is said beside it. */
function killed({ items, intent, replied, full, meter }: Killed): Chosen {
  const sure = sureOfNothing(items, intent, replied !== undefined);
  if (full.some(({ draft, judged }) => draft.now !== null && judged.ok)) return nothing(intent.kills, 'unsure');
  const isOnlyWait = intent.kills.every((why) => why === 'not to be entered yet');
  const updates = replied !== undefined && isOnlyWait ? readUpdates(items, intent, replied, meter) : undefined;
  if (updates?.reading.type !== 'update' || !['cancel', 'close'].includes(updates.reading.action))
    return nothing(intent.kills, sure);
  return { ...updates, certainty: 'probable', reasons: [...updates.reasons, ...intent.kills] };
}

/** "Sell half EURUSD now": said of a trade that is open; "half risk" is only how much. */
const sharesOut = (items: Item[], intent: Intent): boolean =>
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
function isTight(items: Item[], intent: Intent): boolean {
  if (intent.talk.length > 0) return false;
  if (items.some((item) => item.mark === 'check' || item.mark === 'cross')) return false;
  const unknown = items.filter(
    (item, at) => item.kind === 'unknown' && !intent.skip[at] && !isWithheld(items, at),
  ).length;
  return unknown <= 1 && !items.some((item, at) => item.number?.unit === 'percent' && !intent.skip[at]);
}

/** "SL: in the live room": what stands in the row of a level without a price. */
function isWithheld(items: Item[], at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 8 && items[from - 1]?.kind !== 'line') from--;
  return is(items[from], 'sl', 'tp') && !items.slice(from, at).some((item) => item.number);
}

/** "#ONDO Take-Profit target 1" above a trade without targets: this one was reached. */
function targetOver(items: Item[], { sentences: [first] }: Intent, [trade, ...more]: Trade[]): Chosen | undefined {
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
function underHeading({ does, at }: NonNullable<ReturnType<typeof headingOf>>, [trade]: Trade[], all: Trade[]): Chosen {
  if (does === 'change' || !trade?.judged.ok) return rejected('a change of an earlier trade', all);
  const { symbol } = trade.judged.signal;
  return {
    reading: { type: 'update', action: does, symbol },
    certainty: 'probable',
    reasons: ['said above a whole trade'],
    sources: { action: [at] },
  };
}

/** A trade told once more in a reply to itself: a change of it where it says so, else a question. */
function restated(opened: Chosen, replied: Reading | undefined, items: Item[]): Chosen {
  const { reading } = opened;
  if (replied?.type !== 'signal' || reading.type !== 'signal') return opened;
  if (replied.symbol !== reading.symbol || replied.side !== reading.side) return opened;
  const changes = items.some((item) => is(item, 'change')) ? changesTo(replied, reading) : [];
  const [only] = changes;
  const reasons = [...(opened.certainty === 'certain' ? [] : opened.reasons), 'the trade it replies to, told again'];
  const asked: Chosen = { ...opened, certainty: 'probable', reasons };
  if (!only) return asked;
  return { ...asked, reading: changes.length > 1 ? { type: 'updates', items: changes } : only };
}

/** Side, symbol and price in rows of their own, as a program writes them, and no word of an end. */
function isKeyed(items: Item[], [trade]: Trade[]): boolean {
  if (!trade || trade.draft.entries.length === 0) return false;
  if (items.some((item) => is(item, 'close', 'cancel', 'report', 'hit', 'slhit', 'recap') && !is(item, 'now')))
    return false;
  const rows = items.filter(
    (item, at) => isSign(item, ':') && [1, 2, 3, 4].some((back) => at - back < 0 || items[at - back]?.kind === 'line'),
  );
  return rows.length > 1;
}

interface Opening {
  chosen: Trade[];
  all: Trade[];
  items: Item[];
  intent: Intent;
  settings: ReadSettings;
  /** what is standing advice and no doubt about the trade */
  advice: boolean[];
}

function opening({ chosen: given, all, items, intent, settings, advice }: Opening): Chosen {
  const signals: Signal[] = [];
  const sources: Sources = {};
  const chosen = each(given);
  const doubts: string[] = [];
  for (const [index, trade] of chosen.entries()) {
    if (!trade.judged.ok) return rejected(trade.judged.reason, all);
    const { signal } = trade.judged;
    if (settings.allowedSymbols && !settings.allowedSymbols.includes(signal.symbol))
      return rejected(`symbol ${signal.symbol} is not allowed in this feed`, all);
    signals.push(signal);
    doubts.push(...trade.judged.doubts);
    for (const [field, at] of Object.entries(trade.judged.sources))
      sources[chosen.length > 1 ? `items.${index}.${field}` : field] = at;
  }
  if (chosen.some(({ draft }, index) => index > 0 && is(items[draft.from - 1], 'or')))
    return rejected('either of two trades', all);
  if (chosen.some(({ draft }, index) => index > 0 && is(items[draft.from], 'or')))
    return rejected('either of two trades', all);
  if (chosen.length > 1 && isShared(items)) return rejected('one level for several trades', all);
  if (chosen.some((trade) => isConditional(items, advice, trade))) return rejected('only under a condition', all);
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
  if (isToldAfter(items, intent)) doubts.push('opened already by whoever says it');
  const stops = signals.filter(({ sl, slPips }) => sl !== null || slPips !== undefined).length;
  if (stops > 0 && stops < signals.length) doubts.push('one of several without a stop');
  const reading: Reading = signals.length > 1 ? { type: 'signals', items: signals } : only;
  return {
    reading,
    certainty: doubts.length > 0 ? 'probable' : 'certain',
    reasons: doubts.length > 0 ? doubts : ['everything in it is explained'],
    sources,
    taken,
  };
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

/** Text that speaks to the reader is never obeyed; beside a signal it makes the whole message doubtful. */
function addressed(trades: Trade[]): Chosen {
  const good = trades.some(
    (trade) => trade.draft.sides.length > 0 && hasLevels(trade) && trade.draft.sls.length + trade.draft.tps.length > 1,
  );
  const reasons = ['addresses the reader'];
  return {
    reading: good ? { type: 'reject', reason: 'addresses the reader' } : { type: 'none' },
    certainty: 'unsure',
    reasons,
    sources: {},
  };
}

function nothing(reasons: string[], certainty: Certainty = 'certain'): Chosen {
  return { reading: { type: 'none' }, certainty, reasons: [...new Set(reasons)], sources: {} };
}

function rejected(reason: string, trades: Trade[]): Chosen {
  const sources: Sources = {};
  for (const { draft } of trades) {
    sources.side = [...(sources.side ?? []), ...draft.sides.map((side) => side.at)];
    sources.sl = [...(sources.sl ?? []), ...draft.sls.map((level) => level.at)];
  }
  return { reading: { type: 'reject', reason }, certainty: 'unsure', reasons: [reason], sources };
}
