import type { Mark } from '../text/glyphs.ts';
import type { Concept } from './lexicon/lexicon.ts';

export type Unit =
  | 'pips'
  | 'percent'
  | 'lev'
  | 'lots'
  | 'money'
  | 'time'
  | 'date'
  | 'ratio'
  /** multiples of what is risked */
  | 'r'
  | 'phone'
  | 'id'
  | 'index'
  | 'frame'
  | 'size';

/** A number as written, with every value it may have. */
export interface NumberItem {
  raw: string;
  values: number[];
  bad: boolean;
  thousand: boolean;
  sign?: '+' | '-' | undefined;
  unit?: Unit | undefined;
  /** letters read as digits, such as 4O50 */
  mended?: boolean | undefined;
  /** completed from a longer number */
  short?: boolean | undefined;
}

/** What the text says, piece by piece: a known phrase, a number, a sign, a line break or an unknown word. */
export interface Item {
  kind: 'phrase' | 'number' | 'sign' | 'line' | 'mark' | 'unknown';
  text: string;
  at: number;
  end: number;
  glued: boolean;
  gap: number;
  concepts: readonly Concept[];
  value?: string | undefined;
  symbol?: string | undefined;
  number?: NumberItem | undefined;
  mark?: Mark | undefined;
  /** recognised in spite of a slip of the pen */
  fuzzy?: boolean | undefined;
  /** claimed by a field or known to be beside the point */
  used?: boolean | undefined;
}

/** The same with every field in its place: objects of one shape are read several times faster than those of many. */
export function shaped(item: Item): Item {
  const { kind, text, at, end, glued, gap, concepts, value, symbol, number, mark, fuzzy, used } = item;
  return {
    kind,
    text,
    at,
    end,
    glued,
    gap,
    concepts,
    value,
    symbol,
    number: number && figure(number),
    mark,
    fuzzy,
    used,
  };
}

function figure({ raw, values, bad, thousand, sign, unit, mended, short }: NumberItem): NumberItem {
  return { raw, values, bad, thousand, sign, unit, mended, short };
}

/** Asked thousands of times a message: most items mean nothing or one thing. */
export function is(item: Item | undefined, ...wanted: Concept[]): boolean {
  if (item === undefined) return false;
  const { concepts } = item;
  for (let at = 0; at < concepts.length; at++) {
    const own = concepts[at] as Concept;
    for (let which = 0; which < wanted.length; which++) if (wanted[which] === own) return true;
  }
  return false;
}

export function isSign(item: Item | undefined, signs: string): boolean {
  return item?.kind === 'sign' && signs.includes(item.text);
}

export function sideOf(item: Item): 'buy' | 'sell' | undefined {
  if (is(item, 'buy')) return 'buy';
  if (is(item, 'sell')) return 'sell';
  return item.value === 'buy' || item.value === 'sell' ? item.value : undefined;
}

/** The place a word names: 2 of "second". A word may be a place in one sense and a share in another. */
export function ordinalOf(item: Item | undefined): number | undefined {
  const value = Number(item?.value);
  return is(item, 'ordinal') && Number.isInteger(value) && value > 0 ? value : undefined;
}

/** The share a word names: 0.5 of "half". */
export function fractionOf(item: Item | undefined): number | undefined {
  const value = Number(item?.value);
  return is(item, 'fraction') && value > 0 && value < 1 ? value : undefined;
}
