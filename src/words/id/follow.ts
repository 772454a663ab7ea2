import type * as english from '../en/follow.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const follow = {
  LOOKING: 'Mencari…',
  OPENING: 'Membuka akun…',
  FOLLOWING: 'Mengikuti…',
  WHICH: 'Channel yang mana?',
  WHICH_MORE: 'Sinyalnya disalin sejak Anda mengikutinya.',
  // A program that posts.
  NEW_HOOK: 'Program yang memposting (webhook)',
  HOOK_MORE: 'TradingView, skrip, atau layanan lain memposting ke channel milik Anda. Apa namanya?',
  HOOKED: '{feed} sudah bisa diposting',
  POST_TO: 'Posting ke {address} layanan ini, dengan rahasia ini yang hanya ditampilkan sekali ini:',
  SECRET_MORE:
    'Ditandatangani dengan Standard Webhooks, atau rahasianya dikirim seperti TradingView; docs/webhooks.md menunjukkan keduanya. Yang datang dibaca dan disalin seperti channel lain.',
  MAKING: 'Membuat…',
  INTO: 'Ke akun mana {feed} disalin?',
  NEW: 'Akun simulasi baru',
  NEW_MORE: 'Uangnya bukan sungguhan, dengan aturan yang Anda pilih.',
  NAME: 'Nama',
  NAME_SUCH: 'Evaluasi',
  BALANCE: 'Saldo awal, dalam USD',
  RULES: 'Aturan',
  RISK: 'Berapa yang boleh hilang pada satu sinyal?',
  RISK_MORE: 'Dalam persen dari saldo, jika stop loss-nya kena.',
  PERCENT: 'Persen',
  MODE: 'Apa yang dilakukan dengan sinyal?',
  SURE: 'Ikuti dengan cara ini?',
  DO: 'Ikuti',
  CHANNEL: 'channel',
  ACCOUNT: 'akun',
  OPENED_WITH: 'dibuka dengan',
  PAPER: '{balance_money}, simulasi',
  UNDER: 'aturan',
  AT_RISK: 'risiko per sinyal',
  OF_BALANCE: '{percent}% dari saldo',
  SIGNAL: 'sinyal',
  NONE_YET: 'Belum ada channel untuk diikuti',
  DONE: '{feed} diikuti',
  DONE_MORE: 'Yang dipublikasikannya mulai sekarang disalin. /follows menunjukkan yang diikuti.',
  NOT: 'Tidak diikuti',
  ACCOUNT_STAYS: 'Akun {account} sudah dibuka dan tetap ada.',
  AGAIN: '/follow memulai lagi.',
  MEANWHILE: 'Selama {feed} tidak diikuti',
  MEANWHILE_SAID:
    '{at}: “{text}” {became, select, asked{Anda ditanya.} done{Sudah dilakukan.} other{Tidak ada yang perlu dilakukan.}}',
  MEANWHILE_DELETED: '{at}: pesan yang ditradingkan di sini dihapus. Tidak ada yang dilakukan.',
  MEANWHILE_EDITED: '{at}: diubah menjadi “{text}” Tidak ada yang dilakukan.',
  LIST: 'Langganan',
  LATELY: 'Bagaimana sinyal terakhirnya akan ditradingkan',
  LATELY_MORE:
    'Pada entry yang disebut masing-masing, dengan saldo sekarang dan tanpa aturan yang melihat yang sedang terbuka. Tidak satu pun ditradingkan: hanya yang datang setelah Anda mengikuti. Waktunya UTC.',
  NO_SIGNALS: 'Sejauh ini tidak ada yang terbaca sebagai sinyal.',
  SIGNAL_HEAD: 'sinyal',
  READ_AS: 'dibaca',
  WOULD: 'akan menjadi',
  SIZED: '{how}: {lots} lot dalam {orders} order, {risk_amount} dipertaruhkan',
} as const satisfies Like<'follow'>;

export const mode = {
  confirm: 'Tanya saya dulu',
  auto: 'Otomatis',
  alert: 'Hanya tampilkan',
  other: 'Tidak diketahui',
} as const satisfies Like<'mode'>;
export const moded = {
  confirm: 'bertanya kepada Anda sebelum setiap trade',
  auto: 'trading otomatis, dalam aturan akun',
  alert: 'hanya menampilkan apa yang akan ditradingkan',
  other: 'tidak diketahui',
} as const satisfies Like<'moded'>;

export const would = {
  auto: 'ditradingkan otomatis',
  confirm: 'ditanyakan',
  alert: 'hanya ditampilkan',
  other: 'tidak diketahui',
} as const satisfies Like<'would'>;
