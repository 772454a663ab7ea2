import type * as english from '../en/people.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const people = {
  USERS: 'Siapa yang login',
  ROLE: 'peran',
  REGISTER: 'Daftar',
  REGISTER_HOW: 'Katanya ada di undangan Anda, atau di surat yang Anda minta.',
  REGISTER_OPEN: 'Sebuah surat dikirim ke alamat ini; lewat tautannya Anda memilih kata sandi.',
  NO_MAIL: 'Email belum diatur di sini: mendaftar butuh undangan, dan alamatnya tetap belum dikonfirmasi.',
  HAVE_WORD: 'Saya punya undangan',
  YOUR_NAME: 'Nama Anda (boleh dikosongkan)',
  REGISTERED:
    'Silakan masuk dengan alamat dan kata sandi ini. Jika tidak bisa, alamat itu sudah punya akun; pemiliknya sudah dikirimi surat bila email diatur.',
  LETTER_SENT: 'Jika bisa dilakukan, surat sedang dikirim. Mungkin perlu beberapa menit; periksa juga folder spam.',
  FORGOT: 'Lupa kata sandi?',
  FORGOT_HOW:
    'Jika ada akun dengan alamat yang sudah dikonfirmasi ini, sebuah surat dikirim ke sana. Tautannya berlaku sekali, selama setengah jam.',
  RESET: 'Kata sandi baru',
  RESET_HOW: 'Semua sesi Anda diakhiri. Faktor kedua tetap ada dan ditanyakan sesudahnya.',
  RESET_DONE: 'Kata sandi diganti. Silakan masuk dengannya.',
  CONFIRM: 'Konfirmasi alamat ini',
  CONFIRM_HOW:
    'Konfirmasi hanya jika Anda sendiri yang meminta: sejak itu surat tentang akun Anda dikirim ke sini, dan kata sandi yang terlupa diganti lewat surat itu.',
  CONFIRMED: '{email} sudah dikonfirmasi.',
  UNCONFIRMED: 'belum dikonfirmasi',
  IS_CONFIRMED: 'sudah dikonfirmasi',
  SEND_LETTER: 'Kirim surat untuk mengonfirmasinya',
  LETTER_TO: 'Surat sedang dikirim ke {email}.',
  SETTINGS: 'Pengaturan Anda',
  ABOUT_YOU: 'Anda',
  SAVE: 'Simpan',
  SAVED: 'Tersimpan.',
  LANGUAGE: 'Bahasa halaman dan surat',
  AS_DESK: 'seperti meja atau peramban Anda',
  ZONE: 'Zona waktu surat',
  ZONE_HOW: 'Misalnya Europe/Berlin; kosong: UTC.',
  NOTICES: 'Tulis kepada saya',
  NOTICE_DEVICE: 'bila ada yang masuk dan belum pernah masuk sebelumnya',
  NOTICE_CHAT: 'bila sebuah chat ditautkan atau dilepas',
  NOTICE_UNUSUAL: 'bila ada yang masuk dengan cara tidak biasa, juga di chat',
  NOTICE_ALWAYS: 'Tentang kata sandi yang diganti dan faktor kedua selalu ditulis.',
  CHATS: 'Chat Anda',
  CHATS_HOW: 'Katakan /link kepada bot dan ketik katanya di sini, atau ambil sebuah kata dan katakan kepada bot.',
  BOT_WORD: 'Kata dari bot',
  LINK: 'Tautkan',
  GET_WORD: 'Beri saya kata untuk bot',
  UNLINK: 'Lepas',
  PEOPLE: 'Orang',
  WHO_REGISTERS: 'Siapa yang boleh mendaftar',
  INVITE: 'Undang seseorang',
  INVITE_FOR: 'Untuk siapa',
  DAYS: 'Berlaku berapa hari',
  LOOKS_ON: 'Pengamat melihat meja Anda sendiri',
  MADE: 'Undangan, ditampilkan sekali',
  MADE_HOW:
    'Berikan kepada satu orang. Di halaman, katanya diketik di /register/word; di chat, trader mengatakan /start {word}.',
  CLOSED_NOTE: 'Saat ini tidak ada yang boleh mendaftar di halaman: undangan hanya berlaku di chat.',
  TAKE_BACK: 'Tarik kembali',
  CHANGE: 'Ubah',
  TAKE_OUT: 'Keluarkan',
  TAKE_OUT_SURE: 'Ya, keluarkan: langsung keluar, dan mejanya tidak membuka apa pun yang baru',
} as const satisfies Like<'people'>;

export const role = {
  owner: 'pemilik',
  admin: 'admin',
  trader: 'trader',
  viewer: 'pengamat',
  other: '{what}',
} as const satisfies Like<'role'>;

export const registration = {
  open: 'semua orang, lewat surat',
  invitation: 'yang diundang',
  closed: 'tidak ada',
  other: '{what}',
} as const satisfies Like<'registration'>;
