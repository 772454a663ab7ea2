import type { Reading } from '../../src/core/reading.ts';

/** One labelled message. The Alt lists are values as right as the main one. */
export interface Labelled {
  id: string;
  kind: string;
  lang?: string;
  text: string;
  replyTo?: string;
  expect: Expected;
  accept?: Expected[];
  /** false: said in a way nobody may act on unasked, however it is read */
  certain?: false;
}
export type Expected = { type: string; items?: Expected[] } & Record<string, unknown>;

const signalFields = [
  'symbol',
  'side',
  'order',
  'entry',
  'entries',
  'sl',
  'slPips',
  'tps',
  'tpPips',
  'rr',
  'openTp',
  'leverage',
];
const updateFields = [
  'action',
  'price',
  'pips',
  'percent',
  'r',
  'tp',
  'fraction',
  'lots',
  'offsetPips',
  'sl',
  'tps',
  'symbol',
  'all',
  'except',
  'condition',
];

export function isRight(got: Reading, line: Labelled): boolean {
  return [line.expect, ...(line.accept ?? [])].some((wanted) => isReadingRight(got, wanted));
}

export function isReadingRight(got: Reading, wanted: Expected): boolean {
  return equals(got as Expected, wanted);
}

function equals(got: Expected, wanted: Expected): boolean {
  if (got.type !== wanted.type) return false;
  if (wanted.items) return sameItems(got.items ?? [], wanted.items);
  if (wanted.type === 'signal') return signalFields.every((field) => fieldRight(got, wanted, field));
  if (wanted.type === 'update')
    return updateFields.every((field) => fieldRight(got, wanted, field) || (field === 'symbol' && mayName(wanted)));
  return true;
}

/** The name of the trade may be carried or not by what changes its levels; a close or a cancellation has to say it. */
const mayName = ({ action, symbol }: Expected): boolean =>
  symbol === undefined && action !== 'close' && action !== 'cancel';

function sameItems(got: Expected[], wanted: Expected[]): boolean {
  if (got.length !== wanted.length) return false;
  const left = [...wanted];
  return got.every((item) => {
    const at = left.findIndex((other) => equals(item, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

export function fieldRight(got: Expected, wanted: Expected, field: string): boolean {
  const others = (wanted[`${field}Alt`] as unknown[] | undefined) ?? [];
  return [wanted[field], ...others].some((value) => same(got[field], value, field));
}

function same(got: unknown, wanted: unknown, field: string): boolean {
  const blank = (value: unknown): boolean => value === undefined || value === null || value === false;
  if (blank(got) || blank(wanted)) return (blank(got) || isEmpty(got)) && (blank(wanted) || isEmpty(wanted));
  if (typeof got === 'number' && typeof wanted === 'number')
    return Math.abs(got - wanted) <= (field === 'fraction' ? 0.01 : 1e-9 * Math.max(1, Math.abs(wanted)));
  if (Array.isArray(got) && Array.isArray(wanted))
    return got.length === wanted.length && got.every((value, at) => same(value, wanted[at], field));
  if (typeof got === 'object' && typeof wanted === 'object')
    return same((got as { price?: unknown }).price, (wanted as { price?: unknown }).price, field);
  return got === wanted;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

const opens = (reading: Expected): boolean =>
  reading.type === 'signal' ||
  reading.type === 'signals' ||
  reading.action === 'reentry' ||
  (reading.items ?? []).some((item) => item.action === 'reentry');

/** A reading that would open a trade where none of the right ones does. */
export function isFalseOpen(got: Reading, line: Labelled): boolean {
  return opens(got as Expected) && ![line.expect, ...(line.accept ?? [])].some((wanted) => opens(wanted));
}

export function isWrongSide(got: Reading, line: Labelled): boolean {
  const sides = (reading: Expected): string[] =>
    (reading.items ?? [reading])
      .flatMap((item) => (item.type === 'signal' ? [`${item.symbol}`.slice(0, 6) + item.side] : []))
      .sort();
  const wanted = [line.expect, ...(line.accept ?? [])].map(sides);
  const own = sides(got as Expected);
  if (own.length === 0 || wanted.every((list) => list.length === 0)) return false;
  const flat = new Set(wanted.flat());
  return own.some(
    (one) =>
      !flat.has(one) && flat.has(one.endsWith('buy') ? one.replace(/buy$/, 'sell') : one.replace(/sell$/, 'buy')),
  );
}
