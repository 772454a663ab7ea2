import { type Item, is, isSign } from './items.ts';
import type { Sentence } from './sentences.ts';

/** "Close EURUSD, move the gold stop to 4222": two instructions about two trades are two sentences. */
export function clausesOf(items: Item[], sentence: Sentence): Sentence[] {
  const { from, to } = sentence;
  const names = new Set(items.slice(from, to).flatMap((item) => item.symbol ?? []));
  if (names.size < 2) return [sentence];
  const joints = [from, ...jointsOf(items, sentence), to];
  const cuts = [from];
  for (let index = 1; index < joints.length - 1; index++) {
    const [at = to, next = to] = [joints[index], joints[index + 1]];
    if (isWhole(items, cuts.at(-1) ?? from, at) && isWhole(items, at, next)) cuts.push(at);
  }
  return cuts.map((start, index) => ({ ...sentence, from: start, to: cuts[index + 1] ?? to }));
}

/** Where a part of a sentence begins: behind a comma or an "and", or with an Arabic "and" written onto what is to be done. */
function jointsOf(items: Item[], { from, to }: Sentence): number[] {
  const found: number[] = [];
  for (let at = from + 1; at < to; at++) {
    const item = items[at];
    if (isSign(item, ',;|&') || (is(item, 'and') && !is(item, 'to', 'at'))) found.push(at + 1);
    else if (/^\u0648\p{L}{3}/u.test(item?.text ?? '') && is(item, 'move', ...acts)) found.push(at);
  }
  return found;
}

/** A name and something to do with it. */
function isWhole(items: Item[], from: number, to: number): boolean {
  const own = items.slice(from, to);
  return own.some((item) => item.symbol !== undefined) && own.some((item) => is(item, ...acts) && !is(item, 'filler'));
}

const acts = ['close', 'cancel', 'be', 'sl', 'stop', 'tp', 'partial', 'fraction', 'book', 'remove'] as const;
