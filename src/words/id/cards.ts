import type * as english from '../en/cards.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const became = {
  refused: 'Tidak ditradingkan',
  alerted: 'Dilihat, tidak ditradingkan',
  asking: 'Keputusan Anda',
  incomplete: 'Menunggu levelnya',
  skipped: 'Dilewati',
  dropped: 'Ditarik',
  working: 'Dikirim ke broker',
  waiting: 'Order menunggu',
  replaced: 'Sedang diganti',
  open: 'Terbuka',
  closed: 'Tertutup',
  failed: 'Tidak dieksekusi',
  other: 'Sinyal',
} as const satisfies Like<'became'>;

export const phase = {
  planned: 'belum dikirim',
  sent: 'dikirim',
  pending: 'menunggu',
  unknown: 'belum terkonfirmasi',
  open: 'terbuka',
  closed: 'tertutup',
  cancelled: 'dibatalkan',
  rejected: 'ditolak',
  expired: 'kedaluwarsa',
  dropped: 'ditinggalkan',
  other: 'tidak diketahui',
} as const satisfies Like<'phase'>;

export const direction = { buy: 'BUY', sell: 'SELL', other: 'TRADE' } as const satisfies Like<'direction'>;

export const card = {
  TITLE: '{state_became} · {side_direction} {symbol}{account, select, none{} other{ · {account}}}',
  STATE: 'status',
  LOTS: 'lot',
  PRICE: 'harga',
  STOP: 'stop loss',
  TARGET: 'target',
  RESULT: 'hasil',
  BOOKED: 'tercatat',
  FILLED_IN_PART: '{lots} ({waits} masih menunggu)',
  NO_TARGET: 'terbuka',
  ENTRY: 'Entry',
  STOP_SIGNALLED: 'Stop loss',
  TARGETS: 'Target',
  AT_MARKET: 'market',
  ORDER: '{order, select, limit{limit } stop{stop } other{}}{entry}',
  PIPS: '{pips} pip',
  TIMES_RISK: '{times} × risiko',
  NONE: 'tidak ada',
  WAITING: 'Menunggu: {words} saat harga {towards, select, up{naik} other{turun}} ke {price}.',
  LARGEST_SIZE: 'Ukuran terbesar yang akan lolos: {lots} lot.',
  PLANNED_RISK: 'Risiko rencana {risk} dengan {lots} lot {symbol}.',
  NOT_BY_ITSELF: 'Bacaannya {certainty_certainty}, jadi tidak ditradingkan otomatis.',
  FOOTER_BY_HAND: '{name} · dibuka manual',
  FOOTER: '{name} · {feed} · dibaca oleh {reader_reader}, {certainty_certainty}',
  DETAILS: 'Rincian',
  PER_LOT: 'Rugi satu lot sampai stop loss',
  RULES: 'Aturan yang menentang',
  MESSAGE: 'Pesan',
  DECIDED: 'Diputuskan',
  AFTER: '{ms} md setelah diposting',
  TRACE: 'Jejak',
} as const satisfies Like<'card'>;

export const reader = {
  grammar: 'tata bahasa',
  model: 'model',
  other: 'pembaca lain',
} as const satisfies Like<'reader'>;
