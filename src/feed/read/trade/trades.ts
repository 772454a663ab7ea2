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
  const all = new Set(items.flatMap((item, at) => (item.symbol === undefined || skip[at] ? [] : [item.symbol])));
  let shared: string | undefined = all.size === 1 ? [...all][0] : undefined;
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
