import type { Update } from '../../core/reading.ts';
import { cancels, closes, namesOf } from './closing.ts';
import { offsetBefore, offsetBehind, trails } from './distances.ts';
import { type Item, is, isSign } from './items.ts';
import { type Around, at, type Bare, forbidden, has, inClause, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';

export type Found = { update: Update; from: number[] } | { reject: string };

/** The instructions of one sentence. */
export function actionsOf(items: Item[], note: Noted, around: Around): Found[] {
  if (isOptional(items, note) || (has(note, 'advert') && !around.replying)) return [];
  if (sparesUnnamed(items, note)) return [{ reject: 'an exclusion without a name' }];
  if (losesStop(items, note)) return [{ reject: 'a stop that is taken away' }];
  const found: Bare[] = [
    ...hits(items, note),
    ...protects(items, note, around),
    ...trails(items, note),
    ...closes(items, note, around),
    ...cancels(items, note, around),
    ...levels(items, note, around),
    ...starts(items, note, around),
  ].flatMap((one) => about(items, note, one, around));
  if (note.condition === null || found.length === 0) return found;
  const { price } = note.condition;
  if (isAboutAnother(items, note, around)) return [{ reject: 'a condition on another symbol' }];
  if (price === undefined)
    return found.every(({ update }) => update.action === 'tp_hit') ? [] : [{ reject: 'condition without a price' }];
  return found.flatMap(({ update, from }) =>
    update.action === 'tp_hit' || update.action === 'sl_hit'
      ? []
      : [{ update: { ...update, condition: { price } }, from }],
  );
}

/** "Close everything but the runner": what is left alone has no name. */
function sparesUnnamed(items: Item[], { from, to, verbs, except, kept }: Noted): boolean {
  if (except.length + kept.length > 0 || !verbs.some(({ concept }) => concept === 'close')) return false;
  for (let at = from; at < to; at++) {
    const isMark = is(items[at], 'except') || (is(items[at], 'but') && is(items[at - 1], 'all'));
    const next = is(items[at + 1], 'the') ? items[at + 2] : items[at + 1];
    if (isMark && is(next, 'runner', 'tp', 'ordinal', 'last', 'which', 'fraction', 'partial')) return true;
  }
  return false;
}

/** "Remove SL": nobody is asked to trade without one by a message. */
function losesStop(items: Item[], note: Noted): boolean {
  const verb = note.verbs.find(({ concept, at: one }) => concept === 'remove' && !is(items[one], 'no', 'close'))?.at;
  const stop = note.slNamed;
  if (verb === undefined || stop === null || note.sls.length + note.slPips.length + note.tpNamed.length > 0)
    return false;
  return (
    stop > verb && stop - verb <= 3 && !forbidden(items, verb) && !has(note, 'be', 'orders', 'hit', 'report', 'slhit')
  );
}

/** "Set break even if you want": everybody's own choice, and nothing that is told. */
const isOptional = (items: Item[], { from, to }: Noted): boolean =>
  items
    .slice(from, to)
    .some((item) => is(item, 'hedge') && /^(if (you|comf)|your choice|up to you|optional)/i.test(item.text));

/** "Close all when DXY hits 104": what is told is about other trades than the price that is waited for. */
function isAboutAnother(items: Item[], note: Noted, { earlier }: Around): boolean {
  const [watched, ...more] = namesOf(items, note.watched);
  if (watched === undefined || watched === earlier?.symbol) return false;
  const others = namesOf(items, note.symbols).filter((symbol) => symbol !== watched);
  return earlier !== undefined || more.length > 0 || others.length > 0 || has(note, 'all');
}

/** Whose trade it is: an exclusion or a name holds for whatever is told, unless it is the one of the message replied to. */
function about(items: Item[], note: Noted, { update, from }: Bare, { earlier }: Around): Bare[] {
  if (update.action === 'close' || update.action === 'cancel') return [{ update, from }];
  const spared = has(note, 'all') ? [...note.except, ...note.kept] : note.except;
  const except = spared.length > 0 ? { except: namesOf(items, spared) } : {};
  const named = namesOf(items, note.symbols).filter((symbol) => symbol !== earlier?.symbol);
  if (named.length === 0 || update.symbol !== undefined) return [{ update: { ...update, ...except }, from }];
  return named.slice(0, mostSymbols).map((symbol) => ({ update: { ...update, ...except, symbol }, from }));
}
const mostSymbols = 12;

function hits(items: Item[], note: Noted): Bare[] {
  const hit = at(note, 'hit');
  const stopped = at(note, 'slhit');
  if (stopped !== undefined && !forbidden(items, stopped)) return [make({ action: 'sl_hit' }, stopped)];
  if (
    note.slNamed !== null &&
    items[note.slNamed + 1]?.mark === 'cross' &&
    note.sls.length === 0 &&
    !is(items[note.slNamed], 'void')
  )
    return [make({ action: 'sl_hit' }, note.slNamed)];
  const triggered = at(note, 'filled');
  if (
    triggered !== undefined &&
    note.slNamed !== null &&
    Math.abs(triggered - note.slNamed) <= 3 &&
    note.sls.length === 0
  )
    return [make({ action: 'sl_hit' }, triggered)];
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
  const said = named.some((one) => one.at < hit)
    ? named.filter((one) => one.at < hit || !isApart(items, hit, one.at))
    : named;
  const near = said.filter((one) => Math.abs(one.at - hit) <= 8);
  if (near.length === 0) return [];
  const indexes = near.flatMap((one) => (one.tp === undefined ? [] : [one.tp]));
  if (near.some((one) => one.all) || (indexes.length === 0 && has(note, 'all')))
    return [make({ action: 'tp_hit', all: true }, hit)];
  return [make({ action: 'tp_hit', ...(indexes.length > 0 ? { tp: Math.max(...indexes) } : {}) }, hit)];
}

/** "TP2 hit, waiting TP3": behind a comma something else is said. */
const isApart = (items: Item[], from: number, to: number): boolean =>
  items
    .slice(from + 1, to)
    .some((item) => isSign(item, ',;|') || is(item, 'wait', 'prepare', 'rest', 'runner', 'leave', 'keep'));

function protects(items: Item[], note: Noted, { earlier }: Around): Bare[] {
  const beyond = note.slNamed === null ? null : offsetBefore(items, note, earlier?.side);
  if (beyond) {
    note.told.add(beyond.at);
    return [make({ action: 'breakeven', offsetPips: beyond.pips }, note.slNamed ?? undefined, beyond.at)];
  }
  const be = at(note, 'be');
  const isTold = isReported(items, note, be ?? note.entryNamed ?? undefined);
  if (isTold && !has(note, 'move', 'set')) return [];
  const close = at(note, 'close');
  if (be !== undefined && close !== undefined && close < be && is(items[be - 1], 'at') && note.fraction === null)
    return [];
  if (be !== undefined && is(items[be - 1], 'maybetp') && /^out|^exit/i.test(items[be - 1]?.text ?? '')) return [];
  if (be !== undefined && (has(note, 'slhit') || (is(items[be + 1], 'hit') && note.tpNamed.length === 0))) return [];
  if (be !== undefined && !forbidden(items, be)) {
    const strong =
      note.slNamed !== null ||
      has(
        note,
        'move',
        'set',
        'rest',
        'lock',
        'book',
        'change',
        'now',
        'to',
        'leave',
        'trade',
        'all',
        'partial',
        'close',
      ) ||
      said(items, note) <= 4;
    return strong ? [toEntry(items, note, be, be)] : [];
  }
  const verb = at(note, 'move', 'set', 'change', 'to', 'lock');
  if (
    note.slNamed !== null &&
    note.entryNamed !== null &&
    note.sls.length <= 1 &&
    leadsToEntry(items, note.slNamed, note.entryNamed, verb) &&
    !forbidden(items, verb)
  ) {
    const isElsewhere = earlier?.entry != null && note.sls.some(({ price }) => ![earlier.entry].flat().includes(price));
    if (!isElsewhere && (note.sls.length === 0 || (note.sls[0]?.at ?? 0) > note.entryNamed))
      return [toEntry(items, note, note.entryNamed, note.slNamed, note.entryNamed)];
  }
  return [];
}

/** How many words that mean something stand in a sentence. */
const said = (items: Item[], { from, to }: Noted): number =>
  items
    .slice(from, to)
    .filter((item) => item.kind === 'unknown' || (item.kind === 'phrase' && !is(item, 'filler', 'the', 'of'))).length;

/** "Closed at breakeven": a result in its clause. What runs, and a target reached before, are said of something else. */
function isReported(items: Item[], note: Noted, place: number | undefined): boolean {
  if (place === undefined) return has(note, 'report');
  return note.verbs.some(({ concept, at: word }) => {
    if (concept !== 'report') return false;
    const isRunning = is(items[word - 1], 'pips') && word > place;
    const isEarlier = note.slNamed !== null && word < note.slNamed && note.tpNamed.some((tp) => tp.at < word);
    const [from, to] = [Math.min(word, place), Math.max(word, place)];
    return !isRunning && !isEarlier && !items.slice(from, to).some((item) => isSign(item, ',;|'));
  });
}

function toEntry(items: Item[], note: Noted, entry: number, ...from: number[]): Bare {
  const offset = offsetBehind(items, note, entry);
  if (offset === undefined) return make({ action: 'breakeven' }, ...from);
  note.told.add(offset.at);
  return make({ action: 'breakeven', offsetPips: offset.pips }, ...from, offset.at);
}

/** The stop goes to the entry: nothing that lists or separates stands between the two. */
function leadsToEntry(items: Item[], sl: number, entry: number, verb: number | undefined): boolean {
  const isBare = !items.slice(Math.min(sl, entry), Math.max(sl, entry)).some((item) => item.number);
  if (entry < sl)
    return verb !== undefined && isBare && sl - entry < 6 && (verb < entry || (verb > sl && verb - sl < 4));
  for (let at = sl + 1; at < entry; at++)
    if ((is(items[at], 'and', 'tp') && !is(items[at], 'to', 'at', 'the')) || isSign(items[at], ',|;&/')) return false;
  return (
    verb !== undefined ||
    entry - sl <= 2 ||
    items.slice(sl + 1, entry).every((item) => isSign(item, '=:>') || is(item, 'dca', 'the', 'price'))
  );
}

/** "Gold: SL 4270", "Euro out, gold stop 4098": the name of the trade opens the sentence or its part, and a level follows. */
function isHeaded(items: Item[], { from, to, symbols, sls, entries }: Noted): boolean {
  const colon = items.findIndex((item, at) => at > from && at < Math.min(to, from + 5) && isSign(item, ':'));
  const isNamed = symbols.some((symbol) => symbol < colon) && is(items[colon + 1], 'sl', 'stop');
  const isClause = isSign(items[from - 1], ',;') && symbols.length === 1 && to - from < 7;
  return (isNamed || isClause) && sls.length === 1 && entries.length === 0;
}

function levels(items: Item[], note: Noted, around: Around): Bare[] {
  const verb = at(note, 'move', 'set', 'change', 'trail', 'now', 'to', 'lock', 'same');
  if (forbidden(items, at(note, 'move', 'set', 'change', 'trail'))) return [];
  const talky = around.talk.some(
    (why) => why === 'an analysis' || why === 'only a possibility' || why === 'an announcement',
  );
  if (
    !around.replying &&
    (talky ||
      has(note, 'report') ||
      (verb === undefined && !isHeaded(items, note) && note.tps.length + note.sls.length < 2))
  )
    return [];
  const found: Bare[] = [];
  const be = protects(items, note, around).length > 0 || trails(items, note).length > 0;
  const sl = be ? undefined : note.sls[0];
  const isPlace = !has(note, 'be') && note.entryNamed === null && (!has(note, 'trail') || has(note, 'to'));
  const pips = isPlace ? note.slPips[0] : undefined;
  const { tps } = note;
  const bare = !around.earlier || (around.earlier.sl === null && around.earlier.tps.length === 0);
  if (sl && tps.length > 0 && bare)
    return [
      make({ action: 'set_levels', sl: sl.price, tps: tps.map((tp) => tp.price) }, sl.at, ...tps.map((tp) => tp.at)),
    ];
  if (sl) found.push(make({ action: 'move_sl', price: sl.price }, sl.at));
  else if (pips && !be && (has(note, 'move', 'set', 'trail', 'lock', 'to') || around.replying))
    found.push(make({ action: 'move_sl', pips: pips.pips }, pips.at));
  const fresh = tps.length > 1 && tps.every((tp) => tp.tp === undefined || (bare && !around.earlier?.tps.length));
  if (fresh) found.push(make({ action: 'set_levels', tps: tps.map((tp) => tp.price) }, ...tps.map((tp) => tp.at)));
  else
    for (const tp of tps)
      found.push(make({ action: 'move_tp', price: tp.price, ...(tp.tp === undefined ? {} : { tp: tp.tp }) }, tp.at));
  const [entry] = note.entries;
  if (
    entry &&
    !be &&
    !forbidden(items, note.entryNamed ?? undefined) &&
    (around.replying ||
      note.symbols.length > 0 ||
      has(note, 'orders', 'limit') ||
      items.slice(note.from, note.to).some((item) => is(item, 'entry')))
  )
    found.push(make({ action: 'move_entry', price: entry.price }, entry.at));
  return found;
}

/** "Перезаходить не буду": what somebody will or will not do is no order. */
const isFuture = (items: Item[], verb: number): boolean =>
  [1, 2].some((step) => is(items[verb + step], 'neg', 'prepare') && items[verb + step]?.kind !== 'line');

function starts(items: Item[], note: Noted, around: Around): Bare[] {
  const again = at(note, 'reenter');
  if (
    again !== undefined &&
    !forbidden(items, again) &&
    !has(note, 'hedge', 'advert', 'prepare') &&
    !isFuture(items, again)
  )
    return [make({ action: 'reentry' }, again)];
  const ticked = at(note, 'hit');
  if (
    around.replying &&
    ticked !== undefined &&
    items[ticked]?.mark === 'check' &&
    note.entryNamed !== null &&
    note.tpNamed.length + note.verbs.length === 1 &&
    note.slNamed === null
  )
    return [make({ action: 'filled' }, note.entryNamed, ticked)];
  const filled = at(note, 'filled');
  const about = around.replying || has(note, 'orders', 'pending', 'limit') || note.entryNamed !== null;
  if (
    filled !== undefined &&
    about &&
    note.slNamed === null &&
    note.loose.length === 0 &&
    !forbidden(items, filled) &&
    !has(note, 'cancel', 'void', 'close', 'prepare') &&
    note.tpNamed.length === 0
  )
    return [make({ action: 'filled' }, filled)];
  return [];
}
