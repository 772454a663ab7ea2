import { type Item, isSign } from '../words/items.ts';
import { type Around, type Bare, has, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';
import { partsOf } from './parts.ts';
import { besides, governed, isListed } from './ruled.ts';

/** A close of all that the verb is said of: targets, symbols, everything but some, or the one trade that is meant. */
export function whole(items: Item[], note: Noted, close: number, around: Around): Bare[] {
  const order = pendingBeside(items, note, close);
  if (order !== undefined) return cancelled(items, note, close, order);
  const targets = partsOf(items, note, close);
  if (targets.length > 0) return targets.map((tp) => make({ action: 'close', tp }, close));
  const ruled = governed(note, close).filter((one) => one > close - 6 && !isMeans(items[one - 1]));
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

/** "Close the pending order": what was never open is taken back. */
const pendingBeside = (items: Item[], note: Noted, close: number): number | undefined =>
  has(note, 'trade')
    ? undefined
    : note.verbs.find(
        ({ concept, at }) => concept === 'pending' && Math.abs(at - close) <= 3 && !isSign(items[at], ','),
      )?.at;

function cancelled(items: Item[], note: Noted, close: number, order: number): Bare[] {
  const named = note.symbols.flatMap((one) => items[one]?.symbol ?? []);
  if (named.length === 0) return [make({ action: 'cancel', ...besides(items, note) }, close, order)];
  return named.map((symbol) => make({ action: 'cancel', symbol }, close, order));
}

/** "Close early and make it back with gold": a name behind "with" is not what ends. */
const isMeans = (item: Item | undefined): boolean => /^(?:with|using|via)$/i.test(item?.text ?? '');

const isParted = (items: Item[], from: number, to: number): boolean =>
  items.slice(from, to).some((item) => isSign(item, ',;|'));
