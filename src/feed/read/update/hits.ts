import { type Item, is, isSign } from '../words/items.ts';
import { at, type Bare, forbidden, has, inClause, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';

export function hits(items: Item[], note: Noted): Bare[] {
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
