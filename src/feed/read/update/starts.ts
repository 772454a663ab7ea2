import { type Item, is } from '../words/items.ts';
import { type Around, at, type Bare, forbidden, has, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';

/** "Перезаходить не буду": what somebody will or will not do is no order. */
const isFuture = (items: Item[], verb: number): boolean =>
  [1, 2].some((step) => is(items[verb + step], 'neg', 'prepare') && items[verb + step]?.kind !== 'line');

export function starts(items: Item[], note: Noted, around: Around): Bare[] {
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
