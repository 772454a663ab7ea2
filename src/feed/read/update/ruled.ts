import { type Item, is, isSign } from '../words/items.ts';
import type { Concept } from '../words/lexicon/lexicon.ts';
import type { Noted } from './noted.ts';

/** The symbols at some items, each once. */
export const namesOf = (items: Item[], at: readonly number[]): string[] => [
  ...new Set(at.flatMap((one) => items[one]?.symbol ?? [])),
];

/** "TP2 and TP3": nothing but joints and their numbers between. */
export const isListed = (items: Item[], from: number, to: number): boolean =>
  items
    .slice(from + 1, to)
    .every((item) => item.number?.unit === 'index' || is(item, 'and', 'tp') || isSign(item, ',/&+'));

export function besides(items: Item[], note: Noted): { except?: string[] } {
  const left = [...note.except, ...note.kept];
  return left.length > 0 ? { except: namesOf(items, left) } : {};
}

/** The symbols a verb is said of: those behind it and before the next verb, or before it where symbols come first. */
export function governed(note: Noted, verb: number): number[] {
  const verbs = [...new Set(note.verbs.filter(({ concept }) => ends.includes(concept)).map((one) => one.at))].sort(
    (a, b) => a - b,
  );
  const leads = verbs.length < 2 || (note.symbols[0] ?? verb) > (verbs[0] ?? verb);
  const owner = (symbol: number): number | undefined =>
    leads ? (verbs.findLast((one) => one < symbol) ?? verbs[0]) : (verbs.find((one) => one > symbol) ?? verbs.at(-1));
  return note.symbols.slice(0, mostSymbols).filter((symbol) => owner(symbol) === verb);
}

/** More names than these are a list of something else. */
export const mostSymbols = 12;

const ends: Concept[] = ['close', 'cancel', 'be', 'partial'];
