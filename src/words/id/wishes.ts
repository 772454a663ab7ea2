import type * as english from '../en/wishes.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const wish = {
  BREAKEVEN: 'break-even{pips, select, none{} other{ {pips} pip}}',
  STOP: 'geser stop loss ke {price}',
  STOP_PIPS: 'geser stop loss sejauh {pips} pip',
  TARGET: '{nth, select, none{geser target} other{geser target {nth}}} ke {price}',
  NO_TARGET: '{nth, select, none{hapus target} other{hapus target {nth}}}',
  ENTRY: 'geser entry ke {price}',
  LEVELS: 'pasang level{sl, select, none{} other{, stop loss {sl}}}{tps, select, none{} other{, target {tps}}}',
  TRAIL_PIPS: 'trailing stop {pips} pip',
  TRAIL_PERCENT: 'trailing stop {percent}%',
  TRAIL_R: 'trailing stop {r} R',
  CLOSE: 'tutup',
  CLOSE_TARGET: 'tutup bagian untuk target {nth}',
  CLOSE_LOTS: 'tutup {lots} lot{nth, select, none{} other{ dari target {nth}}}',
  CLOSE_PERCENT: 'tutup {percent}%{nth, select, none{} other{ dari target {nth}}}',
  CLOSE_PART: 'tutup sebagian{nth, select, none{} other{ dari target {nth}}}',
  CANCEL: 'batalkan',
  TARGET_HIT: '{nth, select, none{target} other{target {nth}}} kena',
  STOP_HIT: 'stop loss kena',
  FILLED: 'tereksekusi',
  REENTRY: 'masuk lagi',
  BUT: '{words}, kecuali {symbols}',
  AT: '{words} di {price}',
  CANCEL_WAITING: 'batalkan yang menunggu',
  STOP_TO: 'stop loss ke {price}',
  STOP_FROM_ENTRY: 'stop loss {pips} pip dari entry',
  WITHOUT_TARGET: 'tanpa target',
  TARGET_TO: 'target ke {price}',
  ENTRY_TO: 'entry ke {price}',
} as const satisfies Like<'wish'>;

export const changed = {
  ENTRY: 'entry {entry, select, none{di market} other{{entry}}}',
  STOP: 'stop loss {sl, select, none{tidak ada} other{{sl}}}',
  STOP_PIPS: 'stop loss {pips} pip',
  TARGETS: 'target {targets, select, none{tidak ada} other{{targets}}}',
  ORDER: '{order_ordering}',
  SYMBOL: '{symbol}',
  SIDE: '{side_side}',
} as const satisfies Like<'changed'>;

export const ordering = {
  market: 'order market',
  limit: 'order limit',
  stop: 'order stop',
  other: 'order',
} as const satisfies Like<'ordering'>;

export const budget = {
  LEFT: '{which, select, daily{Hilang hari ini} other{Hilang seluruhnya}} {lost_amount} · dipertaruhkan jika semua stop loss kena {stake_amount} · bebas {free_money}.',
  UNBOUNDED:
    '{which, select, daily{Hilang hari ini} other{Hilang seluruhnya}} {lost_money} · yang terbuka tidak dibatasi stop loss.',
} as const satisfies Like<'budget'>;
