import { type Item, is, isSign } from '../words/items.ts';
import { protects } from './breakeven.ts';
import { trails } from './distances.ts';
import { type Around, at, type Bare, forbidden, has, inClause, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';

/** "Gold: SL 4270", "Euro out, gold stop 4098": the name of the trade opens the sentence or its part, and a level follows. */
function isHeaded(items: Item[], { from, to, symbols, sls, entries }: Noted): boolean {
  const colon = items.findIndex((item, at) => at > from && at < Math.min(to, from + 5) && isSign(item, ':'));
  const isNamed = symbols.some((symbol) => symbol < colon) && is(items[colon + 1], 'sl', 'stop');
  const isClause = isSign(items[from - 1], ',;') && symbols.length === 1 && to - from < 7;
  return (isNamed || isClause) && sls.length === 1 && entries.length === 0;
}

/** "TP 4150 was touched": a target told as reached is not moved. */
const isReached = (items: Item[], { verbs }: Noted, price: number): boolean =>
  verbs.some(
    ({ concept, at: hit }) =>
      concept === 'hit' &&
      items[hit]?.kind === 'phrase' &&
      ((hit > price && hit - price <= 3) || (hit === price - 1 && isLabel(items, hit - 1))),
  ) && !verbs.some(({ concept }) => concept === 'move' || concept === 'change' || concept === 'set');

/** "TP1 done 4132": a target and its number before the word. */
const isLabel = (items: Item[], at: number): boolean =>
  is(items[at], 'tp') || (items[at]?.number?.unit === 'index' && is(items[at - 1], 'tp'));

export function levels(items: Item[], note: Noted, around: Around): Bare[] {
  const verb = at(note, 'move', 'set', 'change', 'trail', 'now', 'to', 'lock', 'same');
  if (forbidden(items, at(note, 'move', 'set', 'change', 'trail'))) return [];
  const named = note.sls[0]?.at ?? note.tps[0]?.at;
  if (verb === undefined && named !== undefined && inClause(items, note, named, 'hedge')) return [];
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
  const isPast = note.tps.some((tp) => items[tp.at - 1]?.kind === 'phrase' && isReached(items, note, tp.at));
  const tps = isPast ? [] : note.tps.filter((tp) => !isReached(items, note, tp.at));
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
    ![1, 2].some((back) => is(items[(note.entryNamed ?? -9) - back], 'close')) &&
    !forbidden(items, note.entryNamed ?? undefined) &&
    (around.replying ||
      note.symbols.length > 0 ||
      has(note, 'orders', 'limit') ||
      items.slice(note.from, note.to).some((item) => is(item, 'entry')))
  )
    found.push(make({ action: 'move_entry', price: entry.price }, entry.at));
  return found;
}
