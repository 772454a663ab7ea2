import type * as english from '../en/codes.ts';

export const codes: Record<keyof typeof english.codes, string> = {
  SMS: 'Nomor penerima kode',
  EMAIL: 'Kotak surat penerima kode',
  TITLE: 'Kode yang dikirim kepada Anda',
  SMS_HOW:
    'Lewat pesan teks. Siapa pun yang mengambil alih nomor Anda ikut membacanya: ponsel penampil kode atau kunci sandi lebih kuat.',
  SMS_ON: 'Kode dikirim ke {to} saat Anda memintanya.',
  SMS_END: 'Jangan kirim kode ke sana',
  PHONE: 'Nomor telepon, dengan kode negara',
  BEGIN: 'Kirim kode pertama',
  EMAIL_HOW:
    'Atau lewat surel, kalau tidak ada yang lebih kuat: saat masuk diminta kode dari surel. Untuk uang sungguhan kode itu tidak berarti apa-apa, karena siapa pun yang memegang surel Anda juga mendapat kata sandi baru.',
  EMAIL_ON: 'Saat masuk diminta kode dari surel.',
  EMAIL_END: 'Jangan minta kode dari surel',
  SENT: 'Kode sedang dikirim ke {to}. Berlaku {minutes} menit.',
  CONFIRM: 'Konfirmasi dengan kode',
  SEND_SMS: 'Kirimi saya kode lewat pesan teks',
  SEND_EMAIL: 'Kirimi saya kode lewat surel',
  CODE: 'Kode yang dikirim',
};
