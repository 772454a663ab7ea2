import type * as english from '../en/passkeys.ts';

export const passkeys: Record<keyof typeof english.passkeys, string> = {
  PASSKEY: 'Kunci sandi',
  ALL: 'Faktor kedua',
  TITLE: 'Kunci sandi',
  HOW: 'Perangkat yang mengenali Anda lewat jari, wajah, atau PIN. Dengannya Anda masuk tanpa kata sandi atau kode, dan membuktikan bahwa ini Anda.',
  NONE: 'Belum ada.',
  NAME: 'Nama yang Anda berikan',
  BEGIN: 'Tambahkan kunci sandi',
  MAKE: 'Buat di perangkat ini',
  MAKE_HOW: 'Peramban menanyakan perangkat mana yang menyimpannya.',
  USE: 'Pakai kunci sandi',
  REMOVE: 'Hapus',
  MADE: 'sejak {at}',
  FAILED: 'Peramban tidak memberi kunci sandi. Coba lagi.',
};
