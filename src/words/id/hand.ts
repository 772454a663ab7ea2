import type * as english from '../en/hand.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const hand = {
  ASK: '{words}: {trade}?',
  UNDER_WAY: 'Anda mengonfirmasi · {words}: {trade}',
  NOT_DONE: 'Tidak dilakukan · {words}',
  LEFT: 'Dibiarkan apa adanya',
  ANEW: 'Ditanyakan ulang di bawah',
  ANEW_WHY: 'Sementara itu Anda meminta hal lain.',
  CHANGED: 'Keadaannya berubah sejak Anda ditanya: inilah akibatnya sekarang.',
  MANY: '{count} order dan posisi',
  OPEN: '{order} di {account}?',
  NOT_POSSIBLE: 'Tidak mungkin · {order} di {account}',
  OPENING: 'Anda mengonfirmasi · {order}',
  SIZE: '{order} di {account}',
  ORDER: '{side_direction} {symbol}{type, select, market{} other{ {type_kind} {price}}}',
  LEG: '{lots} lot, {type_kind} di {price}, stop loss {sl, select, none{tidak ada} other{{sl}}}, target {tp, select, none{terbuka} other{{tp}}}.',
  RISK: 'Risiko {risk_money} jika stop loss kena.',
  CLOSE: 'Menutup {lots} lot {side_direction} {symbol}: {about}',
  CLOSE_PART: 'Menutup {lots} lot {side_direction} {symbol}; {rest} tetap terbuka: {about}',
  SHRINK:
    'Mengurangi {lots} lot dari order {side_direction} {symbol} di {from}; {rest} tetap. Tidak ada broker yang mengecilkan order: ia menunggu apa adanya, dan kelebihannya ditutup begitu tereksekusi, dengan biaya spread dan komisi bagian itu.',
  CANCEL: 'Menarik order {lots} lot {side_direction} {symbol} di {from}.',
  STOP: 'Stop loss {lots} lot {side_direction} {symbol} dari {from, select, none{tidak ada} other{{from}}} ke {to, select, none{tidak ada} other{{to}}}. Jika kena: sebelumnya {stopBefore, select, none{tanpa batas} other{{stopBefore_gain}}}, menjadi {stopAfter, select, none{tanpa batas} other{{stopAfter_gain} {currency}}}.',
  TARGET:
    'Target {lots} lot {side_direction} {symbol} dari {from, select, none{tidak ada} other{{from}}} ke {to, select, none{tidak ada} other{{to}}}.',
  ENTRY: 'Entry {lots} lot {side_direction} {symbol} dari {from} ke {to}.',
  ABOUT: 'sekitar {result_gain} {currency} pada harga sekarang, termasuk swap dan komisi penutupan.',
  ABOUT_UNKNOWN: 'hasilnya tidak diketahui karena tidak ada harga.',
  IN_ALL: '{account} seluruhnya: {about}',
  SILENT: 'Broker {account} sedang tidak menjawab: ini disimpan, dan dilakukan di sana begitu ia menjawab.',
  ENDS_TRAIL: 'Sejak itu stop loss-nya tidak lagi mengikuti harga.',
  SHARED_LEVEL:
    'Akun ini punya satu posisi di {symbol}: ini berlaku untuk seluruh {shared} lot-nya, juga yang bukan dari trade ini.',
  SHARED_CLOSE:
    'Akun ini punya satu posisi di {symbol}: {stay} dari {shared} lot-nya tetap, dengan stop loss dan target yang ada.',
  WHAT: 'apa',
  LOTS: 'lot',
  FROM: 'dari',
  TO: 'ke',
  RESULT: 'sekitar',
  IF_STOPPED: 'jika stop loss kena',
  TRADE: '{side_side} {symbol}',
  LOTS_REST: '{lots} ({rest} tetap)',
  NONE: 'tidak ada',
  NOT_KNOWN: 'tidak diketahui',
  FROM_TO:
    '{stopBefore, select, none{tanpa batas} other{{stopBefore_gain}}} → {stopAfter, select, none{tanpa batas} other{{stopAfter_gain}}}',
} as const satisfies Like<'hand'>;

export const deed = {
  close: 'tutup',
  close_part: 'tutup sebagian',
  shrink: 'kurangi yang menunggu',
  cancel: 'batalkan',
  stop: 'stop loss',
  target: 'target',
  entry: 'entry',
  other: 'ubah',
} as const satisfies Like<'deed'>;

export const kind = { market: 'market', limit: 'limit', stop: 'stop', other: 'order' } as const satisfies Like<'kind'>;
