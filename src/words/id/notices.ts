import type * as english from '../en/notices.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const notice = {
  NOT_TRADED: 'Tidak ditradingkan',
  SET_ASIDE: 'Disisihkan',
  SET_ASIDE_WHY:
    'Ada sesuatu pada pesan ini yang tidak bisa ditangani. Tidak ada yang dikirim untuknya; periksa sendiri.',
  PANIC: 'Hentikan semuanya?',
  PANIC_DOES:
    'Menghentikan order baru di semua akun dan membatalkan {orders} order pending. Posisi terbuka tetap ada sampai Anda menutupnya.',
  PANIC_ASKED: '{pending} order pending dan {open} posisi terbuka. Tekan tombol di atas untuk menghentikan semuanya.',
  STOPPED: 'Semuanya dihentikan',
  NOTHING_OPEN: 'Tidak ada yang terbuka.',
  FLOATING: '{positions} posisi terbuka, {floating_amount} mengambang. Menutup semuanya membuat hasil itu final.',
  CLOSING: 'Menutup semuanya',
  CLOSING_THEN: 'Trading tetap berhenti sampai Anda melanjutkannya.',
  HALTED: 'Dihentikan: {changed}. Tidak ada yang baru dibuka sampai Anda melanjutkan.',
  RESUMED: 'Trading lagi: {changed}.',
  WARNING: 'Peringatan: lebih dari {level}%',
  ALLOWANCE: '{usedPct_percent} dari jatah rugi {line_allowance} {account} sudah terpakai.',
  LIMIT_BROKEN: 'Batas dilanggar di {account}: trading dihentikan',
  BROKEN: 'Sebuah aturan dilanggar di {account}',
  PROTECTED: '{account} dilindungi',
  PROTECTING: 'Menutup {positions} posisi dan {orders} order: {why_guarding}.',
  SILENT: 'Broker diam',
  SILENT_SINCE: 'Broker {account} tidak menjawab sejak {since}.',
  SILENT_HELD:
    '{held, select, 0{Tidak ada yang terbuka di sana saat terakhir menjawab.} 1{Ada satu posisi atau order di sana saat terakhir menjawab; stop loss-nya dijaga broker sendiri.} other{Ada {held} posisi dan order di sana saat terakhir menjawab; stop loss-nya dijaga broker sendiri.}} Sinyal baru menunggu sampai ia menjawab, atau terhitung terlambat.',
  SILENT_OVER: 'Broker menjawab lagi',
  SILENT_FROM_TO: 'Broker {account} diam dari {since} sampai {until}.',
  CUT_OFF: 'Terminal kehilangan brokernya',
  CUT_OFF_SINCE: 'Terminal {account} menjawab, tetapi tidak terhubung ke brokernya sejak {since}.',
  CUT_OFF_OVER: 'Terminal terhubung lagi ke brokernya',
  CUT_OFF_FROM_TO: 'Terminal {account} tidak terhubung ke brokernya dari {since} sampai {until}.',
  NO_ORDERS: 'Broker tidak menerima order',
  NO_ORDERS_SINCE:
    'Tidak ada yang bisa dibuka, diubah, atau ditutup di {account} sejak {since}. Kata terminal: “{why}”.',
  NO_ORDERS_OVER: 'Broker menerima order lagi',
  NO_ORDERS_FROM_TO: 'Order tidak diterima di {account} dari {since} sampai {until}.',
  OUT_HELD:
    '{held, select, 0{Tidak ada yang terbuka di sana.} 1{Ada satu posisi atau order di sana; stop loss-nya dijaga broker sendiri.} other{Ada {held} posisi dan order di sana; stop loss-nya dijaga broker sendiri.}} Sinyal baru menunggu sampai ini selesai, atau terhitung terlambat.',
  LOOK: 'Periksa terminal',
  CANNOT_BE: 'Broker {account} tiga kali berturut-turut melaporkan hal yang tidak mungkin: {fault_impossible}.',
  CANNOT_BE_THEN: 'Yang ditampilkannya tidak dipakai sampai masuk akal.',
  RECORDS: 'Ada catatan yang hilang',
  RECORDS_KNOWN:
    'Broker {account} sudah mendengar perintah sampai nomor {last}, dan meja ini {known, select, 0{tidak mengetahui satu pun} other{hanya mengetahui sampai {known}}}: ada catatan yang hilang.',
  RECORDS_ASKS:
    'Yang dipublikasikan sebelum sekarang akan bertanya sebelum ditradingkan, dan nomor dimulai lagi jauh di depan.',
  RECORDS_NEW:
    'Aturan, channel, dan pengaturan adalah milik meja baru, dan tidak ada yang baru dibuka sampai Anda memeriksanya dan melanjutkan.',
  DESK_LOST:
    'Meja {desk} ada di daftar tetapi catatannya hilang. Tidak ada yang ditradingkan dari yang pernah diketahuinya; kembalikan cadangan.',
  RECORDS_COMPARE: 'Bandingkan yang terbuka di broker dengan yang Anda lihat di sini; cadangan mengembalikan sisanya.',
  NEWS_UNKNOWN: 'Berita ekonomi tidak diketahui',
  NEWS_UNJUDGED:
    'Aturan berita tidak bisa dinilai, karena {why_newsless}. Apa yang terjadi saat itu diatur per langganan.',
  LET_GO: '{feed} tidak disalin lagi, tetapi ordernya masih menunggu di broker.',
} as const satisfies Like<'notice'>;

export const allowance = { daily: 'harian', total: 'total', other: '' } as const satisfies Like<'allowance'>;

export const guarding = {
  'loss-line': 'batas rugi',
  margin: 'margin',
  'market-close': 'penutupan pasar',
  news: 'berita',
  reset: 'reset harian',
  kill: 'tombol darurat',
  other: 'aturan memintanya',
} as const satisfies Like<'guarding'>;
