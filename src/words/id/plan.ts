import type * as english from '../en/plan.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const step = {
  SYMBOL: 'simbol',
  PRICE: 'harga saat ini',
  ENTRY: 'entry',
  STOP: 'stop loss',
  DISTANCE: 'jarak',
  LOSS_OF_LOT: 'rugi satu lot',
  RATE: 'konversi',
  COMMISSION: 'komisi satu lot',
  LOSS_PER_LOT: 'rugi per lot',
  SECOND: 'hitungan kedua',
  ALLOWED: 'diizinkan',
  AT_STAKE: 'uang yang dipertaruhkan',
  EXACT: 'ukuran persis',
  SIZE: 'ukuran',
  ORDERS: 'order',
  RISK: 'rugi di stop loss',
  MARGIN: 'margin',
  NOTE: 'catatan',
} as const satisfies Like<'step'>;

export const reckoned = {
  OPENS: '{price} untuk membuka {side_side}',
  ENTRY: '{order_kind} {price}',
  STOP: '{price} ({from_origin})',
  DISTANCE: '{distance} + slippage {slippage}',
  RATE: '{rate} {to} untuk 1 {from}',
  MONEY: '{money_amount} {currency}',
  LOTS: '{lots} lot',
  STEPS: '{lots} lot dengan langkah {step}',
  MARGIN: '{margin_amount} {currency} dari {free_amount} yang bebas',
  AT_STAKE: '{amount} dipertaruhkan',
  PERCENT: '{percent}% dari {of_capital} {base_amount}',
  COPIED: '{ratio} × {lots} lot penyedia',
  COPIED_SCALED: '{ratio} × {lots} lot penyedia × {balance_amount} / {theirs}',
  NETS: 'Akun ini netting, jadi hanya ada satu order dengan target pertama, bukan beberapa.',
  LARGEST: 'Broker menerima paling banyak {most} lot dalam satu order; yang lebih besar dipotong sampai itu.',
  FOLDED:
    'Ukurannya terlalu kecil untuk {asked} order: jadi {placed} order, bagian yang lebih kecil pindah ke target berikutnya.',
} as const satisfies Like<'reckoned'>;

export const origin = {
  signal: 'sesuai sinyal',
  pips: 'dari pip di sinyal',
  default: 'bawaan langganan ini',
  other: 'tidak diketahui',
} as const satisfies Like<'origin'>;

export const capital = {
  balance: 'saldo',
  equity: 'ekuitas',
  initial: 'saldo awal',
  other: 'modal',
} as const satisfies Like<'capital'>;

export const inWay = {
  OPEN: '{side_side} {lots} terbuka',
  WAITS: '{side_side} {type_kind} {lots} menunggu',
  COMING: '{side_side} {lots} sedang dikirim',
} as const satisfies Like<'inWay'>;

export const broken = {
  FIGURE: '{figure} adalah {value}',
  VOLUMES: 'volume terkecil di atas yang terbesar',
  DIGITS: '{digits} digit',
} as const satisfies Like<'broken'>;
