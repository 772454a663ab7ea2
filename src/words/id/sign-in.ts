import type * as english from '../en/sign-in.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const signIn = {
  SIGN_IN: 'Masuk',
  SIGN_OUT: 'Keluar',
  EMAIL: 'Alamat email',
  PASSWORD: 'Kata sandi',
  SET_UP: 'Jadikan instalasi ini milik Anda',
  SET_UP_HOW:
    'Setelah itu hanya yang login yang bisa masuk. Katanya adalah yang ditampilkan layanan saat dijalankan; dijalankan ulang, katanya baru.',
  WORD: 'Kata',
  NEW_PASSWORD: 'Kata sandi baru',
  CURRENT_PASSWORD: 'Kata sandi saat ini',
  EIGHT: '8 karakter atau lebih; sebuah kalimat juga baik.',
  SECURITY: 'Keamanan',
  SESSIONS: 'Tempat Anda login',
  THIS_ONE: 'di sini',
  SEEN: 'terakhir dipakai {at}',
  END: 'Keluar dari sana',
  END_OTHERS: 'Keluar dari semua tempat lain',
  CHANGE_PASSWORD: 'Ganti kata sandi',
  CHANGED: 'Kata sandi diganti. Sesi lain yang ikut berakhir: {count}.',
  BACK: 'Kembali ke halaman',
  NO_OWNER:
    'Belum ada yang perlu login di sini: siapa pun yang mencapai mesin ini adalah Anda. Layanan ini hanya bisa dicapai dari mesin ini.',
  UNNAMED: 'program tanpa nama',
  CODE: 'Kode',
  TELEPHONE: 'Ponsel penampil kode',
  CODE_HOW: 'Dari aplikasi kode di ponsel Anda, yang dikirim kepada Anda, atau salah satu kode cadangan Anda.',
  SECOND: 'Faktor kedua',
  SECOND_NONE:
    'Dengan kode dari ponsel Anda, tidak ada yang bisa masuk dengan kata sandi saja, dan uang sungguhan bisa ditradingkan.',
  SECOND_BEGIN: 'Hubungkan ponsel',
  SECOND_SCAN: 'Pindai ini dengan aplikasi kode di ponsel Anda, atau ketik rahasianya:',
  SECOND_QR: 'Rahasia sebagai gambar',
  SECOND_CONFIRM: 'Konfirmasi dengan kode pertamanya',
  SECOND_ON: 'Kode dari ponsel Anda diminta. Kode cadangan tersisa: {count}.',
  SECOND_OFF: 'Hapus faktor kedua',
  RENEW: 'Kode cadangan baru',
  BACKUP: 'Kode cadangan Anda',
  BACKUP_HOW: 'Catat sekarang: hanya ditampilkan sekali. Masing-masing berlaku sekali bila ponsel hilang.',
} as const satisfies Like<'signIn'>;
