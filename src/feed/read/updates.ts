import type { Reading, Signal, Update } from '../../core/reading.ts';
import { unaccounted } from './account.ts';
import { actionsOf } from './actions.ts';
import type { Decided } from './decide.ts';
import type { Intent } from './intent.ts';
import { type Item, is } from './items.ts';
import type { Sources } from './judge.ts';
import type { Meter } from './meter.ts';
import type { Noted } from './noted.ts';
import { noteSentence } from './notes.ts';
import { median } from './scale.ts';
import type { Sentence } from './sentences.ts';

/** What a message tells to do with earlier trades, if anything. */
export function readUpdates(
  items: Item[],
  intent: Intent,
  replied: Reading | undefined,
  meter: Meter,
): Decided | undefined {
  const earlier = replied?.type === 'signal' ? replied : replied?.type === 'signals' ? replied.items[0] : undefined;
  const symbol = earlier?.symbol ?? items.find((item) => item.symbol)?.symbol;
  const notes: Noted[] = [];
  for (const sentence of withLists(items, intent.sentences)) {
    if (intent.skip[sentence.from]) continue;
    meter.steps += sentence.to - sentence.from;
    const note = noteSentence(items, sentence, earlier, symbol);
    const before = notes.at(-1);
    if (before && !before.ended && note.line === before.line + 1 && isOnlyLevels(note)) merge(before, note);
    else notes.push(note);
  }
  const told = notes.map((note) =>
    actionsOf(items, note, { earlier, replying: replied !== undefined, talk: intent.talk }),
  );
  const found = told.flat();
  const off = earlier && found.find((one) => 'update' in one && isOffScale(one.update, earlier));
  if (off) return refused('price out of scale');
  const rejected = found.find((one) => 'reject' in one);
  if (rejected && 'reject' in rejected) return refused(rejected.reject);
  const levels = found.some((one) => 'update' in one && one.update.action === 'set_levels');
  if (levels && replied === undefined && notes.some((note) => note.loose.length > 0))
    return refused('a number nobody can place');
  const updates = combined(
    found.flatMap((one) => ('update' in one ? [one] : [])),
    earlier,
  );
  const [only] = updates;
  if (!only) return undefined;
  const sources: Sources = {};
  for (const [index, one] of updates.entries())
    sources[updates.length > 1 ? `items.${index}.action` : 'action'] = one.from;
  const reading: Reading =
    updates.length > 1 ? { type: 'updates', items: updates.map((one) => one.update) } : only.update;
  const doubts = doubtsOf(items, intent, notes);
  const left = notes.flatMap((note, index) => {
    const own = (told[index] ?? []).flatMap((one) => ('update' in one ? [one] : []));
    return own.length > 0 ? unaccounted(items, note, own, earlier ?? {}) : [];
  });
  if (left.length > 0)
    doubts.push(
      `not accounted for: ${left
        .slice(0, 5)
        .map((at) => items[at]?.text)
        .join(', ')}`,
    );
  if (
    notes.some((note) => is(items[note.condition?.at ?? -1], 'tp')) &&
    updates.some(({ update }) => takes.has(update.action))
  )
    doubts.push('at a target, where a part closes by itself');
  if (updates.some(({ update }) => update.action === 'breakeven' && (update.offsetPips ?? 0) < 0))
    doubts.push('a stop behind the entry');
  if (notes.some((note) => isElsewhere(note, earlier)) && updates.some(({ update }) => update.action === 'breakeven'))
    doubts.push('a price beside break even');
  return {
    reading,
    certainty: doubts.length > 0 ? 'probable' : 'certain',
    reasons: doubts.length > 0 ? doubts : ['every instruction is accounted for'],
    sources,
  };
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
const takes: ReadonlySet<string> = new Set(['close', 'close_partial']);

function refused(reason: string): Decided {
  return { reading: { type: 'reject', reason }, certainty: 'unsure', reasons: [reason], sources: {} };
}

function isOnlyLevels(note: Noted): boolean {
  return note.verbs.length === 0 && note.sls.length + note.tps.length > 0;
}

function merge(into: Noted, from: Noted): void {
  into.sls.push(...from.sls);
  into.tps.push(...from.tps);
  into.line = from.line;
}

interface Sourced {
  update: Update;
  from: number[];
}

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
  const fits = earlier !== undefined && bare && moves.every(({ update }) => update.condition === undefined);
  if (!fits || !stop || stop.action !== 'move_sl' || tps.length === 0) return tidy(unique);
  const update: Update = { type: 'update', action: 'set_levels', sl: stop.price ?? null, tps };
  return [...unique.filter((one) => !moves.includes(one)), { update, from: moves.flatMap((one) => one.from) }];
}

/** A hit of a lower target goes without saying beside a higher one. */
function tidy(found: Sourced[]): Sourced[] {
  const hits = found.flatMap(({ update }) => (update.action === 'tp_hit' ? [update] : []));
  if (hits.length < 2) return found;
  const all = hits.find((hit) => hit.all === true);
  const best = all ?? hits.reduce((a, b) => ((b.tp ?? 0) > (a.tp ?? 0) ? b : a));
  return found.filter(({ update }) => update.action !== 'tp_hit' || update === best);
}

function doubtsOf(items: Item[], intent: Intent, notes: Noted[]): string[] {
  const doubts: string[] = [];
  const unknown = notes.flatMap((note) =>
    items
      .slice(note.from, note.to)
      .filter((item) => item.kind === 'unknown')
      .map((item) => item.text),
  );
  if (unknown.length > 0) doubts.push(`unknown words: ${unknown.slice(0, 5).join(', ')}`);
  if (items.some((item) => item.fuzzy)) doubts.push('slip of the pen');
  if (notes.some((note) => note.condition?.price !== undefined && isBasis(items, note)))
    doubts.push('on the close of a candle');
  if (notes.some((note) => isPartOf(items, note))) doubts.push('only some trades, or only at a target');
  if (notes.some((note) => note.loose.length > 0)) doubts.push('not all of it is accounted for');
  if (intent.talk.some((why) => why !== 'a result' && why !== 'conditional')) doubts.push(...intent.talk);
  return doubts;
}

/** "If it closes below 4100": price may touch it without closing there. */
const isBasis = (items: Item[], note: Noted): boolean =>
  items.slice(note.condition?.at ?? note.to, note.to).some((item) => is(item, 'breaks'));

/** A price of the stop that is not where the trade was entered. */
function isElsewhere(note: Noted, earlier: Signal | undefined): boolean {
  const entry = earlier?.entry;
  if (entry === undefined || entry === null) return false;
  const [low, high] = typeof entry === 'number' ? [entry, entry] : entry;
  return note.sls.some(({ price }) => price < low || price > high);
}

/** "Close buys", "cancel the euro limit", "close at TP2": said of less than the update can carry. */
function isPartOf(items: Item[], note: Noted): boolean {
  const verb = note.verbs.find(
    ({ concept }) => concept === 'close' || concept === 'cancel' || concept === 'partial',
  )?.at;
  if (verb === undefined) return false;
  const sided = note.symbols.length === 0 && note.verbs.some(({ concept, at }) => concept === 'sides' && at > verb);
  const part = items.slice(note.from, note.to).some((item) => is(item, 'currency') && !item.symbol);
  const later = note.tpNamed.some(({ at }) => at > verb && is(items[at - 1], 'at'));
  return sided || part || later;
}
