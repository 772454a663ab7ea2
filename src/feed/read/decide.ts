import type { Certainty, Reading, Signal } from '../../core/reading.ts';
import { maskAdvice } from './advice.ts';
import { type Intent, intentOf } from './intent.ts';
import { type Item, is } from './items.ts';
import type { Sources } from './judge.ts';
import type { ReadSettings } from './settings.ts';
import { readTrades, type Trade } from './trades.ts';
import { readUpdates } from './updates.ts';

export interface Decided {
  reading: Reading;
  certainty: Certainty;
  reasons: string[];
  sources: Sources;
}

/** Chooses what the message is: an instruction to open, an update, nothing, or something nobody may act on. */
export function decide(items: Item[], settings: ReadSettings, replied: Reading | undefined): Decided {
  const intent = intentOf(items);
  const skip = [...intent.skip];
  for (const [at, muted] of intent.mute.entries()) if (muted) skip[at] = true;
  maskAdvice(items, skip);
  const trades = readTrades(items, skip, settings).filter(hasSubstance);
  if (intent.addressed) return addressed(trades);
  if (intent.kills.length > 0) return nothing(intent.kills);
  const full = trades.filter((trade) => trade.draft.sides.length > 0 && hasLevels(trade));
  if (full.length > 0 && !isResult(items, intent, full)) return opening(full, trades, items, intent, settings);
  if (replied === undefined && intent.talk.length === 0 && isUnsided(items, trades))
    return rejected('side missing', trades);
  const updates = readUpdates(items, intent, replied);
  if (updates) return updates;
  if (full.length > 0) return nothing(['a result']);
  const bare = trades.filter((trade) => trade.draft.sides.some((side) => !side.weak));
  if (bare.length > 0 && isTight(items, intent)) return opening(bare, bare, items, intent, settings);
  return nothing(intent.talk.length > 0 ? intent.talk : ['no instruction']);
}

function hasSubstance({ draft }: Trade): boolean {
  return draft.sides.length + draft.sls.length + draft.tps.length > 0;
}

function hasLevels({ draft }: Trade): boolean {
  return (
    draft.sls.length + draft.tps.length + draft.slPips.length + draft.tpPips.length > 0 ||
    draft.percentStop ||
    draft.openTp !== null ||
    draft.bad.length > 0
  );
}

/**
 * Levels with a price of their own and no side: a signal half understood, never an update of another one.
 * An unknown word may be the side in a language nobody taught.
 */
function isUnsided(items: Item[], trades: Trade[]): boolean {
  return trades.some(({ draft }) => {
    if (draft.sides.length > 0 || draft.sls.length + draft.slPips.length === 0) return false;
    if (draft.entries.length + draft.loose.length === 0) return false;
    const told = items
      .slice(draft.from, draft.to)
      .some((item) => is(item, 'move', 'set', 'change', 'trail', 'same', 'old') || isInstruction(item));
    return !told;
  });
}

const isInstruction = (item: Item): boolean => is(item, 'be', 'close', 'cancel', 'remove', 'partial', 'if');

/** Without levels a signal must be little else than symbol, side, price and "now". */
function isTight(items: Item[], intent: Intent): boolean {
  if (intent.talk.length > 0) return false;
  const unknown = items.filter((item, at) => item.kind === 'unknown' && !intent.skip[at]).length;
  return unknown <= 3;
}

/** Levels with a result beside them are a trade of the past. */
function isResult(items: Item[], intent: Intent, full: Trade[]): boolean {
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item || intent.skip[at] || is(item, 'sl', 'tp', 'now')) continue;
    if (is(item, 'hit') && !conditional(items, at) && nearTarget(items, at)) return true;
    if (is(item, 'slhit') && !conditional(items, at)) return true;
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

/** The word stands in the same line behind a price. */
function afterLevel(items: Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    if (items[back]?.kind === 'line') return false;
    if (items[back]?.number && items[back]?.number?.unit === undefined) return true;
  }
  return false;
}

function opening(chosen: Trade[], all: Trade[], items: Item[], intent: Intent, settings: ReadSettings): Decided {
  const signals: Signal[] = [];
  const sources: Sources = {};
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
  const [only] = signals;
  if (!only) return nothing(['no instruction']);
  const unknown = items.filter((item) => item.kind === 'unknown').length;
  if (unknown > 12) doubts.push(`${unknown} unknown words`);
  doubts.push(...intent.talk);
  const reading: Reading = signals.length > 1 ? { type: 'signals', items: signals } : only;
  return {
    reading,
    certainty: doubts.length > 0 ? 'probable' : 'certain',
    reasons: doubts.length > 0 ? doubts : ['every number is accounted for'],
    sources,
  };
}

/** Text that speaks to the reader is never obeyed; beside a signal it makes the whole message doubtful. */
function addressed(trades: Trade[]): Decided {
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

function nothing(reasons: string[]): Decided {
  return { reading: { type: 'none' }, certainty: 'certain', reasons: [...new Set(reasons)], sources: {} };
}

function rejected(reason: string, trades: Trade[]): Decided {
  const sources: Sources = {};
  for (const { draft } of trades) {
    sources.side = [...(sources.side ?? []), ...draft.sides.map((side) => side.at)];
    sources.sl = [...(sources.sl ?? []), ...draft.sls.map((level) => level.at)];
  }
  return { reading: { type: 'reject', reason }, certainty: 'unsure', reasons: [reason], sources };
}
