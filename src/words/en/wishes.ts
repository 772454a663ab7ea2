/** What a provider or a trader wants of a trade, in a few words. */
export const wish = {
  BREAKEVEN: 'break-even{pips, select, none{} other{ {pips} pips}}',
  STOP: 'move the stop to {price}',
  STOP_PIPS: 'move the stop by {pips} pips',
  TARGET: '{nth, select, none{move the target} other{move target {nth}}} to {price}',
  NO_TARGET: '{nth, select, none{remove the target} other{remove target {nth}}}',
  ENTRY: 'move the entry to {price}',
  LEVELS: 'set the levels{sl, select, none{} other{, stop {sl}}}{tps, select, none{} other{, targets {tps}}}',
  TRAIL_PIPS: 'trail the stop by {pips} pips',
  TRAIL_PERCENT: 'trail the stop by {percent} %',
  TRAIL_R: 'trail the stop by {r} R',
  CLOSE: 'close',
  CLOSE_TARGET: 'close the part for target {nth}',
  CLOSE_LOTS: 'close {lots} lots{nth, select, none{} other{ of target {nth}}}',
  CLOSE_PERCENT: 'close {percent} %{nth, select, none{} other{ of target {nth}}}',
  CLOSE_PART: 'close a part{nth, select, none{} other{ of target {nth}}}',
  CANCEL: 'cancel',
  TARGET_HIT: '{nth, select, none{target} other{target {nth}}} hit',
  STOP_HIT: 'stop hit',
  FILLED: 'filled',
  REENTRY: 'enter again',
  BUT: '{words}, not {symbols}',
  AT: '{words} at {price}',
  // By hand.
  CANCEL_WAITING: 'cancel what waits',
  STOP_TO: 'stop to {price}',
  STOP_FROM_ENTRY: 'stop {pips} pips from the entry',
  WITHOUT_TARGET: 'no target',
  TARGET_TO: 'target to {price}',
  ENTRY_TO: 'entry to {price}',
} as const;

/** What an edit made of a trade. */
export const changed = {
  ENTRY: 'entry {entry, select, none{at market} other{{entry}}}',
  STOP: 'stop {sl, select, none{none} other{{sl}}}',
  STOP_PIPS: 'stop {pips} pips',
  TARGETS: 'target {targets, select, none{none} other{{targets}}}',
  ORDER: '{order_ordering}',
  SYMBOL: '{symbol}',
  SIDE: '{side_side}',
} as const;

export const ordering = {
  market: 'market order',
  limit: 'limit order',
  stop: 'stop order',
  other: 'order',
} as const;

/** What of a loss allowance is gone, and what is left. */
export const budget = {
  LEFT: '{which, select, daily{Lost today} other{Lost in all}} {lost_amount} · at stake if all stops are hit {stake_amount} · free {free_money}.',
  UNBOUNDED:
    '{which, select, daily{Lost today} other{Lost in all}} {lost_money} · what is open is not bounded by stops.',
} as const;
