import type * as english from '../en/recovery.ts';

export const recovery: Record<keyof typeof english.recovery, string> = {
  TITLE:
    '{about, select, begun{Seseorang mengatakan faktor kedua Anda hilang} soon{Besok faktor kedua Anda bisa berakhir} other{Faktor kedua Anda tetap ada}}',
  TOLD: '{about, select, kept{Yang dikatakan tentangnya batal sejak {at}.} other{Mulai {at} faktor itu bisa diakhiri. Jika bukan Anda, /keep mempertahankannya; lalu ganti kata sandi.}}',
  LOST: 'Saya tidak punya ponsel, kunci sandi, maupun kode cadangan',
  LOST_HOW:
    'Faktor kedua berakhir setelah beberapa hari; selama itu Anda diberi tahu di mana-mana dan bisa mempertahankannya.',
  WAITS: 'Anda diberi tahu di mana-mana. Mulai {at}, masuk dan katakan lagi.',
  PENDING: 'Seseorang mengatakan faktor kedua Anda hilang. Mulai {at} faktor itu bisa diakhiri.',
  KEEP: 'Pertahankan faktor kedua saya',
  KEPT: 'Faktor kedua Anda tetap ada.',
  GONE: 'Masa tunggu sudah lewat. Siapkan faktor kedua yang baru.',
};
