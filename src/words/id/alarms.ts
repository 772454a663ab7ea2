import type * as english from '../en/alarms.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const alarmed = {
  UNPROTECTED: 'Tanpa stop loss',
  MISSING: 'Tidak ada di broker',
  IN_DOUBT: 'Belum terkonfirmasi',
  NOT_CLOSED: 'Tidak tertutup',
  PART_NOT_CLOSED: 'Sebagian tidak tertutup',
  NOT_CHANGED: 'Tidak berubah',
  other: 'Periksa',
} as const satisfies Like<'alarmed'>;

export const alarm = {
  TITLE: '{code_alarmed} di {account}: {symbol}',
  TITLE_AGAIN: 'Masih begitu · {code_alarmed} di {account}: {symbol}',
  SETTLED: 'Beres di {account}: {symbol}',
  SIZE: '{lots} lot {side_direction} {symbol}',
  UNBOUNDED: 'Tidak ada yang membatasi kerugiannya.',
  AT_STOP: 'Stop loss-nya di {sl}.',
  AT_STOP_MONEY: 'Jika kena stop loss {sl}, hasilnya sekitar {money}.',
  WITHOUT_STOP:
    '{size} berdiri tanpa stop loss {sl} yang seharusnya ada: tidak ada yang membatasi kerugiannya. {stake} Stop loss diminta terus-menerus, dan sementara itu tidak ada yang baru dibuka di {account}.',
  ORDER_MISSING:
    'Order {size} di {price} tidak ada pada yang ditampilkan broker, dan tidak ada yang mengatakan ia sudah berakhir. Ia masih bisa tereksekusi: dihitung menunggu sampai broker berkata lain. Periksa terminal.',
  POSITION_MISSING:
    '{size} tidak ada pada yang ditampilkan broker, dan tidak ada yang mengatakan ia sudah berakhir. Dihitung terbuka sampai broker berkata lain. {stake} Periksa terminal.',
  STILL_OPEN:
    '{size} masih berdiri; permintaan menutupnya tidak berhasil{why, select, none{} other{ ({why_rejected})}}. {stake} Permintaan diulang.',
  PART_STILL_OPEN:
    '{part} dari {open} lot {side_direction} {symbol} harus ditutup dan masih berdiri; permintaannya tidak berhasil{why, select, none{} other{ ({why_rejected})}}. {stake} Permintaan diulang.',
  PART_IN_DOUBT:
    'Tidak ada yang tahu apakah {lots} lot dari {side_side} {symbol} sudah ditutup. Bagian lain tidak ditutup sampai itu jelas: periksa terminal.',
  OPENING_IN_DOUBT:
    'Tidak ada yang tahu apakah {lots} lot {side_side} {symbol} sudah {isSent, select, true{dieksekusi} other{dikirim}}. Jika terbuka: {stake} Tidak ada yang dikirim lagi: periksa terminal.',
  BARE_TITLE: 'tanpa stop loss: {symbol}',
  BARE: 'Stop loss {side_side} {symbol} di {was} dihapus di broker. Sekarang tidak ada yang membatasi kerugiannya.',
  REFUSED:
    'Broker tidak menerima {field_field} {refused, select, none{kosong} other{{refused}}} untuk {size}: {why_rejected}. {field_field} tetap {stays, select, none{kosong} other{di {stays}}}.',
} as const satisfies Like<'alarm'>;
