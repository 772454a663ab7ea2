import type { ReadSettings } from '../settings.ts';
import { type Item, is } from '../words/items.ts';
import type { Draft } from './draft.ts';

/** The one symbol a trade is about, or why there is none. */
export function symbolOf(
  items: Item[],
  draft: Draft,
  shared: string | undefined,
  settings: ReadSettings,
): { symbol: string } | { reason: string } {
  const anchor = draft.sides[0]?.at ?? draft.from;
  const distinct = [...new Set(draft.symbols.map((at) => items[at]?.symbol ?? ''))];
  const vague = hasVague(items, draft);
  if (distinct.length === 0) {
    if (vague) return { reason: 'symbol ambiguous' };
    const given = shared ?? settings.defaultSymbol;
    return given ? { symbol: given } : { reason: 'symbol missing' };
  }
  const [first = ''] = distinct;
  if (distinct.length === 1) return { symbol: first };
  const sorted = [...draft.symbols].sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor));
  const [near = 0] = sorted;
  const nearest = items[near]?.symbol ?? first;
  const symbol = distinct.find((one) => one === `${nearest}T` && /USD$/.test(nearest)) ?? nearest;
  for (const other of draft.symbols) {
    if (items[other]?.symbol === symbol) continue;
    // "#SOL" above "SOL/USDT" is its short name
    const bare = /USDT$/.test(symbol) && items[other]?.symbol === symbol.slice(0, -1);
    if (bare) continue;
    if (Math.abs(other - near) <= 2 || Math.abs(other - anchor) <= 3) return { reason: 'symbol ambiguous' };
  }
  return { symbol };
}

function hasVague(items: Item[], draft: Draft): boolean {
  for (let at = draft.from; at < draft.to; at++) if (is(items[at], 'vague', 'currency')) return true;
  return false;
}
