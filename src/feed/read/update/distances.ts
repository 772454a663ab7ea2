import type { Update } from '../../../core/reading.ts';
import { type Item, is, isSign } from '../words/items.ts';
import { type Bare, forbidden, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';

type Trail = Extract<Update, { action: 'trail' }>;

/** "Trail the stop by 20 pips", "1% trailing", "trail 1.5R behind": the stop follows at a distance. A price is a move to it. */
export function trails(items: Item[], note: Noted): Bare[] {
  if (note.sls.length > 0) return [];
  for (const { concept, at } of note.verbs) {
    if (concept !== 'trail' || forbidden(items, at)) continue;
    const number = distanceBehind(items, note, at) ?? distanceBefore(items, note, at);
    const found = items[number ?? -1]?.number;
    const unit = found && units[found.unit ?? ''];
    const value = found?.values[0] ?? 0;
    if (number === undefined || !found || !unit || found.bad || !(value > 0)) continue;
    note.told.add(number);
    return [make({ action: 'trail', [unit]: value } as Omit<Trail, 'type'>, at, number)];
  }
  return [];
}

const units: Record<string, 'pips' | 'percent' | 'r'> = { pips: 'pips', percent: 'percent', r: 'r' };

function distanceBehind(items: Item[], note: Noted, verb: number): number | undefined {
  for (let at = verb + 1; at < note.to && at < verb + 9; at++) {
    const item = items[at];
    if (item?.number) return isDistance(items, at) ? at : undefined;
    // "trail the stop to 20 pips" may mean a place; the noun "trailing stop" only a distance
    if (is(item, 'to') && !is(item, 'at') && !/ing$/i.test(items[verb]?.text ?? '')) return undefined;
    // "trail at 2R" says when
    if (is(item, 'at') && !is(item, 'to', 'the', 'of')) return undefined;
    if (isSign(item, ',;|') || is(item, 'be', 'tp', 'close', 'partial', 'entry', 'if', 'after')) return undefined;
  }
  return undefined;
}

function distanceBefore(items: Item[], note: Noted, verb: number): number | undefined {
  for (let at = verb - 1; at >= note.from && at > verb - 4; at--) {
    if (items[at]?.number) return isDistance(items, at) && !is(items[at - 1], 'close', 'book') ? at : undefined;
    if (!isSign(items[at], '%-') && !is(items[at], 'pips', 'percent', 'sl', 'stop')) return undefined;
  }
  return undefined;
}

const isDistance = (items: Item[], at: number): boolean =>
  items[at]?.number?.unit !== undefined && items[at]?.number?.sign !== '+' && !isSign(items[at - 1], '+');

/** "BE + 5 pips", "entry plus 2 pips": what the stop stands beyond the entry. A running profit is none. */
export function offsetBehind(items: Item[], note: Noted, entry: number): { at: number; pips: number } | undefined {
  let at = entry + 1;
  while (at < note.to && (is(items[at], 'price', 'entry', 'filler', 'be') || isSign(items[at], '('))) at++;
  const sign = isSign(items[at], '+') || /^plus$/i.test(items[at]?.text ?? '') ? 1 : isSign(items[at], '-') ? -1 : 0;
  const number = items[at + 1]?.number;
  const value = number?.values[0] ?? 0;
  if (sign === 0 || !number || number.bad || !(value > 0)) return undefined;
  // "BE +30" is what it has gained so far
  const isBare = number.unit === undefined && sign > 0 && /^1?\d$/.test(number.raw);
  if (number.unit !== 'pips' && !isBare) return undefined;
  let next = at + 2;
  while (is(items[next], 'pips') && !is(items[next], 'report')) next++;
  if (
    items[next]?.kind === 'mark' ||
    is(items[next], 'report', 'keep', 'hit') ||
    /profit|running/i.test(items[next]?.text ?? '')
  )
    return undefined;
  return { at: at + 1, pips: sign * value };
}

/** "5 pips above entry": into profit for a buy, into loss for a sell; which of the two nobody says is not told. */
export function offsetBefore(
  items: Item[],
  note: Noted,
  side: 'buy' | 'sell' | undefined,
): { at: number; pips: number } | null {
  const entry = note.entryNamed ?? note.verbs.find(({ concept }) => concept === 'be')?.at;
  if (entry === undefined || side === undefined) return null;
  const way = is(items[entry - 1], 'above') ? 1 : is(items[entry - 1], 'below') ? -1 : 0;
  const at = [entry - 2, entry - 3].find((one) => items[one]?.number?.unit === 'pips');
  const value = items[at ?? -1]?.number?.values[0];
  if (way === 0 || at === undefined || value === undefined) return null;
  return { at, pips: value * way * (side === 'buy' ? 1 : -1) };
}
