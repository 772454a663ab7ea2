import { type Item, is, isSign } from '../words/items.ts';
import type { Noted } from './noted.ts';

/** The targets whose part a close is said of: "close TP1", "half of the second target". "At TP1" says when, not what. */
export function partsOf(items: Item[], note: Noted, verb: number): number[] {
  const owned = note.tpNamed.filter((one) => one.tp !== undefined && isOf(items, note, verb, one.at));
  for (const { at } of owned) note.told.add(at);
  return [...new Set(owned.flatMap(({ tp }) => (tp === undefined ? [] : [tp])))];
}

function isOf(items: Item[], note: Noted, verb: number, target: number): boolean {
  return target > verb ? isBehind(items, note, verb, target) : isBefore(items, note, verb, target);
}

/** Between the verb and the target stand only a share, small words, or targets named before it; behind it no hit. */
function isBehind(items: Item[], note: Noted, verb: number, target: number): boolean {
  for (let at = verb + 1; at < target; at++) {
    const item = items[at];
    const listed =
      isSign(item, ',&/+') && (items[at - 1]?.number?.unit === 'index' || is(items[at - 1], 'tp', 'ordinal'));
    const counted = item?.number?.unit === 'index' || item?.number?.unit === 'percent' || isSign(item, '%-.');
    const small = is(item, 'of')
      ? item?.value === 'own' || is(items[at - 1], 'tp', 'ordinal')
      : is(item, ...smallWords);
    if (!listed && !counted && !small) return false;
  }
  let end = target + 1;
  while (end < note.to && (items[end]?.number?.unit === 'index' || is(items[end], 'trade', 'the'))) end++;
  return !is(items[end], 'hit') && items[end]?.kind !== 'mark' && !items[end]?.number;
}

const smallWords = [
  'the',
  'ordinal',
  'tp',
  'and',
  'fraction',
  'partial',
  'filler',
  'now',
  'all',
  'trade',
  'book',
] as const;

/** "TP1 schließen": languages that end with their verb. English does not: "TP1 close" says how far it is. */
function isBefore(items: Item[], note: Noted, verb: number, target: number): boolean {
  if ((note.fraction !== null && note.fraction.at > target) || /^(close|closing|exit)$/i.test(items[verb]?.text ?? ''))
    return false;
  if (is(items[target - 1], 'at', 'to', 'after', 'if')) return false;
  for (let at = target + 1; at < verb; at++)
    if (items[at]?.number?.unit !== 'index' && !is(items[at], 'the', 'trade', 'filler', 'now', 'and', 'tp', 'partial'))
      return false;
  for (let at = verb + 1; at < note.to; at++)
    if (!is(items[at], 'filler', 'now', 'book') && items[at]?.kind === 'phrase') return false;
  return true;
}

/** "Close 0.05 lots": how much in lots, if it says so. */
export function lotsAt(items: Item[], note: Noted, verb: number): number | undefined {
  const isApart = (at: number): boolean =>
    items.slice(Math.min(at, verb), Math.max(at, verb)).some((item) => isSign(item, ',;|'));
  const places = [1, 2, 3, -1, -2, -3]
    .map((step) => verb + step)
    .filter((at) => at >= note.from && at < note.to && !isApart(at));
  for (const at of places) {
    const number = items[at]?.number;
    const value = number?.values[0] ?? 0;
    if (number?.unit !== 'lots' || number.bad || !(value > 0)) continue;
    const share = is(items[at - 1], 'of') ? items[at - 2]?.number?.values[0] : undefined;
    if (share !== undefined) note.told.add(at - 2);
    note.told.add(at);
    const word = items[at + 1]?.text ?? '';
    const scale = /^micro/i.test(word) ? 0.01 : /^mini/i.test(word) ? 0.1 : 1;
    return Number(((share ?? value) * scale).toPrecision(12));
  }
  return undefined;
}
