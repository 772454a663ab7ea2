import type { ReadSettings } from '../settings.ts';
import type { Meter } from '../text/meter.ts';
import type { Item } from '../words/items.ts';
import { adoptLines, adoptLoose, dropMarketPrice } from './adopt.ts';
import { draftOf } from './assign.ts';
import type { Draft } from './draft.ts';
import { type Judged, judge } from './judge.ts';
import { joinSides, splitTrades } from './split-trades.ts';
import { symbolOf } from './trade-symbol.ts';

export interface Trade {
  draft: Draft;
  judged: Judged;
}

export function readTrades(items: Item[], skip: readonly boolean[], settings: ReadSettings, meter: Meter): Trade[] {
  const trades: Trade[] = [];
  let shared = onlySymbol(items, skip);
  for (const [from, to] of joinSides(items, splitTrades(items, skip, meter))) {
    meter.steps += to - from;
    const draft = draftOf(items, from, to, skip);
    dropMarketPrice(items, draft);
    adoptLoose(items, draft);
    adoptLines(items, draft);
    const found = symbolOf(items, draft, shared, settings);
    if ('reason' in found) {
      trades.push({ draft, judged: { ok: false, reason: draft.sides.length === 0 ? 'side missing' : found.reason } });
      continue;
    }
    shared = found.symbol;
    trades.push({ draft, judged: judge(items, draft, found.symbol) });
  }
  return trades;
}

/** The one symbol the message names. */
function onlySymbol(items: Item[], skip: readonly boolean[]): string | undefined {
  let only: string | undefined;
  for (let at = 0; at < items.length; at++) {
    const symbol = items[at]?.symbol;
    if (symbol === undefined || skip[at]) continue;
    if (only !== undefined && only !== symbol) return undefined;
    only = symbol;
  }
  return only;
}
