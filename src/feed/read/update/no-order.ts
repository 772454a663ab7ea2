import { type Item, is } from '../words/items.ts';
import { forbidden, has } from './note-verbs.ts';
import type { Noted } from './noted.ts';

/** "Close everything but the runner": what is left alone has no name. */
export function sparesUnnamed(items: Item[], { from, to, verbs, except, kept }: Noted): boolean {
  if (except.length + kept.length > 0 || !verbs.some(({ concept }) => concept === 'close')) return false;
  for (let at = from; at < to; at++) {
    const isMark = is(items[at], 'except') || (is(items[at], 'but') && is(items[at - 1], 'all'));
    const next = is(items[at + 1], 'the') ? items[at + 2] : items[at + 1];
    if (is(items[at], 'only') && is(next, 'which') && isAfterClose(verbs, at)) return true;
    if (isMark && is(next, 'runner', 'tp', 'ordinal', 'last', 'which', 'fraction', 'partial')) return true;
  }
  return false;
}

/** "Close only the losing ones": which they are, nobody here knows. */
const isAfterClose = (verbs: Noted['verbs'], only: number): boolean =>
  verbs.some(({ concept, at }) => concept === 'close' && at < only);

/** "Remove SL": nobody is asked to trade without one by a message. */
export function losesStop(items: Item[], note: Noted): boolean {
  const verb = note.verbs.find(({ concept, at: one }) => concept === 'remove' && !is(items[one], 'no', 'close'))?.at;
  const stop = note.slNamed;
  if (verb === undefined || stop === null || note.sls.length + note.slPips.length + note.tpNamed.length > 0)
    return false;
  return (
    stop > verb && stop - verb <= 3 && !forbidden(items, verb) && !has(note, 'be', 'orders', 'hit', 'report', 'slhit')
  );
}

/** "Set break even if you want": everybody's own choice, and nothing that is told. */
export const isOptional = (items: Item[], { from, to }: Noted): boolean =>
  items
    .slice(from, to)
    .some((item) => is(item, 'hedge') && /^(if (you|comf)|your choice|up to you|optional)/i.test(item.text));
