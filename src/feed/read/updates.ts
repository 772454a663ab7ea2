import type { Reading, Signal, Update } from '../../core/reading.ts';
import { actionsOf, type Found } from './actions.ts';
import type { Chosen } from './chosen.ts';
import { clausesOf } from './clauses.ts';
import { namesOf } from './closing.ts';
import { nameCurrencies } from './currency-trades.ts';
import { explainUpdate } from './explain-update.ts';
import type { Intent } from './intent.ts';
import { type Item, is } from './items.ts';
import type { Sources } from './judge.ts';
import type { Meter } from './meter.ts';
import { has } from './note-verbs.ts';
import type { Noted } from './noted.ts';
import { noteSentence } from './notes.ts';
import { median } from './scale.ts';
import type { Sentence } from './sentences.ts';
import { rangeOf } from './symbols.ts';
import { unexplainedIn } from './taken.ts';
import { doubtsAbout, type Sourced } from './update-doubts.ts';

/** What a message tells to do with earlier trades, if anything. */
export function readUpdates(
  given: Item[],
  intent: Intent,
  replied: Reading | undefined,
  meter: Meter,
): Chosen | undefined {
  const earlier = replied?.type === 'signal' ? replied : replied?.type === 'signals' ? replied.items[0] : undefined;
  const items = nameCurrencies(given, earlier?.symbol);
  const symbol = earlier?.symbol ?? items.find((item) => item.symbol)?.symbol;
  const notes: Noted[] = [];
  for (const sentence of withLists(items, intent.sentences).flatMap((one) => clausesOf(items, one))) {
    if (intent.skip[sentence.from]) continue;
    meter.steps += sentence.to - sentence.from;
    const note = noteSentence(items, sentence, earlier, symbol);
    const before = notes.at(-1);
    if (before && !before.ended && note.line === before.line + 1 && isOnlyLevels(note) && note.symbols.length === 0)
      merge(before, note);
    else notes.push(note);
  }
  const told = notes.map((note) =>
    actionsOf(items, note, { earlier, replying: replied !== undefined, talk: intent.talk }),
  );
  const found = told.flat();
  const off = earlier && found.find((one) => 'update' in one && isOffScale(one.update, earlier));
  const wild = found.some((one) => 'update' in one && isWild(one.update));
  if (off || wild) return refused('price out of scale');
  if (notes.some((note, index) => isEither(items, note, onlyUpdates(told[index] ?? []))))
    return refused('either of two instructions');
  const isBesides = (one: Found): boolean =>
    'reject' in one && one.reject === 'condition without a price' && onlyUpdates(found).length > 0;
  const waits = found.some(isBesides);
  const rejected = found.find((one) => 'reject' in one && !isBesides(one));
  if (rejected && 'reject' in rejected)
    return replied === undefined && rejected.reject === 'condition without a price' && intent.talk.includes('a result')
      ? undefined
      : refused(rejected.reject);
  const isAgain = found.some((one) => 'update' in one && one.update.action === 'reentry');
  if (isAgain && notes.some((note) => note.loose.length + note.entries.length > 0))
    return refused('a new trade with levels of its own');
  const levels = found.some((one) => 'update' in one && one.update.action === 'set_levels');
  if (levels && replied === undefined && notes.some((note) => note.loose.length > 0))
    return refused('a number nobody can place');
  const instructed = onlyUpdates(found);
  const meant = notes.flatMap((note, index) =>
    onlyUpdates(told[index] ?? []).filter(
      (one) => !isStanding(one, earlier) || (orders(note) && one.update.action !== 'move_entry'),
    ),
  );
  const updates = combined(meant, earlier).map((one) =>
    sparing(
      items,
      notes,
      instructed.length === 1 || replied === undefined ? named(items, one, replied === undefined) : one,
    ),
  );
  const [only] = updates;
  if (!only) return undefined;
  const sources: Sources = {};
  for (const [index, one] of updates.entries())
    sources[updates.length > 1 ? `items.${index}.action` : 'action'] = one.from;
  const reading: Reading =
    updates.length > 1 ? { type: 'updates', items: updates.map((one) => one.update) } : only.update;
  const all = { items, intent, notes, told: told.map(onlyUpdates), updates, earlier };
  const taken = explainUpdate(all);
  const left = unexplainedIn(items, taken);
  const doubts = [
    ...(waits ? ['one more instruction under a condition'] : []),
    ...doubtsAbout(all),
    ...(left === undefined ? [] : [left]),
  ];
  return {
    reading,
    certainty: doubts.length > 0 ? 'probable' : 'certain',
    reasons: doubts.length > 0 ? doubts : ['everything in it is explained'],
    sources,
    taken,
  };
}

const onlyUpdates = (found: Found[]): Sourced[] => found.flatMap((one) => ('update' in one ? [one] : []));

/** "Close it or move the stop": which of the two nobody said. */
const isEither = (items: Item[], { from, to }: Noted, told: Sourced[]): boolean => {
  const acts = told.filter(({ update }) => update.condition === undefined).map((one) => Math.min(...one.from));
  for (let at = from; at < to; at++)
    if (
      is(items[at], 'or') &&
      !is(items[at], 'the', 'at') &&
      acts.some((one) => one < at) &&
      acts.some((one) => one > at)
    )
      return true;
  return false;
};

/** "Move TP to 4093" is an order also where 4093 is one of its targets: the others may be meant, or it was moved since. */
const orders = (note: Noted): boolean => has(note, 'move', 'set', 'change');

/** "Entry: 145.50" below a signal that says the same: told again, and nothing to change. */
function isStanding({ update }: Sourced, earlier: Signal | undefined): boolean {
  if (!earlier || update.condition) return false;
  if (update.action === 'move_entry') return [earlier.entry].flat().includes(update.price);
  if (update.action === 'move_sl') return update.price !== undefined && earlier.sl === update.price;
  return update.action === 'move_tp' && earlier.tps.includes(update.price);
}

function without<T extends object>(update: T, key: 'all'): T {
  const { [key]: _left, ...rest } = update as T & { all?: boolean };
  return rest as T;
}

/** "Delete the pending orders" names its own. */
const hasPending = (items: Item[]): boolean => items.some((item) => is(item, 'orders', 'pending'));

/** A close or a cancellation without a reply is about the one symbol of its message, wherever that stands. */
function named(items: Item[], one: Sourced, isAlone: boolean): Sourced {
  const { update } = one;
  if (!isAlone && update.action !== 'close' && update.action !== 'cancel') return one;
  if (update.symbol || update.except || (isAlone && update.action === 'cancel' && hasPending(items))) return one;
  if ('all' in update && update.all && !items.some((item) => /^flat/i.test(item.text))) return one;
  const all = new Set(items.flatMap((item) => item.symbol ?? []));
  const [symbol] = all;
  return symbol !== undefined && all.size === 1 ? { ...one, update: { ...without(update, 'all'), symbol } } : one;
}

/** "Close all trades. Keep EURUSD.": what another sentence keeps is left out of a close of everything. */
function sparing(items: Item[], notes: Noted[], one: Sourced): Sourced {
  const { update } = one;
  if (update.action !== 'close' || update.symbol || update.tp || update.except) return one;
  const except = namesOf(
    items,
    notes.flatMap(({ kept }) => kept),
  );
  return except.length > 0 ? { ...one, update: { ...update, except } } : one;
}

/** Lines of numbers alone belong to the label before them: "Take profits:", and a price on each line. */
function withLists(items: Item[], sentences: Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  let labelled: boolean | undefined;
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const own = items.slice(sentence.from, sentence.to);
    const isBare =
      own.every((item) => item.kind !== 'phrase' && item.kind !== 'unknown') && own.some((item) => item.number);
    if (isBare) labelled ??= before !== undefined && !before.question && isLabelled(items, before);
    else labelled = undefined;
    if (before && isBare && labelled) before.to = sentence.to;
    else joined.push({ ...sentence });
  }
  return joined;
}

/** Ends with a label, or with the list that stands behind one. */
function isLabelled(items: Item[], { from, to }: Sentence): boolean {
  for (let at = to - 1; at >= from; at--) {
    if (is(items[at], 'tp', 'sl', 'stop', 'entry')) return true;
    if (items[at]?.kind === 'phrase' || items[at]?.kind === 'unknown') return false;
  }
  return false;
}

/** A level where its instrument never traded. */
function isWild({ symbol, ...update }: Update): boolean {
  const range = rangeOf(symbol);
  const price = 'price' in update ? update.price : undefined;
  return range !== undefined && price !== undefined && (price < range[0] / farthest || price > range[1] * farthest);
}

/** A level many times off those of its own trade is a slip, or a number of pips. */
function isOffScale(update: Update, earlier: Signal): boolean {
  const known = [earlier.entry, earlier.sl, ...earlier.tps].flat().filter((price) => price !== null);
  const middle = median(known);
  if (middle === undefined) return false;
  const prices = [
    'price' in update ? update.price : undefined,
    ...(update.action === 'set_levels' ? [update.sl, ...(update.tps ?? [])] : []),
    update.condition?.price,
  ];
  return prices.some((price) => price != null && (price / middle > farthest || middle / price > farthest));
}
const farthest = 2.5;

function refused(reason: string): Chosen {
  return { reading: { type: 'reject', reason }, certainty: 'unsure', reasons: [reason], sources: {} };
}

function isOnlyLevels(note: Noted): boolean {
  return note.verbs.length === 0 && note.sls.length + note.tps.length > 0;
}

function merge(into: Noted, from: Noted): void {
  into.sls.push(...from.sls);
  into.tps.push(...from.tps);
  into.line = from.line;
  into.to = from.to;
}

/** Without a reply: all of the same named trade, and no target by its number. */
const isOneTrade = (moves: Sourced[]): boolean =>
  moves.every(({ update }) => update.symbol !== undefined && update.symbol === moves[0]?.update.symbol) &&
  moves.every(({ update }) => update.action !== 'move_tp' || update.tp === undefined);

/** Levels named in several sentences are one instruction; the same instruction twice is one. */
function combined(found: Sourced[], earlier: Signal | undefined): Sourced[] {
  const unique: Sourced[] = [];
  const seen = new Set<string>();
  for (const one of found) {
    const text = JSON.stringify(one.update);
    if (!seen.has(text)) unique.push(one);
    seen.add(text);
  }
  const moves = unique.filter(({ update }) => update.action === 'move_sl' || update.action === 'move_tp');
  const bare = !earlier || (earlier.sl === null && earlier.tps.length === 0 && earlier.slPips === undefined);
  const stop = moves.find(({ update }) => update.action === 'move_sl' && update.price !== undefined)?.update;
  const tps = moves.flatMap(({ update }) => (update.action === 'move_tp' ? [update.price] : []));
  const fits =
    bare && moves.every(({ update }) => update.condition === undefined) && (earlier !== undefined || isOneTrade(moves));
  if (!fits || !stop || stop.action !== 'move_sl' || tps.length === 0) return tidy(unique);
  const named = stop.symbol === undefined ? {} : { symbol: stop.symbol };
  const update: Update = { type: 'update', action: 'set_levels', sl: stop.price ?? null, tps, ...named };
  return [...unique.filter((one) => !moves.includes(one)), { update, from: moves.flatMap((one) => one.from) }];
}

/** What is cancelled was never open: a target beside it was not reached by it. A hit of a lower target goes without saying beside a higher one. */
function tidy(given: Sourced[]): Sourced[] {
  const isNamed = given.some(({ update }) => update.action === 'close' && update.symbol !== undefined);
  const isBare = ({ update }: Sourced): boolean =>
    update.action === 'close' && !update.symbol && !update.all && !update.tp && !update.except && !update.condition;
  const found = isNamed ? given.filter((one) => !isBare(one)) : given;
  if (found.some(({ update }) => update.action === 'cancel'))
    return found.filter(({ update }) => update.action !== 'tp_hit');
  const hits = found.flatMap(({ update }) => (update.action === 'tp_hit' ? [update] : []));
  if (hits.length < 2) return found;
  const all = hits.find((hit) => hit.all === true);
  const best = all ?? hits.reduce((a, b) => ((b.tp ?? 0) > (a.tp ?? 0) ? b : a));
  return found.filter(({ update }) => update.action !== 'tp_hit' || update === best);
}
