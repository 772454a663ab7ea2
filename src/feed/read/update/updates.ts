import type { Reading, Signal, Update } from '../../../core/reading.ts';
import type { Chosen } from '../decide/chosen.ts';
import type { Intent } from '../decide/intent.ts';
import { doubted } from '../decide/outcomes.ts';
import { unexplainedIn } from '../decide/taken.ts';
import type { Meter } from '../text/meter.ts';
import type { Sources } from '../trade/sources.ts';
import { clausesOf } from '../words/clauses.ts';
import { type Item, is } from '../words/items.ts';
import { leadsToNumber } from '../words/leads.ts';
import { actionsOf, type Found } from './actions.ts';
import { combined, isOnlyLevels, merge } from './combine.ts';
import { nameCurrencies } from './currency-trades.ts';
import { explainUpdate } from './explain-update.ts';
import { withLists } from './lists.ts';
import { named, sparing } from './naming.ts';
import { has } from './note-verbs.ts';
import type { Noted } from './noted.ts';
import { noteSentence } from './notes.ts';
import { isOffScale, isWild } from './off-scale.ts';
import { besidesPurpose } from './purpose.ts';
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
  if (
    notes.some((note, index) => isEither(items, note, onlyUpdates(told[index] ?? []))) ||
    isEitherLine(items, notes, told.map(onlyUpdates))
  )
    return refused('either of two instructions');
  if (sortsEntries(items)) return refused('some of several entries');
  if (takesNow(items)) return refused('a target taken now, or moved');
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
  const updates = combined(besidesPurpose(items, meant), earlier).map((one) =>
    sparing(
      items,
      notes,
      instructed.length === 1 || replied === undefined ? named(items, one, replied === undefined) : one,
    ),
  );
  const [only] = updates;
  if (!only) return undefined;
  if (
    replied === undefined &&
    updates.some(({ update }) => isUnnamed(update)) &&
    items.some((_, at) => isName(items, at))
  )
    return refused('a name nobody knows');
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
  return doubted(doubts, { reading, sources, taken });
}

const onlyUpdates = (found: Found[]): Sourced[] => found.flatMap((one) => ('update' in one ? [one] : []));

const isUnnamed = (update: Update): boolean =>
  update.action === 'close' && update.symbol === undefined && update.all === undefined && update.tp === undefined;

/** "All out of SPY calls", "exit on CVX": a name in capitals that no instrument has, in a text of small letters. */
const isName = (items: Item[], at: number): boolean =>
  items[at]?.kind === 'unknown' &&
  /^[A-Z]{2,6}$/.test(items[at]?.text ?? '') &&
  (/^(?:of|on|for|from)$/i.test(items[at - 1]?.text ?? '') || is(items[at - 1], 'of', 'close')) &&
  items.some(({ text }) => /[a-z]{2}/.test(text));

/** "Close it or move the stop": which of the two nobody said. */
const isEither = (items: Item[], { from, to, verbs }: Noted, told: Sourced[]): boolean => {
  const acts = told.filter(({ update }) => update.condition === undefined).map((one) => Math.min(...one.from));
  if (acts.length > 0) acts.push(...verbs.flatMap(({ concept, at }) => (concept === 'book' ? [at] : [])));
  for (let at = from; at < to; at++)
    if (
      is(items[at], 'or') &&
      !is(items[at], 'the', 'at') &&
      acts.some((one) => one < at) &&
      acts.some((one) => one > at)
    )
      return true;
    else if (is(items[at], 'or') && !is(items[at], 'the', 'at') && isBeOrTarget(items, at)) return true;
  return false;
};

/** "BE or TP2": where it ends is left open. */
const isBeOrTarget = (items: Item[], or: number): boolean =>
  (is(items[or - 1], 'be') && is(items[or + 1], 'tp') && !leadsToNumber(items, or + 1)) ||
  (is(items[or + 1], 'be') && [1, 2].some((back) => is(items[or - back], 'tp')));

/** "Close it / OR / move the stop": the word stands in a line of its own. */
function isEitherLine(items: Item[], notes: Noted[], told: Sourced[][]): boolean {
  const acts = (one: number): boolean => (told[one] ?? []).some(({ update }) => !reports.has(update.action));
  return notes.some((note, index) => {
    const own = items.slice(note.from, note.to).filter(({ kind }) => kind === 'phrase' || kind === 'unknown');
    const isAlone = own.length === 1 && is(own[0], 'or') && !is(own[0], 'the', 'at');
    return (
      isAlone && notes.some((_, one) => one < index && acts(one)) && notes.some((_, one) => one > index && acts(one))
    );
  });
}

const reports: ReadonlySet<string> = new Set(['tp_hit', 'sl_hit', 'filled']);

/** "Close 4124.6 hold 4122.6", "close worst hold best": the entries of one trade, each by its price or by how it stands. */
const sortsEntries = (items: Item[]): boolean =>
  items.some((item, at) => is(item, 'close') && isEntryOf(items, at)) ||
  items.some((item, at) => is(item, 'close', 'book', 'partial') && isWhich(items, at) && keepsWhich(items, at)) ||
  items.some(
    (item, at) =>
      is(item, 'close') &&
      items[at + 1]?.number !== undefined &&
      items[at + 1]?.number?.unit === undefined &&
      [2, 3].some((step) => is(items[at + step], 'keep', 'leave') && items[at + step + 1]?.number !== undefined),
  );

/** "Take TP1 now at 4130": the price it has, or the one it gets. */
const takesNow = (items: Item[]): boolean =>
  items.some((item, at) => {
    if (!is(item, 'book', 'close', 'maybetp') || is(item, 'tp') || item.kind === 'mark') return false;
    let next = is(items[at + 1], 'the') ? at + 2 : at + 1;
    if (!is(items[next], 'tp')) return false;
    while (is(items[next], 'tp') || items[next]?.number?.unit === 'index') next++;
    return isNow(items[next]) && leadsToNumber(items, next);
  });

const isNow = (item: Item | undefined): boolean =>
  is(item, 'now') || /^(?:now|maintenant|ahora|adesso|ora|jetzt|agora)\b/i.test(item?.text ?? '');

/** "Close your first entries": those of one trade, by their order. */
const isEntryOf = (items: Item[], close: number): boolean =>
  [1, 2, 3].some(
    (step) =>
      /^(?:first|early|earlier|second|last|upper|lower|older)\b/i.test(items[close + step]?.text ?? '') &&
      is(items[close + step + 1], 'entry', 'entries', 'maybeentry') &&
      !items[close + step + 2]?.number,
  );

const isWhich = (items: Item[], verb: number): boolean =>
  [1, 2].some((step) => is(items[verb + step], 'which') && !/^in |^any$/i.test(items[verb + step]?.text ?? ''));

const keepsWhich = (items: Item[], verb: number): boolean =>
  items.some(
    (item, at) =>
      at > verb + 1 &&
      is(item, 'keep', 'leave') &&
      [1, 2, 3, 4, 5].some((step) => is(items[at + step], 'which') && items[at + step]?.kind !== 'line'),
  );

/** "Move TP to 4093" is an order also where 4093 is one of its targets: the others may be meant, or it was moved since. */
const orders = (note: Noted): boolean => has(note, 'move', 'set', 'change');

/** "Entry: 145.50" below a signal that says the same: told again, and nothing to change. */
function isStanding({ update }: Sourced, earlier: Signal | undefined): boolean {
  if (!earlier || update.condition) return false;
  if (update.action === 'move_entry') return [earlier.entry].flat().includes(update.price);
  if (update.action === 'move_sl') return update.price !== undefined && earlier.sl === update.price;
  return update.action === 'move_tp' && earlier.tps.includes(update.price);
}

function refused(reason: string): Chosen {
  return { reading: { type: 'reject', reason }, certainty: 'unsure', reasons: [reason], sources: {} };
}
