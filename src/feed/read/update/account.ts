import { telling } from '../decide/telling.ts';
import { type Item, is } from '../words/items.ts';
import { isCounted } from './counted.ts';
import { isIdle } from './idle.ts';
import type { Noted } from './noted.ts';
import { type Accounted, alsoSaid, spoken } from './spoken.ts';

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

/** A symbol or a side that the reading carries, or that the message replied to has. */
function isNamed(item: Item, found: Accounted[], earlier: { side?: string; symbol?: string }): boolean {
  if (item.symbol !== undefined) {
    if (item.symbol === earlier.symbol) return true;
    return found.some(({ update }) => update.symbol === item.symbol || update.except?.includes(item.symbol ?? ''));
  }
  const side = is(item, 'buy') ? 'buy' : is(item, 'sell') ? 'sell' : undefined;
  return side !== undefined && side === earlier.side;
}

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
