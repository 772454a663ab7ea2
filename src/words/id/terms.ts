import type * as english from '../en/terms.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const doing = {
  open: 'pembukaan',
  pending: 'pemasangan order',
  modify_position: 'perubahan level',
  modify_order: 'perubahan order',
  close: 'penutupan',
  close_part: 'penutupan sebagian',
  cancel: 'pembatalan order',
  other: 'permintaan',
} as const satisfies Like<'doing'>;

export const ended = {
  stop: 'kena stop loss',
  target: 'kena target',
  stop_out: 'kena stop-out dari broker',
  manual: 'diakhiri manual',
  command: 'ditutup',
  dropped: 'ditarik kembali sebelum terisi',
  expiry: 'kedaluwarsa',
  broker: 'diakhiri oleh broker',
  unfilled: 'terpicu tetapi broker tidak bisa mengeksekusinya',
  other: 'berakhir',
} as const satisfies Like<'ended'>;

export const awaited = {
  halt: 'trading dihentikan',
  head: 'channel-nya mungkin mengatakan lebih banyak yang belum terdengar',
  protection: 'ada yang berdiri tanpa stop loss di akun, dan itu dipasang lebih dulu',
  broker: 'broker sedang tidak menerima order',
  facts: 'belum ada laporan baru tentang akun',
  predecessor: 'order dari channel yang sama yang sedang diakhiri harus hilang dulu',
  trader: 'pesannya diubah, dan Anda ditanya apa akibatnya',
  other: 'ada yang menahannya',
} as const satisfies Like<'awaited'>;

export const rejected = {
  REQUOTE: 'harga bergerak saat diminta',
  PRICE_MOVED: 'harga bergerak lebih jauh dari yang diizinkan langganan ini',
  NO_QUOTE: 'sedang tidak ada harganya',
  FROZEN: 'harga terlalu dekat untuk mengubahnya sekarang',
  BUSY: 'broker sedang sibuk',
  NOT_CONNECTED: 'terminal tidak terhubung ke broker',
  MARKET_CLOSED: 'pasar tutup',
  INVALID_STOPS: 'broker tidak menerima stop loss atau target itu pada harga sekarang',
  INVALID_PRICE: 'broker tidak menerima harga itu',
  INVALID_VOLUME: 'broker tidak menerima ukuran itu',
  UNKNOWN_SYMBOL: 'broker tidak memperdagangkannya',
  UNSUPPORTED: 'broker tidak melakukan ini',
  NOT_FOUND: 'broker tidak punya order atau posisi seperti itu',
  NO_RATE: 'tidak ada kurs untuk mengonversinya',
  NO_MONEY: 'dana bebas tidak cukup',
  TRADE_DISABLED: 'trading di sana dimatikan',
  LIMIT_REACHED: 'batas broker sendiri tercapai',
  OTHER: 'broker tidak memberi alasan',
  expired: 'tidak dilakukan tepat waktu',
  conflict: 'di sana ada hal lain dari yang disangka',
  unkept: 'broker berkata sudah dilakukan, tetapi tidak terlihat',
  other: 'tanpa alasan',
} as const satisfies Like<'rejected'>;

export const field = { price: 'harga', sl: 'stop loss', tp: 'target', other: 'level' } as const satisfies Like<'field'>;

export const side = { buy: 'buy', sell: 'sell', other: 'trade' } as const satisfies Like<'side'>;

export const certainty = {
  certain: 'pasti',
  probable: 'mungkin',
  unsure: 'tidak pasti',
  other: 'tidak pasti',
} as const satisfies Like<'certainty'>;
