import { coins } from './lexicon/coins.ts';
import { quoteRanges } from './lexicon/currencies.ts';
import { instruments } from './lexicon/instruments.ts';
import { pairOf } from './pairs.ts';

/** Where prices of a symbol plausibly lie, if that is known. */
export function rangeOf(symbol: string | undefined): [number, number] | undefined {
  if (symbol === undefined) return undefined;
  const direct = instruments[symbol]?.range;
  if (direct) return direct;
  if (/^BTCUSD/.test(symbol)) return [3000, 1_000_000];
  if (/^ETHUSD/.test(symbol)) return [100, 50_000];
  if (!pairOf(symbol.slice(0, 3), symbol.slice(3))) return undefined;
  const quote = symbol.slice(3);
  if (symbol.slice(0, 3) === 'JPY' || symbol.slice(0, 3) === 'HUF') return undefined;
  return quoteRanges[quote] ?? [0.25, 4];
}

/** A bare coin may as well be meant against the stable coin. */
export function alternatives(symbol: string): string[] {
  return /USD$/.test(symbol) && coins[symbol.slice(0, -3)] !== undefined ? [`${symbol}T`] : [];
}
