import type * as english from '../en/installation.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const installation = {
  TITLE: 'Token dan kunci',
  HOW: 'Semuanya disegel, langsung dipakai tanpa memulai ulang, dan tidak ditampilkan lagi kepada siapa pun. Perlu kode yang baru diberikan, atau kata sandi Anda.',
  TELEGRAM_BOT_TOKEN: 'Token bot Telegram Anda',
  DISCORD_BOT_TOKEN: 'Token bot Discord Anda',
  OPENAI_API_KEY: 'Kunci model bahasa',
  OPENAI_MODEL: 'Nama model bahasa',
  MAIL_FROM: 'Pengirim surel',
  SMTP_URL: 'Server surel, misalnya smtps://user:password@mail.example.com',
  FROM_ENVIRONMENT: 'Diatur di tempat layanan dijalankan; itu yang berlaku.',
  FROM_PAGE: 'Diatur di sini pada {at}.',
  FROM_NOWHERE: 'Belum diatur.',
  SET: 'Atur',
  CLEAR: 'Hapus',
} as const satisfies Like<'installation'>;
