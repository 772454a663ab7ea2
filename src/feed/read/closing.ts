import { type Item, is, isSign } from './items.ts';
import type { Concept } from './lexicon/lexicon.ts';
import { type Around, allowed, at, type Bare, forbidden, has, inClause, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';
import { lotsAt, partsOf } from './parts.ts';

/** What ends a trade, in whole or in part. */
export function closes(items: Item[], note: Noted, around: Around): Bare[] {
  const close = allowed(items, note, 'close');
  const partial = at(note, 'partial');
  const take = close ?? at(note, 'close', 'book', 'remove', 'partial') ?? reversed(items, note, around);
  if ((close === undefined && has(note, 'close')) || has(note, 'advert') || inClause(items, note, take, 'hedge'))
    return [];
  const out = note.symbols.length === 1 ? (note.symbols[0] ?? 0) + 2 : 0;
  if (
    isSign(items[out - 1], ':') &&
    /^out$/i.test(items[out]?.text ?? '') &&
    (out + 1 >= note.to || isSign(items[out + 1], '.!,'))
  )
    return [make({ action: 'close', symbol: items[out - 2]?.symbol ?? '' }, out)];
  const flat = at(note, 'be');
  if (flat !== undefined && is(items[flat - 1], 'maybetp') && /^(out|exit)/i.test(items[flat - 1]?.text ?? ''))
    return [make({ action: 'close' }, flat - 1, flat)];
  const part = close ?? at(note, 'book', 'partial', 'remove');
  const lots = part === undefined ? undefined : lotsAt(items, note, part);
  if (lots !== undefined && part !== undefined && !forbidden(items, part))
    return [make({ action: 'close_partial', fraction: null, lots }, part)];
  const booked = shareTaken(items, note);
  if (around.replying && take === undefined && booked !== undefined) return share(items, note, booked);
  if (note.fraction !== null && (take !== undefined || has(note, 'leave'))) return share(items, note, take);
  const leg = partial === undefined || forbidden(items, partial) ? undefined : legBefore(items, note, partial);
  if (leg !== undefined && note.fraction === null && has(note, 'book', 'close'))
    return [make({ action: 'close', tp: leg }, take)];
  if (
    partial !== undefined &&
    !forbidden(items, partial) &&
    !is(items[partial + 1], 'lev') &&
    (!isAmount(items[partial]) || has(note, 'close', 'book', 'lock')) &&
    (note.sls.length + note.tps.length === 0 || has(note, 'close', 'book')) &&
    (has(note, 'close', 'book', 'now', 'lock', 'set') || note.to - note.from <= 6 || around.replying)
  ) {
    const report = at(note, 'report');
    if (report === undefined || (report > partial && has(note, 'close', 'book')))
      return [make({ action: 'close_partial', fraction: null, ...targetOf(items, note, partial) }, partial)];
  }
  const amount = close === undefined ? undefined : amountAt(items, close);
  if (amount !== undefined && close !== undefined) return [make({ action: 'close_partial', ...amount }, close)];
  if (
    close !== undefined &&
    /^kill/i.test(items[close]?.text ?? '') &&
    (around.earlier?.order ?? 'market') !== 'market'
  )
    return [make({ action: 'cancel' }, close)];
  if (isSign(items[(close ?? 0) + 1], '#') && (items[(close ?? 0) + 2]?.number?.raw.length ?? 0) > 4) return [];
  if (close === undefined || isSign(items[close + 1], ':') || inClause(items, note, close, 'prepare')) return [];
  if (close > note.from && inClause(items, note, close, 'report')) return [];
  if (note.slNamed !== null && Math.abs(note.slNamed - close) <= 2) return [];
  return whole(items, note, close, around);
}

/** "Some of it", "a bit": how much, and by itself nothing to do. */
const isAmount = (item: Item | undefined): boolean =>
  /^(a bit|some|part|portion|most|bulk|majority|a portion)( |$)/i.test(item?.text ?? '') &&
  !/off|profit/i.test(item?.text ?? '');

/** "The TP1 part": the one that aims at this target. */
const legBefore = (items: Item[], note: Noted, part: number): number | undefined => {
  const isIndexed = items[part - 1]?.number?.unit === 'index' && is(items[part - 2], 'tp');
  const found = isIndexed ? note.tpNamed.find(({ at: one }) => one === part - 2) : undefined;
  if (found?.tp !== undefined) note.told.add(found.at);
  return found?.tp;
};

/** "35 % booked": a share that was taken, in so many words. */
const shareTaken = (items: Item[], note: Noted): number | undefined =>
  has(note, 'slhit')
    ? undefined
    : note.verbs.find(
        ({ concept, at: one }) =>
          concept === 'report' &&
          Math.abs(one - (note.fraction?.at ?? Number.NaN)) <= 3 &&
          /^(booked|closed|banked|secured|taken)$/i.test(items[one]?.text ?? ''),
      )?.at;

/** "Selling half here", said of a buy: the other side before a share takes it off. */
function reversed(items: Item[], { fraction }: Noted, { earlier }: Around): number | undefined {
  const side = earlier?.side === 'buy' ? 'sell' : earlier?.side === 'sell' ? 'buy' : undefined;
  if (fraction === null || side === undefined) return undefined;
  return [fraction.at - 1, fraction.at + 1].find((one) => is(items[one], side));
}

/** "Reduce position to 25 %": what stays. */
const isReducedTo = (items: Item[], { fraction, verbs }: Noted): boolean =>
  fraction !== null &&
  is(items[fraction.at - 1], 'to') &&
  verbs.some(({ at: one }) => /^(reduce|cut|trim|scale|lighten)/i.test(items[one]?.text ?? ''));

/** "Half", "30 %", "leave a quarter": a share of the position, or of the part that aims at one target. */
function share(items: Item[], note: Noted, take: number | undefined): Bare[] {
  if (note.fraction === null) return [];
  if (take !== undefined && is(items[note.fraction.at - 1], 'rest') && !is(items[note.fraction.at - 1], 'leave'))
    return [make({ action: 'close' }, take)];
  const leave = at(note, 'leave', 'rest');
  const kept =
    isReducedTo(items, note) ||
    (leave !== undefined && leave < note.fraction.at && note.fraction.at - leave <= 3 && !is(items[leave], 'close'));
  const value = kept ? 1 - note.fraction.value : note.fraction.value;
  if (take === undefined && !kept) return [];
  const fraction = Number(value.toFixed(4));
  const tp = take === undefined ? {} : targetOf(items, note, take);
  return [make({ action: 'close_partial', fraction, ...tp }, take, note.fraction.at)];
}

function targetOf(items: Item[], note: Noted, verb: number): { tp?: number } {
  const tps = partsOf(items, note, verb);
  return tps.length === 1 && tps[0] !== undefined ? { tp: tps[0] } : {};
}

/** A close of all that the verb is said of: targets, symbols, everything but some, or the one trade that is meant. */
function whole(items: Item[], note: Noted, close: number, around: Around): Bare[] {
  const targets = partsOf(items, note, close);
  if (targets.length > 0) return targets.map((tp) => make({ action: 'close', tp }, close));
  const ruled = governed(note, close).filter((one) => one > close - 6);
  const beside = ruled.filter((one) => !isParted(items, Math.min(one, close), Math.max(one, close)));
  const symbols = beside.some((one) => one > close) && !isListed(items, ruled[0] ?? close, close) ? beside : ruled;
  if (symbols.length > 0)
    return symbols.map((one) => make({ action: 'close', symbol: items[one]?.symbol ?? '' }, close, one));
  const except = besides(items, note);
  const isAll = has(note, 'all') || note.except.length > 0 || (note.kept.length > 0 && has(note, 'rest'));
  if (isAll && !has(note, 'partial')) return [make({ action: 'close', all: true, ...except }, close)];
  const plain =
    around.replying ||
    note.condition?.price !== undefined ||
    note.kept.length > 0 ||
    has(note, 'now', 'trade', 'buy', 'sell', 'sides') ||
    note.to - note.from <= 4;
  return plain ? [make({ action: 'close', ...except }, close)] : [];
}

const isParted = (items: Item[], from: number, to: number): boolean =>
  items.slice(from, to).some((item) => isSign(item, ',;|'));

/** The symbols at some items, each once. */
export const namesOf = (items: Item[], at: readonly number[]): string[] => [
  ...new Set(at.flatMap((one) => items[one]?.symbol ?? [])),
];

/** "Close 0.5 of it": a share. "Close 0.05" can only be lots, but does not say so. */
function amountAt(items: Item[], close: number): { fraction: number } | { fraction: null; lots: number } | undefined {
  const at = [close + 1, close + 2].find((one) => items[one]?.number !== undefined);
  const number = items[at ?? -1]?.number;
  const value = number?.values[0] ?? 0;
  if (at === undefined || !number || number.unit !== undefined || !(value > 0 && value < 1)) return undefined;
  return is(items[at + 1], 'of') ? { fraction: value } : { fraction: null, lots: value };
}

/** What ends an order, or takes a target away. */
export function cancels(items: Item[], note: Noted, around: Around): Bare[] {
  const killed = has(note, 'orders', 'pending')
    ? note.verbs.find(({ concept, at: one }) => concept === 'close' && /^kill/i.test(items[one]?.text ?? ''))?.at
    : undefined;
  const cancel = at(note, 'cancel') ?? killed;
  const gone = at(note, 'void');
  const remove = at(note, 'remove');
  if (
    remove !== undefined &&
    note.tpNamed.length > 0 &&
    (note.tps.length === 0 || note.tpNamed.some((one) => one.at > remove && one.at <= remove + 2)) &&
    !has(note, 'orders', 'hit') &&
    !forbidden(items, remove)
  ) {
    const isMoved = (tp: number | undefined): boolean => note.tps.some((level) => level.tp === tp);
    const near = note.tpNamed.filter((one) => one.at > remove - 4 && !(one.tp !== undefined && isMoved(one.tp)));
    const listed = near.filter((one, index) => index === 0 || isListed(items, near[index - 1]?.at ?? 0, one.at));
    const named = near.length > 0 ? listed : note.tpNamed.slice(0, 1);
    return named.map(({ tp }) => make({ action: 'remove_tp', ...(tp === undefined ? {} : { tp }) }, remove));
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
  if (!object) return [];
  const named = [...new Set(governed(note, cancel).map((one) => items[one]?.symbol ?? ''))];
  return named.length > 1
    ? named.map((symbol) => make({ action: 'cancel', symbol }, cancel))
    : [make({ action: 'cancel', ...(named[0] ? { symbol: named[0] } : besides(items, note)) }, cancel)];
}

/** "TP2 and TP3": nothing but joints and their numbers between. */
const isListed = (items: Item[], from: number, to: number): boolean =>
  items
    .slice(from + 1, to)
    .every((item) => item.number?.unit === 'index' || is(item, 'and', 'tp') || isSign(item, ',/&+'));

function besides(items: Item[], note: Noted): { except?: string[] } {
  const left = [...note.except, ...note.kept];
  return left.length > 0 ? { except: namesOf(items, left) } : {};
}

/** The symbols a verb is said of: those behind it and before the next verb, or before it where symbols come first. */
function governed(note: Noted, verb: number): number[] {
  const verbs = [...new Set(note.verbs.filter(({ concept }) => ends.includes(concept)).map((one) => one.at))].sort(
    (a, b) => a - b,
  );
  const leads = verbs.length < 2 || (note.symbols[0] ?? verb) > (verbs[0] ?? verb);
  const owner = (symbol: number): number | undefined =>
    leads ? (verbs.findLast((one) => one < symbol) ?? verbs[0]) : (verbs.find((one) => one > symbol) ?? verbs.at(-1));
  return note.symbols.slice(0, mostSymbols).filter((symbol) => owner(symbol) === verb);
}

const mostSymbols = 12;
const ends: Concept[] = ['close', 'cancel', 'be', 'partial'];

function symbolOf(items: Item[], note: Noted): { symbol?: string } {
  const symbol = items[note.symbols[0] ?? -1]?.symbol;
  return symbol === undefined ? {} : { symbol };
}
