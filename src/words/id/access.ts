import type * as english from '../en/access.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const access = {
  ASKED: 'Saya sudah memintakan. Hasilnya diberitahukan di sini; itu bisa butuh waktu.',
  WAITS: 'Sudah dimintakan; belum ada keputusan.',
  FULL: 'Terlalu banyak orang menunggu sekarang. Minta lagi besok.',
  REFUSED: 'Untuk sekarang Anda tidak diizinkan masuk di sini.',
  REMOVED:
    'Anda tidak punya akses lagi di sini. Yang terbuka di meja Anda tetap memakai stop loss-nya, dan tidak ada yang baru dibuka.',
  WELCOME:
    'Anda sudah masuk. Chat ini sekarang punya meja sendiri: tidak ada orang lain yang melihat atau bertindak padanya, dan yang Anda katakan di sini dilakukan di sana.',
  FIRST:
    'Untuk mulai: teruskan pesan sebuah channel kepada saya, atau ketik /follow. Akan ditanyakan channel yang mana, ke akun mana (akun simulasi dibukakan untuk Anda) dan dengan risiko berapa. /help menunjukkan semua yang lain.',
  ASKS: '{called, select, none{{person}} other{{called} ({person})}} minta diizinkan masuk',
  ASKS_MORE:
    'Jika diizinkan, ia mendapat mejanya sendiri: ia tidak melihat milik Anda dan Anda tidak melihat miliknya. Nama bisa dikarang; nomor di baliknya tidak.',
  HAD_DESK: 'Ia pernah punya meja di sini, dan mendapatkannya kembali.',
  TURNED_AWAY: 'Orang lain yang sementara itu meminta dan harus ditolak: {count}.',
  UNDER_WAY: 'Itu sedang dikerjakan.',
  LET_IN: '{called} diizinkan masuk',
  REFUSED_THEM: '{called} ditolak, dan tidak ditanyakan lagi selama sebulan',
  NOT_DONE: 'Tidak ada keputusan tentang {called}',
  INVITED: 'Siapa yang pertama mengatakan ini kepada bot dalam seminggu diizinkan masuk: /start {word}',
  INVITED_ONCE: 'Berlaku sekali. /people menunjukkan yang terbuka, /uninvite menariknya kembali.',
  WITHDRAWN: 'Undangan {invitation} tidak mengizinkan siapa pun lagi.',
  TAKEN_OUT:
    '{removed} tidak bisa melakukan apa pun lagi di sini.{isHalted, select, true{ Mejanya tidak membuka yang baru dan menarik order yang menunggu; yang terbuka di sana tetap memakai stop loss-nya. Webhook, surel, dan SMS-nya berakhir.} other{}}',
  PEOPLE: 'Yang punya akses',
  ASKING: 'Yang memintanya',
  INVITATIONS: 'Undangan terbuka',
  INVITATION: 'id',
  WHO: 'siapa',
  NAME: 'menyebut dirinya',
  SINCE: 'sejak',
  FOR: 'untuk',
  UNTIL: 'sampai',
  NOBODY: 'Tidak ada yang punya akses selain halaman ini.',
  HOW: '/invite membuat undangan, /uninvite menariknya, /remove mengeluarkan seseorang.',
  YOU: 'Anda',
  DESK: 'Meja',
  DECIDES: 'Mengizinkan orang lain',
  YES: 'ya',
  NO: 'tidak',
  NONE: 'tidak ada',
} as const satisfies Like<'access'>;

export const settings = {
  TITLE: 'Pengaturan',
  CHANGED: 'Diubah',
  CHANGING: 'Mengubah…',
  LANGUAGE: 'Bahasa',
  ZONE: 'Zona waktu',
  ALERTS: 'Yang berbunyi di sini',
  FROM: 'Tenang dari',
  TO: 'Tenang sampai',
  MODE: 'Apa yang dilakukan dengan sinyal',
  RISK: 'Risiko per sinyal',
  PAUSE: 'Jeda',
  RESUME: 'Lanjutkan',
  END: 'Berhenti mengikuti',
  END_SURE: 'Berhenti mengikuti {feed}? Yang terbuka tetap apa adanya.',
  STATE: 'sekarang',
  PAUSED: 'dijeda',
  RUNS: 'berjalan',
} as const satisfies Like<'settings'>;

export const checkup = {
  VERSION: 'SignalOS {version}',
  TITLE: '{isBad, select, true{Ada yang harus diperbaiki} other{Semuanya baik}}',
  NOTHING: 'Tidak ada yang bisa diperiksa di sini: layanan ini berjalan di tempat tanpa folder maupun jam sendiri.',
} as const satisfies Like<'checkup'>;

export const looked = {
  clock: 'jam',
  folder: 'folder',
  disk: 'disk',
  database: 'basis data',
  backup: 'cadangan',
  model: 'model',
  calendar: 'kalender',
  telegram: 'Telegram',
  mail: 'email',
  sms: 'SMS',
  other: '{what}',
} as const satisfies Like<'looked'>;
