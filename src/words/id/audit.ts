export const audit = {
  TITLE: 'Apa yang telah dilakukan',
  WHOSE: 'Di mana',
  KIND: 'Jenis',
  ALL: 'semua',
  SHOW: 'Tampilkan',
  NONE: 'Belum ada apa-apa.',
  OLDER: 'Lebih lama',
} as const;

export const auditChain = {
  me: 'cara Anda masuk',
  desk: 'meja Anda',
  installation: 'instalasi',
} as const;

export const auditKind = {
  'sign-in': 'masuk',
  failure: 'rahasia salah',
  denied: 'ditolak',
  password: 'kata sandi',
  factor: 'faktor kedua',
  key: 'kunci atau tautan',
  session: 'sesi',
  people: 'orang',
  settings: 'pengaturan',
  export: 'data sendiri',
  alarm: 'tampak tidak biasa',
} as const;
