import { telling } from '../decide/telling.ts';
import { type Item, is, isSign } from '../words/items.ts';
import type { Noted } from './noted.ts';
import type { Accounted } from './spoken.ts';

/** A word that could rule an instruction and rules none here. */
export function isIdle(items: Item[], note: Noted, at: number, found: Accounted[]): boolean {
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
