import type { WireFrame } from '../bridge/mt5/wire-frame.ts';
import { decimal } from '../core/decimal.ts';
import type { OutpostContext } from './outpost-context.ts';

/** Prices, and the figures of symbols. A price of nothing, or one whose sides are crossed, is none. */
export function takeMarket(
  { store, now }: OutpostContext,
  { quotes, symbols, specs = [], missing = [] }: WireFrame,
): void {
  for (const { symbol, bid, ask, ageMs } of quotes)
    if (decimal(bid).gt(0) && decimal(ask).gte(bid)) store.saveQuote({ symbol, bid, ask, at: now() - ageMs });
  if (symbols) {
    const listed = new Map(symbols.map(({ symbol, hash }) => [symbol, hash]));
    const known = store.specHashes();
    for (const symbol of known.keys()) if (!listed.has(symbol)) store.dropSpec(symbol);
    for (const [symbol, hash] of listed)
      if (known.get(symbol) !== hash)
        store.saveSpec({ symbol, hash, spec: store.spec(symbol)?.spec ?? null, isMissing: false });
  }
  for (const spec of specs) store.saveSpec({ symbol: spec.symbol, hash: spec.hash, spec, isMissing: false });
  for (const symbol of missing) {
    const known = store.spec(symbol);
    if (known) store.saveSpec({ ...known, spec: null, isMissing: true });
  }
}
