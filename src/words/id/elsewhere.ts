import type * as english from '../en/elsewhere.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const elsewhere = {
  BY: 'Masuk dengan {service}',
  REGISTER_BY: 'Daftar dengan {service}',
  ELSEWHERE: 'Layanan lain untuk masuk',
  NONE: 'Tidak ada yang tertaut.',
  LINK: 'Tautkan {service}',
  UNLINK: 'Lepas {service}',
  CALLED: 'sebagai {called}',
  SINCE: 'sejak {at}',
  GO: 'Lanjut ke {service}',
  GO_HOW: 'Anda dikirim ke {service}; di sana Anda menyatakan siapa Anda.',
  NEW: 'Selamat datang',
  NEW_HOW: '{service} menyatakan bahwa Anda adalah {email}. Belum ada yang tertaut dengannya di sini.',
  PASSWORD_TOO: 'Kata sandi sendiri (boleh kosong)',
  OVER: 'Tidak berhasil',
} as const satisfies Like<'elsewhere'>;
