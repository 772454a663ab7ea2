import type * as english from '../en/factor.ts';

export const factor: Record<keyof typeof english.factor, string> = {
  TITLE: 'Ponsel yang menampilkan kode',
  PASSWORD_HOW: 'Ketik kata sandi Anda. Pesan Anda dihapus dari obrolan ini.',
  SCAN: 'Foto ini dengan program di ponsel Anda yang menampilkan kode, atau ketik rahasianya.',
  CODE_HOW: 'Lalu ketik kode yang ditampilkannya. Gambar, rahasia, dan kode lalu hilang dari obrolan ini.',
  KEPT: 'Sudah saya catat',
  ON: 'Mulai sekarang kode akan diminta.',
  ON_MORE: 'Saat masuk, dan sebelum lebih banyak uang sungguhan bisa hilang.',
  STANDS: 'Anda punya faktor kedua. Sisa kode cadangan: {count}.',
  MORE: 'Ponsel lain, kunci sandi, dan kode cadangan baru ada di halaman Keamanan.',
  OFF: 'Faktor kedua sudah berakhir.',
};
