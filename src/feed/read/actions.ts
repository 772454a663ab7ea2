import type { Signal, Update } from '../../core/reading.ts';
import { type Item, is, isSign } from './items.ts';
import type { Concept } from './lexicon/lexicon.ts';
import type { Noted } from './noted.ts';

interface Around {
  earlier: Signal | undefined;
  replying: boolean;
  talk: string[];
}

export type Found = { update: Update; from: number[] } | { reject: string };
type Bare = { update: Update; from: number[] };

/** The instructions of one sentence. */
export function actionsOf(items: Item[], note: Noted, around: Around): Found[] {
  const found: Bare[] = [
    ...hits(items, note),
    ...protects(items, note),
    ...closes(items, note, around),
    ...cancels(items, note, around),
    ...levels(items, note, around),
    ...starts(items, note, around),
  ];
  if (note.condition === null || found.length === 0) return found;
  const { price } = note.condition;
  if (price === undefined)
    return found.every(({ update }) => update.action === 'tp_hit') ? [] : [{ reject: 'condition without a price' }];
  return found.flatMap(({ update, from }) =>
    update.action === 'tp_hit' || update.action === 'sl_hit'
      ? []
      : [{ update: { ...update, condition: { price } }, from }],
  );
}

const has = (note: Noted, ...wanted: Concept[]): boolean => note.verbs.some((verb) => wanted.includes(verb.concept));
const at = (note: Noted, ...wanted: Concept[]): number | undefined =>
  note.verbs.find((verb) => wanted.includes(verb.concept))?.at;

/** A "not" shortly before a verb, in the same clause, forbids it. */
function forbidden(items: Item[], verb: number | undefined): boolean {
  if (verb === undefined) return false;
  for (let back = verb - 1; back >= Math.max(0, verb - 4); back--) {
    if (isSign(items[back], ',;|.') || items[back]?.kind === 'line' || items[back]?.number) return false;
    if (is(items[back], 'neg') && !is(items[back], 'remove')) return true;
  }
  return is(items[verb + 1], 'neg') && !is(items[verb + 1], 'remove', 'old');
}

/** "We may close": the clause of the verb is about a possibility, or about a result. */
function inClause(items: Item[], note: Noted, verb: number | undefined, ...wanted: Concept[]): boolean {
  if (verb === undefined) return has(note, ...wanted);
  for (let back = verb; back >= note.from && !isSign(items[back], ',;|'); back--)
    if (is(items[back], ...wanted)) return true;
  for (let next = verb + 1; next < note.to && !isSign(items[next], ',;|'); next++)
    if (is(items[next], ...wanted)) return true;
  return false;
}

type Plain = Update extends infer U ? (U extends Update ? Omit<U, 'type'> : never) : never;

const make = (update: Plain, ...from: (number | undefined)[]): Bare => ({
  update: { type: 'update', ...update } as Update,
  from: from.flatMap((one) => (one === undefined ? [] : [one])),
});

function hits(items: Item[], note: Noted): Bare[] {
  const hit = at(note, 'hit');
  const stopped = at(note, 'slhit');
  if (stopped !== undefined && !forbidden(items, stopped)) return [make({ action: 'sl_hit' }, stopped)];
  if (hit === undefined || forbidden(items, hit) || note.condition !== null) return [];
  if (inClause(items, note, hit, 'hedge')) return [];
  const named = note.tpNamed.filter((one) => !note.tps.some((level) => level.at === one.at + 1));
  if (
    note.slNamed !== null &&
    note.sls.length === 0 &&
    note.slPips.length === 0 &&
    Math.abs(hit - note.slNamed) <= 3 &&
    items[hit]?.kind !== 'mark' &&
    !named.some((one) => Math.abs(one.at - hit) <= 3)
  )
    return [make({ action: 'sl_hit' }, hit)];
  if (named.length === 0 || note.tps.length > 0) return [];
  const near = named.filter((one) => Math.abs(one.at - hit) <= 8);
  if (near.length === 0) return [];
  const indexes = near.flatMap((one) => (one.tp === undefined ? [] : [one.tp]));
  if (near.some((one) => one.all) || (indexes.length === 0 && has(note, 'all')))
    return [make({ action: 'tp_hit', all: true }, hit)];
  return [make({ action: 'tp_hit', ...(indexes.length > 0 ? { tp: Math.max(...indexes) } : {}) }, hit)];
}

function protects(items: Item[], note: Noted): Bare[] {
  const be = at(note, 'be');
  if (has(note, 'report') && !has(note, 'move', 'set')) return [];
  const close = at(note, 'close');
  if (be !== undefined && close !== undefined && close < be && is(items[be - 1], 'at') && note.fraction === null)
    return [];
  if (be !== undefined && (has(note, 'slhit') || (is(items[be + 1], 'hit') && note.tpNamed.length === 0))) return [];
  if (be !== undefined && !forbidden(items, be)) {
    const strong =
      note.slNamed !== null ||
      has(note, 'move', 'set', 'rest', 'lock', 'book', 'change', 'now', 'to', 'leave', 'trade', 'partial', 'close') ||
      note.to - note.from <= 4;
    return strong ? [make({ action: 'breakeven' }, be)] : [];
  }
  const verb = at(note, 'move', 'set', 'change', 'to', 'lock');
  if (
    note.slNamed !== null &&
    note.entryNamed !== null &&
    note.sls.length <= 1 &&
    leadsToEntry(items, note.slNamed, note.entryNamed, verb) &&
    !forbidden(items, verb)
  ) {
    if (note.sls.length === 0 || (note.sls[0]?.at ?? 0) > note.entryNamed)
      return [make({ action: 'breakeven' }, note.slNamed, note.entryNamed)];
  }
  return [];
}

/** The stop goes to the entry: nothing that lists or separates stands between the two. */
function leadsToEntry(items: Item[], sl: number, entry: number, verb: number | undefined): boolean {
  if (entry < sl) return verb !== undefined && verb < entry && sl - entry < 6;
  for (let at = sl + 1; at < entry; at++)
    if ((is(items[at], 'and', 'tp') && !is(items[at], 'to', 'at', 'the')) || isSign(items[at], ',|;&/')) return false;
  return verb !== undefined || entry - sl <= 2;
}

function closes(items: Item[], note: Noted, around: Around): Bare[] {
  const close = at(note, 'close');
  const partial = at(note, 'partial');
  const take = at(note, 'close', 'book', 'remove', 'partial');
  if (forbidden(items, close) || has(note, 'advert') || inClause(items, note, take, 'hedge')) return [];
  if (note.fraction !== null && (take !== undefined || has(note, 'leave'))) {
    const leave = at(note, 'leave', 'rest');
    const kept =
      leave !== undefined && leave < note.fraction.at && note.fraction.at - leave <= 3 && !is(items[leave], 'close');
    const value = kept ? 1 - note.fraction.value : note.fraction.value;
    if (take === undefined && !kept) return [];
    return [make({ action: 'close_partial', fraction: Number(value.toFixed(4)) }, take, note.fraction.at)];
  }
  if (
    partial !== undefined &&
    !forbidden(items, partial) &&
    (note.sls.length + note.tps.length === 0 || has(note, 'close', 'book')) &&
    (has(note, 'close', 'book', 'now', 'lock', 'set') || note.to - note.from <= 6 || around.replying)
  ) {
    if (!has(note, 'report')) return [make({ action: 'close_partial', fraction: null }, partial)];
  }
  if (close === undefined || isSign(items[close + 1], ':') || inClause(items, note, close, 'report', 'prepare'))
    return [];
  if (note.slNamed !== null && Math.abs(note.slNamed - close) <= 2) return [];
  const symbols = note.symbols.filter((one) => one > close - 6);
  if (symbols.length > 0)
    return symbols.map((one) => make({ action: 'close', symbol: items[one]?.symbol ?? '' }, close, one));
  if (has(note, 'all') && !has(note, 'partial')) return [make({ action: 'close', all: true }, close)];
  const plain =
    around.replying ||
    note.condition?.price !== undefined ||
    has(note, 'now', 'trade', 'buy', 'sell', 'sides') ||
    note.to - note.from <= 4;
  return plain ? [make({ action: 'close' }, close)] : [];
}

function cancels(items: Item[], note: Noted, around: Around): Bare[] {
  const cancel = at(note, 'cancel');
  const gone = at(note, 'void');
  const remove = at(note, 'remove');
  if (
    remove !== undefined &&
    note.tpNamed.length > 0 &&
    note.tps.length === 0 &&
    !has(note, 'orders', 'hit') &&
    !forbidden(items, remove)
  ) {
    const named = note.tpNamed.find((one) => one.at > remove - 4) ?? note.tpNamed[0];
    return [make({ action: 'remove_tp', ...(named?.tp === undefined ? {} : { tp: named.tp }) }, remove)];
  }
  if (gone !== undefined && note.fraction === null && !has(note, 'close'))
    return around.replying || has(note, 'orders', 'trade', 'limit') || note.symbols.length > 0
      ? [make({ action: 'cancel', ...symbolOf(items, note) }, gone)]
      : [];
  if (cancel === undefined || forbidden(items, cancel) || note.slNamed !== null || note.fraction !== null) return [];
  const object =
    around.replying ||
    has(note, 'orders', 'pending', 'limit', 'trade', 'buy', 'sell', 'sides') ||
    note.symbols.length > 0 ||
    note.to - note.from <= 3;
  return object ? [make({ action: 'cancel', ...symbolOf(items, note) }, cancel)] : [];
}

function symbolOf(items: Item[], note: Noted): { symbol?: string } {
  const symbol = items[note.symbols[0] ?? -1]?.symbol;
  return symbol === undefined ? {} : { symbol };
}

function levels(items: Item[], note: Noted, around: Around): Bare[] {
  const verb = at(note, 'move', 'set', 'change', 'trail', 'now', 'to', 'lock', 'same');
  if (forbidden(items, at(note, 'move', 'set', 'change', 'trail'))) return [];
  const talky = around.talk.some(
    (why) => why === 'an analysis' || why === 'only a possibility' || why === 'an announcement',
  );
  if (
    !around.replying &&
    (talky || has(note, 'report') || (verb === undefined && note.tps.length + note.sls.length < 2))
  )
    return [];
  const found: Bare[] = [];
  const be = protects(items, note).length > 0;
  const sl = be ? undefined : note.sls[0];
  const pips = note.slPips[0];
  const { tps } = note;
  const bare = !around.earlier || (around.earlier.sl === null && around.earlier.tps.length === 0);
  if (sl && tps.length > 0 && bare)
    return [
      make({ action: 'set_levels', sl: sl.price, tps: tps.map((tp) => tp.price) }, sl.at, ...tps.map((tp) => tp.at)),
    ];
  if (sl) found.push(make({ action: 'move_sl', price: sl.price }, sl.at));
  else if (pips && !be && (has(note, 'move', 'set', 'trail', 'lock', 'to') || around.replying))
    found.push(make({ action: 'move_sl', pips: pips.pips }, pips.at));
  const fresh =
    tps.length > 1 &&
    tps.every((tp) => tp.tp === undefined || bare) &&
    (!around.earlier || around.earlier.tps.length === 0);
  if (fresh) found.push(make({ action: 'set_levels', tps: tps.map((tp) => tp.price) }, ...tps.map((tp) => tp.at)));
  else
    for (const tp of tps)
      found.push(make({ action: 'move_tp', price: tp.price, ...(tp.tp === undefined ? {} : { tp: tp.tp }) }, tp.at));
  const [entry] = note.entries;
  if (entry && !be) found.push(make({ action: 'move_entry', price: entry.price }, entry.at));
  return found;
}

function starts(items: Item[], note: Noted, around: Around): Bare[] {
  const again = at(note, 'reenter');
  if (again !== undefined && !forbidden(items, again) && !has(note, 'hedge', 'advert', 'prepare'))
    return [make({ action: 'reentry' }, again)];
  const filled = at(note, 'filled');
  const about = around.replying || has(note, 'orders', 'pending', 'limit') || note.entryNamed !== null;
  if (
    filled !== undefined &&
    about &&
    note.loose.length === 0 &&
    !forbidden(items, filled) &&
    !has(note, 'cancel', 'void', 'close', 'prepare') &&
    note.tpNamed.length === 0
  )
    return [make({ action: 'filled' }, filled)];
  return [];
}
