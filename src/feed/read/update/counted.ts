import type { Update } from '../../../core/reading.ts';
import { type Item, is, isSign } from '../words/items.ts';
import type { Noted } from './noted.ts';
import type { Accounted, Action } from './spoken.ts';

/** A number that says when, how much was won, or what stays behind: it changes nothing that is told. */
export function isCounted(items: Item[], note: Noted, at: number, found: Accounted[]): boolean {
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
  (update.action === 'close' && value === 1) ||
  (update.action === 'close_partial' &&
    update.fraction !== null &&
    [update.fraction, 1 - update.fraction].some((part) => Math.abs(part - value) < 0.001));
