import type * as english from '../en/commands.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const typed = {
  NO_PERCENT: '“{word}” bukan bagian dalam persen.',
  ALL_OF_IT: 'Semuanya ditutup tanpa menyebut ukuran.',
  LOTS_NONE: 'Lot harus lebih dari nol.',
  PIPS_SIGN: 'Pip butuh tanda: - ke arah rugi, + ke arah profit, dihitung dari entry.',
  STOP_STAYS: 'Stop loss digeser, tidak pernah dihapus.',
  ONE_TARGET: 'Satu target setiap kali.',
  ONE_ONLY: 'Satu setiap kali.',
  NOT_UNDERSTOOD: '“{word}” tidak dimengerti.',
  VALUE_NEEDED: 'Butuh nilai{after, select, none{} other{ setelah “{after}”}}.',
  NO_VALUE: '“{word}” bukan nilai untuk ini.',
  FROM_ONE: 'Target dihitung dari 1.',
  SYMBOL_NEEDED: 'Butuh simbol.',
  TWICE: '“{word}” mengulang yang sudah disebut.',
  NO_PRICE: '“{word}” bukan harga.',
  SIDE_FIRST: 'Sebut buy atau sell dulu.',
  UNFIT: '{field, select, none{Order} other{{field}}}: {problem}.',
} as const satisfies Like<'typed'>;

export const trade = {
  OURS: '{side_direction} {symbol}, {lots} lot, stop loss {sl, select, none{tidak ada} other{{sl}}}, {account}',
  ELSEWHERE: '{side_direction} {symbol}, {lots} lot, dibuka di tempat lain, {account}',
} as const satisfies Like<'trade'>;

export const closed = {
  PROFIT: 'Hasilnya',
  NONE_LATELY: 'Tidak ada yang ditutup dalam tiga puluh hari terakhir.',
  TRADES: 'trade',
  LIST: 'Tertutup',
  NONE: 'Belum ada yang ditutup.',
  IN_ALL: 'Totalnya: {sums}.',
} as const satisfies Like<'closed'>;

export const cause = {
  command: 'perintah',
  stop: 'stop loss',
  target: 'target',
  stop_out: 'stop-out',
  manual: 'manual',
  expiry: 'kedaluwarsa',
  broker: 'broker',
  other: '',
} as const satisfies Like<'cause'>;
