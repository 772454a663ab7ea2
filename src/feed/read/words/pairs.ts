import { currencies } from './lexicon/currencies.ts';
import { instruments } from './lexicon/instruments.ts';

export const order = new Map(currencies.map((code, at) => [code, at]));

/** A pair named base first, or nothing when it is no pair that is quoted. */
export function pairOf(base: string, quote: string): string | undefined {
  const first = order.get(base);
  const second = order.get(quote);
  if (first === undefined || second === undefined || first >= second) return undefined;
  return base + quote;
}

const pairs: string[] = currencies.flatMap((base) => currencies.flatMap((quote) => pairOf(base, quote) ?? []));

export const known = new Set([...pairs, ...Object.keys(instruments).filter((symbol) => /^[A-Z]{6}$/.test(symbol))]);

export const symbolWords: string[] = [...known].map((symbol) => symbol.toLowerCase());
