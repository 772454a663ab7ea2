import type { Signal, Update } from '../../../core/reading.ts';
import { type Item, is, isSign } from '../words/items.ts';
import type { Concept } from '../words/lexicon/lexicon.ts';
import type { Noted } from './noted.ts';

/** What stands around a sentence. */
export interface Around {
  earlier: Signal | undefined;
  replying: boolean;
  talk: string[];
}

/** An instruction and the items it was read from. */
export type Bare = { update: Update; from: number[] };

export const has = (note: Noted, ...wanted: Concept[]): boolean =>
  note.verbs.some((verb) => wanted.includes(verb.concept));
export const at = (note: Noted, ...wanted: Concept[]): number | undefined =>
  note.verbs.find((verb) => wanted.includes(verb.concept))?.at;

/** A "not" shortly before a verb, in the same clause, forbids it. */
export function forbidden(items: Item[], verb: number | undefined): boolean {
  if (verb === undefined) return false;
  for (let back = verb - 1; back >= Math.max(0, verb - 4); back--) {
    if (isSign(items[back], ',;|.') || items[back]?.kind === 'line' || items[back]?.number) return false;
    if (is(items[back], 'neg') && !is(items[back], 'remove')) return true;
  }
  const behind = items[verb + 1];
  return is(behind, 'neg') && !is(behind, 'remove', 'old', 'of', 'at') && !leadsOn(behind, items[verb + 2]);
}

/** "Set break even don't be greedy": said of the words behind it. */
const leadsOn = (neg: Item | undefined, next: Item | undefined): boolean =>
  /^(?:don'?t|do not|dont)$/i.test(neg?.text ?? '') && (next?.kind === 'phrase' || next?.kind === 'unknown');

/** The first verb of a kind that no "not" forbids. */
export const allowed = (items: Item[], note: Noted, concept: Concept): number | undefined =>
  note.verbs.find((verb) => verb.concept === concept && !forbidden(items, verb.at))?.at;

/** "We may close": the clause of the verb is about a possibility, or about a result. */
export function inClause(items: Item[], note: Noted, verb: number | undefined, ...wanted: Concept[]): boolean {
  if (verb === undefined) return has(note, ...wanted);
  for (let back = verb; back >= note.from && !isSign(items[back], ',;|([{【'); back--)
    if (isSaid(items[back], wanted)) return true;
  for (let next = verb + 1; next < note.to && !isSign(items[next], ',;|([{【'); next++)
    if (isSaid(items[next], wanted)) return true;
  return false;
}

/** "If we get" opens a condition, and "you may" leaves to whom it is said what is told: neither is a doubt about it. */
const isSaid = (item: Item | undefined, wanted: Concept[]): boolean =>
  is(item, ...wanted) && !(wanted.includes('hedge') && (is(item, 'if') || item?.value === 'allowed'));

type Plain = Update extends infer U ? (U extends Update ? Omit<U, 'type'> : never) : never;

export const make = (update: Plain, ...from: (number | undefined)[]): Bare => ({
  update: { type: 'update', ...update } as Update,
  from: from.flatMap((one) => (one === undefined ? [] : [one])),
});
