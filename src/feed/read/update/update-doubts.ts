import type { Signal, Update } from '../../../core/reading.ts';
import type { Intent } from '../decide/intent.ts';
import { type Item, is, isSign } from '../words/items.ts';
import type { Noted } from './noted.ts';

export interface Sourced {
  update: Update;
  from: number[];
}

export interface Told {
  items: Item[];
  intent: Intent;
  notes: Noted[];
  /** the instructions of each sentence */
  told: Sourced[][];
  updates: Sourced[];
  earlier: Signal | undefined;
}

/** What keeps instructions from being certain although every word of them was understood. */
export const doubtsAbout = (all: Told): string[] => [...doubtsOfWords(all), ...doubtsOfShape(all)];

/** What the words say in two ways: pips with no direction, one target at two prices, a share of what is left. */
function doubtsOfShape(all: Told): string[] {
  const { items, notes, updates, earlier } = all;
  const doubts: string[] = [];
  const told = updates.map(({ update }) => update);
  if (notes.some((note) => is(items[note.condition?.at ?? -1], 'tp')) && told.some(({ action }) => takes.has(action)))
    doubts.push('at a target, where a part closes by itself');
  const isOpenWay = ({ slPips }: Noted): boolean =>
    slPips.some(({ at }) => items[at]?.number?.sign === undefined && !saysProfit(items, at));
  if (told.some((update) => update.action === 'move_sl' && update.pips !== undefined) && notes.some(isOpenWay))
    doubts.push('pips into profit or into loss');
  const isNewList = told.some((update) => update.action === 'set_levels' && (update.tps?.length ?? 0) > 1);
  if (isNewList && (earlier?.tps.length ?? 0) > 0) doubts.push('several prices for one target');
  if (told.filter((update) => update.action === 'move_tp' && update.tp === undefined).length > 1)
    doubts.push('several prices for one target');
  const isOfRest = ({ fraction }: Noted): boolean =>
    fraction !== null && is(items[fraction.at - 1], 'rest') && !is(items[fraction.at - 1], 'leave');
  if (told.some((update) => isDistance(update)) && items.some((item) => /^(points?|pts)$/i.test(item.text)))
    doubts.push('points, and nobody says how many make a pip');
  if (told.some(({ action }) => action === 'reentry') && told.some(({ action }) => action.startsWith('move_')))
    doubts.push('a new trade with levels of its own');
  if (all.told.some(isCrossed)) doubts.push('which of them is about which');
  const closes = told.filter((update) => update.action === 'close');
  if (closes.some((update) => update.all) && closes.some((update) => update.symbol !== undefined))
    doubts.push('all, or only one');
  if (told.some((update) => update.action === 'breakeven' && (update.offsetPips ?? 0) < 0))
    doubts.push('a stop behind the entry');
  if (
    told.some((update) => update.action === 'breakeven' && !update.offsetPips) &&
    notes.some((note) => isBeside(items, note))
  )
    doubts.push('beside the entry, and nobody says how far');
  const isEven = told.some(({ action }) => action === 'breakeven') || notes.some((note) => isEntryPriced(items, note));
  if (isEven && notes.some((note) => isElsewhere(note, earlier))) doubts.push('a price beside break even');
  if (told.some(({ action }) => action === 'close_partial') && notes.some(isOfRest)) doubts.push('a share of the rest');
  return doubts;
}

/** Two instructions in one clause, and two names: who is meant by which is a guess. */
const isCrossed = (own: Sourced[]): boolean =>
  new Set(own.map(({ update }) => update.action)).size > 1 &&
  new Set(own.flatMap(({ update }) => update.symbol ?? [])).size > 1;

const isDistance = (update: Update): boolean =>
  update.action === 'trail' || update.action === 'move_sl'
    ? update.pips !== undefined
    : update.action === 'breakeven' && update.offsetPips !== undefined;

/** "BE+", "above BE" */
const isBeside = (items: Item[], note: Noted): boolean => {
  const place = note.verbs.find(({ concept }) => concept === 'be')?.at ?? note.entryNamed;
  if (place === undefined || place === null) return false;
  const isOpen = isSign(items[place + 1], '+') && items[place + 1]?.glued === true && !items[place + 2]?.number;
  return isOpen || is(items[place - 1], 'above', 'below');
};

const takes: ReadonlySet<string> = new Set(['close', 'close_partial']);

const saysProfit = (items: Item[], pips: number): boolean =>
  items.slice(Math.max(0, pips - 5), pips + 6).some((item) => is(item, 'lock', 'maybetp', 'report', 'which'));

function doubtsOfWords({ items, notes, earlier }: Told): string[] {
  const doubts: string[] = [];
  if (items.some((item) => item.fuzzy)) doubts.push('slip of the pen');
  if (notes.some((note) => note.condition?.price !== undefined && isBasis(items, note)))
    doubts.push('on the close of a candle');
  if (notes.some((note) => isPartOf(items, note, earlier))) doubts.push('only some trades, or only at a target');
  return doubts;
}

/** "If it closes below 4100": price may touch it without closing there. */
const isBasis = (items: Item[], note: Noted): boolean =>
  items.slice(note.condition?.at ?? note.to, note.to).some((item) => is(item, 'breaks'));

/** "To the entry (4118.20)" */
const isEntryPriced = (items: Item[], { entryNamed, sls }: Noted): boolean =>
  entryNamed !== null && sls.some(({ at }) => at > entryNamed && at - entryNamed <= 3 && isSign(items[at - 1], '('));

/** A price of the stop that is not where the trade was entered. */
function isElsewhere(note: Noted, earlier: Signal | undefined): boolean {
  const entry = earlier?.entry;
  if (entry === undefined || entry === null) return false;
  const [low, high] = typeof entry === 'number' ? [entry, entry] : entry;
  return note.sls.some(({ price }) => price < low || price > high);
}

/** "Close buys", "cancel the euro limit", "close at TP2": said of less than the update can carry. */
function isPartOf(items: Item[], note: Noted, earlier: Signal | undefined): boolean {
  const verb = note.verbs.find(
    ({ concept }) => concept === 'close' || concept === 'cancel' || concept === 'partial',
  )?.at;
  if (verb === undefined) return false;
  const sided = note.symbols.length === 0 && note.verbs.some(({ concept, at }) => concept === 'sides' && at > verb);
  const part = items.slice(note.from, note.to).some((item) => is(item, 'currency') && item.symbol !== earlier?.symbol);
  const later = note.tpNamed.some(({ at }) => at > verb && is(items[at - 1], 'at'));
  return sided || part || later;
}
