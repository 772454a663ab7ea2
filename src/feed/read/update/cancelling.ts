import { type Item, is } from '../words/items.ts';
import { leadsToNumber } from '../words/leads.ts';
import { type Around, at, type Bare, forbidden, has, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';
import { besides, governed, isListed } from './ruled.ts';

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
    !(is(items[remove], 'no') && opensTrade(items)) &&
    !forbidden(items, remove)
  ) {
    const isMoved = (tp: number | undefined): boolean => note.tps.some((level) => level.tp === tp);
    const near = note.tpNamed.filter((one) => one.at > remove - 4 && !(one.tp !== undefined && isMoved(one.tp)));
    const listed = near.filter(
      (one, index) =>
        index === 0 || (isListed(items, near[index - 1]?.at ?? 0, one.at) && !leadsToNumber(items, one.at)),
    );
    const named = near.length > 0 ? listed : note.tpNamed.slice(0, 1);
    return named.map(({ tp }) => make({ action: 'remove_tp', ...(tp === undefined ? {} : { tp }) }, remove));
  }
  if (gone !== undefined && note.fraction === null && !has(note, 'close'))
    return around.replying || has(note, 'orders', 'trade', 'limit') || note.symbols.length > 0
      ? [make({ action: 'cancel', ...symbolOf(items, note) }, gone)]
      : [];
  const isStop = note.slNamed !== null && !is(items[note.slNamed - 1], 'buy', 'sell');
  if (cancel === undefined || forbidden(items, cancel) || isStop || note.fraction !== null) return [];
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

/** "SELL … Entry: 1.33852 … No TP": an order that has none, and none is taken away. */
const opensTrade = (items: Item[]): boolean =>
  items.some((item) => is(item, 'buy', 'sell')) &&
  items.some((item, at) => is(item, 'entry') && leadsToNumber(items, at));

function symbolOf(items: Item[], note: Noted): { symbol?: string } {
  const symbol = items[note.symbols[0] ?? -1]?.symbol;
  return symbol === undefined ? {} : { symbol };
}
