import type { TradingHold } from '../comply/trading-hold.ts';
import type { WatchSettings } from '../comply/watch-lines.ts';

export const noHold: TradingHold = { state: 'active', who: null, why: null, by: 'person', at: 0 };

/** Tell, but close nothing by itself: protective closes are switched on by the trader. */
export const defaultGuard: WatchSettings = {
  protectAtPct: null,
  flattenMinutes: null,
  resetMinutes: null,
  withdrawMinutes: null,
  newsCloseMinutes: null,
};
