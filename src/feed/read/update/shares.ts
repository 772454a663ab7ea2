import { type Item, is } from '../words/items.ts';
import { at, type Bare, has, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';
import { partsOf } from './parts.ts';

/** "35 % booked": a share that was taken, in so many words. */
export const shareTaken = (items: Item[], note: Noted): number | undefined =>
  has(note, 'slhit')
    ? undefined
    : note.verbs.find(
        ({ concept, at: one }) =>
          concept === 'report' &&
          Math.abs(one - (note.fraction?.at ?? Number.NaN)) <= 3 &&
          /^(booked|closed|banked|secured|taken)$/i.test(items[one]?.text ?? ''),
      )?.at;

/** "Reduce position to 25 %": what stays. */
const isReducedTo = (items: Item[], { fraction, verbs }: Noted): boolean =>
  fraction !== null &&
  is(items[fraction.at - 1], 'to') &&
  verbs.some(({ at: one }) => /^(reduce|cut|trim|scale|lighten)/i.test(items[one]?.text ?? ''));

/** "Trimmed, 30 % left": what stays, said behind it. */
const isLeft = (items: Item[], { fraction }: Noted): boolean =>
  fraction !== null &&
  [1, 2].some((step) => /^(?:left|remaining)$/i.test(items[fraction.at + step]?.text ?? '')) &&
  !items.slice(0, fraction.at).some((item) => is(item, 'leave', 'keep'));

/** "Half", "30 %", "leave a quarter": a share of the position, or of the part that aims at one target. */
export function share(items: Item[], note: Noted, take: number | undefined): Bare[] {
  if (note.fraction === null) return [];
  if (take !== undefined && is(items[note.fraction.at - 1], 'rest') && !is(items[note.fraction.at - 1], 'leave'))
    return [make({ action: 'close' }, take)];
  const leave = at(note, 'leave', 'rest');
  const kept =
    isReducedTo(items, note) ||
    isLeft(items, note) ||
    (leave !== undefined && leave < note.fraction.at && note.fraction.at - leave <= 3 && !is(items[leave], 'close'));
  const value = kept ? 1 - note.fraction.value : note.fraction.value;
  if (take === undefined && !kept) return [];
  const fraction = Number(value.toFixed(4));
  const tp = take === undefined ? {} : targetOf(items, note, take);
  return [make({ action: 'close_partial', fraction, ...tp }, take, note.fraction.at)];
}

export function targetOf(items: Item[], note: Noted, verb: number): { tp?: number } {
  const tps = partsOf(items, note, verb);
  return tps.length === 1 && tps[0] !== undefined ? { tp: tps[0] } : {};
}

/** "Close 0.5 of it": a share. "Close 0.05" can only be lots, but does not say so. */
export function amountAt(
  items: Item[],
  close: number,
): { fraction: number } | { fraction: null; lots: number } | undefined {
  const at = [close + 1, close + 2].find((one) => items[one]?.number !== undefined);
  const number = items[at ?? -1]?.number;
  const value = number?.values[0] ?? 0;
  if (at === undefined || !number || number.unit !== undefined || !(value > 0 && value < 1)) return undefined;
  return is(items[at + 1], 'of') ? { fraction: value } : { fraction: null, lots: value };
}
