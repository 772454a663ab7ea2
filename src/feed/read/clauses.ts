import { type Item, is, isSign } from './items.ts';
import type { Sentence } from './sentences.ts';

/** "Close EURUSD, move the gold stop to 4222": two instructions about two trades are two sentences. */
export function clausesOf(items: Item[], sentence: Sentence): Sentence[] {
  const { from, to } = sentence;
  const names = new Set(items.slice(from, to).flatMap((item) => item.symbol ?? []));
  if (names.size < 2) return [sentence];
  const cuts = [from];
  for (let at = from + 1; at < to; at++) {
    const isJoint = isSign(items[at], ',;|') || (is(items[at], 'and') && !is(items[at], 'to', 'at'));
    if (isJoint && isWhole(items, cuts.at(-1) ?? from, at) && isWhole(items, at + 1, to)) cuts.push(at + 1);
  }
  return cuts.map((start, index) => ({ ...sentence, from: start, to: cuts[index + 1] ?? to }));
}

/** A name and something to do with it. */
function isWhole(items: Item[], from: number, to: number): boolean {
  const own = items.slice(from, to);
  return own.some((item) => item.symbol !== undefined) && own.some((item) => is(item, ...acts) && !is(item, 'filler'));
}

const acts = ['close', 'cancel', 'be', 'sl', 'stop', 'tp', 'partial', 'fraction', 'book', 'remove'] as const;
