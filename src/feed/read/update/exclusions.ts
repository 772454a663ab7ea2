import { type Item, is, isSign } from '../words/items.ts';
import type { Noted } from './noted.ts';

/**
 * What an instruction leaves alone: "all but EURUSD", "close gold, keep silver", "Altın hariç".
 * The names are taken out of those the verbs are said of. A mark of exclusion without a name stays unexplained.
 */
export function noteExclusions(items: Item[], note: Noted): void {
  for (let at = note.from; at < note.to; at++) {
    if (!isMark(items, note, at)) continue;
    const named = items[at]?.value === 'before' ? namesBefore(items, note, at) : namesBehind(items, note, at);
    if (named.length === 0) continue;
    note.except.push(...named);
    if (!is(items[at], 'neg')) note.told.add(at);
    for (const one of named) note.told.add(one);
  }
  const kept = note.symbols.slice(0, mostNames).filter((symbol) => isKept(items, note, symbol));
  for (const one of kept) note.told.add(one);
  note.kept.push(...kept);
  note.symbols = note.symbols.filter((symbol) => !note.except.includes(symbol) && !kept.includes(symbol));
}

/** A name farther from its mark than this many items, or one more than so many, is not told from the rest. */
const farthest = 40;
const mostNames = 12;

function isMark(items: Item[], note: Noted, at: number): boolean {
  const item = items[at];
  if (is(item, 'except')) return true;
  if (!is(item, 'but', 'neg')) return false;
  const isNamed = namesBehind(items, note, at).length > 0;
  if (is(item, 'but')) return isNamed && note.verbs.some((verb) => verb.concept === 'all' && verb.at < at);
  const isInstructed = note.verbs.some((verb) => ends.has(verb.concept) && verb.at < at);
  const isBare = is(items[is(items[at + 1], 'the', 'of', 'at') ? at + 2 : at + 1], 'symbol');
  return is(item, 'neg') && !is(item, 'no', 'of', 'at') && isBare && isNamed && isInstructed;
}

const ends: ReadonlySet<string> = new Set(['close', 'cancel', 'be', 'move', 'partial']);

function namesBehind(items: Item[], note: Noted, mark: number): number[] {
  const named: number[] = [];
  for (let at = mark + 1; at < Math.min(note.to, mark + farthest); at++) {
    const item = items[at];
    if (is(item, 'symbol')) named.push(at);
    else if (
      !(isSign(item, ',&/+') && named.length > 0) &&
      !(isSign(item, '$#') && is(items[at + 1], 'symbol')) &&
      !(is(item, ...joins) && !is(item, 'leave', 'keep', 'close'))
    )
      break;
  }
  return named;
}

function namesBefore(items: Item[], note: Noted, mark: number): number[] {
  const named: number[] = [];
  for (let at = mark - 1; at >= Math.max(note.from, mark - farthest); at--) {
    const item = items[at];
    if (is(item, 'symbol')) named.unshift(at);
    else if (!isSign(item, ',&/+') && !is(item, 'and', 'of', 'the', 'filler')) break;
  }
  return named;
}

const joins = ['and', 'or', 'of', 'the', 'filler', 'trade', 'buy', 'sell', 'orders'] as const;

/** The word that rules a name says to keep it: one of its own clause, before it or behind it, else the one it follows. */
function isKept(items: Item[], note: Noted, symbol: number): boolean {
  const verbs = note.verbs.filter(({ concept }) => ends.has(concept) || concept === 'leave' || concept === 'keep');
  const stays = verbs.some(({ concept, at }) => at > symbol && at <= symbol + 3 && !ends.has(concept));
  if (is(items[symbol - 1], 'only') && stays) return true;
  const { from, to } = clauseOf(items, note, symbol);
  const near = verbs.filter((one) => one.at >= from && one.at < to);
  const ruling = near.length > 0 ? near : verbs;
  const leads = (ruling[0]?.at ?? symbol) < (near.length > 0 ? symbol : (note.symbols[0] ?? symbol));
  const before = ruling.findLast((one) => one.at < symbol);
  const owner = leads ? before : (ruling.find((one) => one.at > symbol) ?? before);
  const item = items[owner?.at ?? -1];
  return is(item, 'leave', 'keep') && !is(item, 'report', 'close', 'move', 'partial', 'book');
}

function clauseOf(items: Item[], note: Noted, at: number): { from: number; to: number } {
  let from = at;
  while (from > note.from && !isSign(items[from - 1], ',;|')) from--;
  let to = at;
  while (to < note.to && !isSign(items[to], ',;|')) to++;
  return { from, to };
}
