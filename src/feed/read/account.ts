import type { Update } from '../../core/reading.ts';
import { type Item, is, isSign } from './items.ts';
import type { Concept } from './lexicon/lexicon.ts';
import type { Noted } from './noted.ts';
import { telling } from './telling.ts';

type Action = Update['action'];

/** What each instruction accounts for by itself. Targets, places, names and numbers are accounted for one by one. */
const lasting: Concept[] = ['there', 'leave', 'keep', 'rest', 'runner', 'all', 'last'];
const stop: Concept[] = ['sl', 'stop', 'be', 'entry', 'trail', ...lasting];
const order: Concept[] = [
  'close',
  'cancel',
  'remove',
  'entry',
  'buy',
  'sell',
  'stop',
  'stoporder',
  'limitorder',
  'neg',
  'all',
  'only',
  'sides',
];
const spoken: Record<Action, Concept[]> = {
  breakeven: stop,
  move_sl: stop,
  move_tp: ['tp', ...lasting],
  remove_tp: ['tp', 'remove', 'cancel', 'neg', 'leave', 'keep', 'only', 'all', 'last', 'which', 'there'],
  move_entry: ['entry', 'buy', 'sell', 'stop', 'stoporder', 'limitorder', ...lasting],
  set_levels: ['tp', ...stop],
  trail: stop,
  close: ['close'],
  close_partial: ['close', 'partial', 'fraction', 'remove', 'leave', 'keep', 'rest', 'runner', 'only'],
  cancel: order,
  tp_hit: ['tp', ...lasting],
  sl_hit: ['sl', 'stop', 'neg', ...lasting],
  filled: [...order, ...lasting],
  reentry: ['entry', 'buy', 'sell', 'stop', 'stoporder', 'limitorder', 'sl', 'tp'],
};

export interface Accounted {
  update: Update;
  from: number[];
}

/** The items of one sentence that nothing in its instructions stands for. */
export function unaccounted(
  items: Item[],
  note: Noted,
  found: Accounted[],
  earlier: { side?: string; symbol?: string },
): number[] {
  const concepts = new Set(found.flatMap(({ update }) => spoken[update.action]));
  for (const { update } of found) for (const concept of alsoSaid(update)) concepts.add(concept);
  const takes = found.some(({ update }) => update.action === 'close' || update.action === 'close_partial');
  if (hasBothSides(items, note)) for (const concept of ['buy', 'sell', 'sides'] as const) concepts.delete(concept);
  const known = new Set([...note.told, ...found.flatMap(({ from }) => from)]);
  const left: number[] = [];
  for (let at = note.from; at < note.to; at++) {
    const item = items[at];
    if (!item) continue;
    if (is(item, 'which') && !concepts.has('which')) left.push(at);
    if (takes && (isMoment(items, at) || isBefore(items, note, at))) left.push(at);
    if (known.has(at)) continue;
    if (item.number && !isCounted(items, note, at, found)) left.push(at);
    if (!is(item, ...telling)) continue;
    if (telling.some((concept) => is(item, concept) && concepts.has(concept))) continue;
    if (isNamed(item, found, earlier) || isIdle(items, note, at, found)) continue;
    left.push(at);
  }
  return left;
}

/** What the fields of an instruction stand for. */
function alsoSaid(update: Update): Concept[] {
  const said: Concept[] = [];
  if (update.condition) said.push('if');
  if (update.action === 'close' && (update.symbol || update.tp || update.except))
    said.push('leave', 'keep', 'rest', 'only');
  if (update.action === 'close' && update.all) said.push('all');
  if (update.action === 'close' && update.symbol) said.push('all');
  if (update.action === 'cancel' && (update.symbol || update.except)) said.push('leave', 'keep', 'rest');
  if (update.symbol) said.push('buy', 'sell', 'sides');
  if (update.action === 'close_partial' && update.tp === undefined) said.push('all');
  return said;
}

/** A symbol or a side that the reading carries, or that the message replied to has. */
function isNamed(item: Item, found: Accounted[], earlier: { side?: string; symbol?: string }): boolean {
  if (item.symbol !== undefined) {
    if (item.symbol === earlier.symbol) return true;
    return found.some(({ update }) => update.symbol === item.symbol || update.except?.includes(item.symbol ?? ''));
  }
  const side = is(item, 'buy') ? 'buy' : is(item, 'sell') ? 'sell' : undefined;
  return side !== undefined && side === earlier.side;
}

/** A word that could rule an instruction and rules none here. */
function isIdle(items: Item[], note: Noted, at: number, found: Accounted[]): boolean {
  const item = items[at];
  if (is(item, 'or', 'neg') && is(item, 'the', 'of', 'at')) return true;
  if (is(item, 'neg')) return !isRuled(items, note, at);
  if (is(item, 'tp', 'sl') && (is(items[at + 1], 'same') || is(items[at + 2], 'same'))) return true;
  if (is(item, 'tp')) return isLeftTo(items, note, at);
  const isPart = found.some(({ update }) => update.action === 'close' && (update.symbol ?? update.tp) !== undefined);
  return is(item, 'runner') && isPart && /\brest\b/i.test(item?.text ?? '');
}

/** How many items around a word are looked at. */
const near = 16;

/** "I don't like it" forbids nothing: no instruction, level or name stands behind it in its clause. */
function isRuled(items: Item[], note: Noted, neg: number): boolean {
  const next = items[neg + 1];
  if (neg + 1 >= note.to || isSign(next, ',;|.!)') || is(next, 'now', 'time', 'prepare', 'wait')) return true;
  for (let at = neg + 1; at < Math.min(note.to, neg + near) && !isSign(items[at], ',;|'); at++)
    if (
      items[at]?.number ||
      items[at]?.kind === 'unknown' ||
      is(items[at], ...telling, 'move', 'set', 'change', 'book')
    )
      return true;
  return false;
}

/** "Let the rest go for TP2": said of what goes on as it is. */
function isLeftTo(items: Item[], note: Noted, target: number): boolean {
  for (let at = target - 1; at >= Math.max(note.from, target - near); at--) {
    if (is(items[at], 'leave', 'keep', 'rest', 'runner')) return true;
    if (
      isSign(items[at], ';|') ||
      (items[at]?.number?.unit === undefined && items[at]?.number) ||
      is(items[at], 'close', 'move', 'cancel', 'remove', 'hit', 'sl')
    )
      return false;
  }
  return false;
}

/** A number that says when, how much was won, or what stays behind: it changes nothing that is told. */
function isCounted(items: Item[], note: Noted, at: number, found: Accounted[]): boolean {
  const number = items[at]?.number;
  const value = number?.values[0] ?? 0;
  if (number?.unit === 'percent') return found.some(({ update }) => isShare(update, value / 100));
  if (number?.unit === 'r' || number?.unit === 'lots') return number.sign === '+';
  const verb = note.verbs.find(({ concept }) => concept === 'close' || concept === 'cancel')?.at;
  if (number?.unit === 'id' && verb !== undefined && verb < at) return false;
  if (number?.unit === 'lev') return false;
  if (number?.unit === 'time') return !is(items[at - 1], 'at', 'after', 'to', 'close', 'cancel');
  if (number?.unit !== undefined && number.unit !== 'pips') return true;
  const isPlace = note.sls.some((one) => one.at === at) && found.some(({ update }) => update.action === 'breakeven');
  const isWon =
    number?.sign === '+' ||
    note.verbs.some(({ concept }) => concept === 'report' || concept === 'hit' || concept === 'slhit');
  if (number?.unit === 'pips' && [1, 2].some((back) => is(items[at - back], 'at', 'above', 'below'))) return false;
  if (number?.unit === 'pips')
    return (
      isWon || number.sign === '-' || (!is(items[at - 1], 'at') && found.every(({ update }) => ends.has(update.action)))
    );
  return (
    isPlace ||
    number?.sign === '+' ||
    note.condition?.price === value ||
    is(items[at - 1], 'entry') ||
    isSign(items[at - 1], '$€£')
  );
}

/** What ends a trade or an order takes no distance: pips beside it are what was won. */
const ends: ReadonlySet<Action> = new Set<Action>(['close', 'cancel', 'tp_hit', 'sl_hit', 'filled']);

/** The share that is closed, or the one that stays. */
const isShare = (update: Update, value: number): boolean =>
  update.action === 'close_partial' &&
  update.fraction !== null &&
  [update.fraction, 1 - update.fraction].some((part) => Math.abs(part - value) < 0.001);

/** "Close half there", "close on friday": not now. */
const isMoment = (items: Item[], at: number): boolean =>
  is(items[at], 'there') || (is(items[at], 'date') && is(items[at - 1], 'of', 'at', 'after'));

/** "Close all before NFP": by then, which may be later. "Close now, before NFP" is now. */
const isBefore = (items: Item[], note: Noted, at: number): boolean =>
  /^before$/i.test(items[at]?.text ?? '') && !note.verbs.some(({ concept }) => concept === 'now');

/** "Close the buy and open a sell": the name of the trade does not stand for both. */
function hasBothSides(items: Item[], { from, to }: Noted): boolean {
  const own = items.slice(from, to);
  return own.some((item) => is(item, 'buy')) && own.some((item) => is(item, 'sell'));
}
