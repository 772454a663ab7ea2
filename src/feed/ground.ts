import type { Span } from '../core/reading.ts';
import type { Claim } from './claim.ts';
import { startMeter } from './read/text/meter.ts';
import { type Normal, normalise } from './read/text/normalise.ts';
import { tokenise } from './read/text/tokens.ts';
import { lengthen, settle } from './read/trade/scale.ts';
import { mayBeShort } from './read/trade/shorthand.ts';
import { type Item, type NumberItem, sideOf } from './read/words/items.ts';
import { measure } from './read/words/measure.ts';
import { alternatives } from './read/words/ranges.ts';
import { recognise } from './read/words/recognise.ts';

/** Where a claim must be found: the message itself, then the one it replies to. */
export interface Sources {
  text: string;
  replyTo?: string | undefined;
}

export interface Grounded {
  /** where in the message each proven value stands; what was found in the earlier message has none */
  spans: Span[];
  /** claims for which no words were found */
  missing: Claim[];
}

/**
 * Holds every value of a model's reading to the text.
 *  1. The quote stands in the text, as whole words and numbers: 50 is not in 4050.
 *  2. Those words mean the value to the grammar: it parses to this number, this side, this symbol.
 *  3. What counts something else (a size, a date, a percentage, a phone number) is no price, whatever is claimed.
 */
export function ground(claims: readonly Claim[], { text, replyTo }: Sources): Grounded {
  const pages = [pageOf(text), ...(replyTo === undefined ? [] : [pageOf(replyTo)])];
  const grounded: Grounded = { spans: [], missing: [] };
  for (const claim of claims) {
    const found = pages.map((page) => find(page, claim));
    const at = found.findIndex((item) => item !== null);
    const item = found[at];
    const page = pages[at];
    if (!item || !page) grounded.missing.push(claim);
    else if (page === pages[0]) grounded.spans.push(spanOf(text, page.normal, item, claim.field));
  }
  return grounded;
}

interface Page {
  normal: Normal;
  items: Item[];
}

function pageOf(text: string): Page {
  const normal = normalise(text);
  const { items } = recognise(tokenise(normal.text), startMeter());
  measure(items);
  return { normal, items };
}

const mostPlaces = 50;

function find({ normal, items }: Page, claim: Claim): Item | null {
  const quote = normalise(claim.quote).text.trim();
  if (quote === '') return null;
  let from = normal.text.indexOf(quote);
  for (let tries = 0; from >= 0 && tries < mostPlaces; tries += 1) {
    const place = { start: from, end: from + quote.length };
    const found = items.findIndex((item, at) => isAt(item, place) && means(items, at, claim));
    if (found >= 0) return items[found] ?? null;
    from = normal.text.indexOf(quote, from + 1);
  }
  return null;
}

/** A number must be quoted whole; of a phrase such as "going long" a word of it may do. */
function isAt(item: Item, { start, end }: { start: number; end: number }): boolean {
  return (item.at >= start && item.end <= end) || (item.kind === 'phrase' && item.at <= start && item.end >= end);
}

function means(items: readonly Item[], at: number, claim: Claim): boolean {
  const item = items[at];
  if (!item) return false;
  switch (claim.kind) {
    case 'side':
      return sideOf(item) === claim.value;
    case 'symbol':
      return item.symbol !== undefined && [item.symbol, ...alternatives(item.symbol)].includes(String(claim.value));
    case 'price':
      return (
        item.number?.unit === undefined && pricesAt(items, at, claim.near).some((price) => same(price, claim.value))
      );
    case 'pips':
      return (
        item.number?.unit === 'pips' && item.number.values.some((value) => same(value, Math.abs(Number(claim.value))))
      );
    case 'leverage':
      return item.number?.unit === 'lev' && item.number.values.some((value) => same(value, claim.value));
    case 'fraction':
      return isFraction(items, at, Number(claim.value));
  }
}

/** The number as it stands, settled by its instrument, and as the short end of a range: 35 behind 2030/. */
function pricesAt(items: readonly Item[], at: number, near: string | null): number[] {
  const number = items[at]?.number;
  if (!number || number.bad) return [];
  const own = copyOf(number);
  const others = items.flatMap(({ number: other }) => (other && !other.bad && !other.unit ? [copyOf(other)] : []));
  settle([...others, own], near ?? undefined);
  return [...own.values, ...lengthened(items, at, near)];
}

function lengthened(items: readonly Item[], at: number, near: string | null): number[] {
  const item = items[at];
  const before = items.slice(Math.max(0, at - 3), at).findLast((other) => other.number && !other.number.unit);
  if (!item?.number || !before?.number) return [];
  const pair = [before, item].map((each) => ({ ...each, ...(each.number ? { number: copyOf(each.number) } : {}) }));
  const [long, short] = pair;
  if (!mayBeShort(items, at)) return [];
  if (!long?.number || !short?.number) return [];
  settle([long.number], near ?? undefined);
  return lengthen(pair, 1, 0) ? short.number.values : [];
}

function copyOf(number: NumberItem): NumberItem {
  return { ...number, values: [...number.values] };
}

/** "half", "50 %", "leave a quarter": the part itself or what is left of it. */
function isFraction(items: readonly Item[], at: number, part: number): boolean {
  const item = items[at];
  const values = item?.number
    ? item.number.values.map((value) => (value > 1 ? value / 100 : value))
    : item?.concepts.includes('fraction')
      ? [Number(item.value)]
      : [];
  return values.some((value) => same(value, part) || same(1 - value, part));
}

function same(a: number, b: number | string): boolean {
  return Math.abs(a - Number(b)) <= 1e-9 * Math.max(1, Math.abs(a));
}

function spanOf(text: string, normal: Normal, item: Item, field: string): Span {
  const start = normal.starts[item.at] ?? 0;
  const end = normal.ends[item.end - 1] ?? start;
  return { field, start, end, text: text.slice(start, end) };
}
