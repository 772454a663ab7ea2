import type * as english from '../en/keys.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const keys = {
  AGENT: '{program} di {system}',
  REMEMBER: 'Jangan minta kode di sini selama tiga puluh hari',
  DEVICES: 'Perangkat yang dikenal',
  TRUSTED: 'tidak diminta kode sampai {at}',
  ASKED: 'diminta kode',
  FORGET: 'Lupakan perangkat ini',
  FORGET_OTHERS: 'Lupakan semua yang lain',
  KEYS: 'Kunci untuk program',
  KEYS_HOW:
    'Program dengan kunci melakukan atas nama Anda apa yang Anda izinkan, dan tidak pernah hal yang bisa merugikan lebih banyak. Kunci dikirim sebagai X-API-Key.',
  NAME: 'Nama',
  NAME_HOW: 'Untuk apa.',
  READ: 'Melihat',
  TRADE: 'Trading dan menghentikannya',
  RISK: 'Akun, langganan, dan aturan',
  FEED: 'Menulis di kanal',
  DAYS: 'Hari sampai berakhir',
  ACCOUNTS: 'Hanya akun ini',
  ACCOUNTS_HOW: 'Kosong: semuanya. Beberapa, pisahkan dengan koma.',
  PASSWORD_HOW: 'Karena Anda tidak punya faktor kedua.',
  MAKE_KEY: 'Buat kunci',
  MADE_KEY: 'Ini kuncinya. Hanya ditampilkan sekali:',
  END_KEY: 'Akhiri kunci ini',
  UNUSED: 'belum pernah dipakai',
  USED: 'terakhir dipakai {at}',
  ENDS: 'berakhir {at}',
  LINKS: 'Tautan untuk melihat',
  LINKS_HOW:
    'Siapa pun yang punya tautan melihat akun Anda dan yang sedang terbuka, tanpa login; tidak ada yang bisa dilakukan dengannya.',
  MAKE_LINK: 'Buat tautan',
  MADE_LINK: 'Ini tautannya. Hanya ditampilkan sekali:',
  END_LINK: 'Akhiri tautan ini',
  LOOK: 'Melihat {name}',
  LOOK_OPEN: 'Lihat',
  LOOK_OVER: 'Tautan ini sudah berakhir, atau bukan tautan.',
  READ_ONLY: 'Di sini Anda hanya melihat.',
} as const satisfies Like<'keys'>;
