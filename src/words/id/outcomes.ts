import type * as english from '../en/outcomes.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const outcome = { TRADE: '{side_side} {symbol}' } as const satisfies Like<'outcome'>;

export const stands = {
  refused: 'tidak ditradingkan',
  alerted: 'dilihat, tidak ditradingkan',
  asking: 'keputusan Anda',
  incomplete: 'menunggu levelnya',
  skipped: 'dilewati',
  dropped: 'ditarik',
  working: 'dikirim ke broker',
  waiting: 'order menunggu',
  open: 'terbuka',
  closed: 'tertutup',
  failed: 'tidak dieksekusi',
  other: 'tidak diketahui',
} as const satisfies Like<'stands'>;

export const met = {
  done: 'dilakukan',
  waits: 'menunggu harganya',
  asked: 'ditanyakan',
  refused: 'ditolak',
  nothing: 'tidak ada yang bisa dikenai',
  other: 'tidak diketahui',
} as const satisfies Like<'met'>;
