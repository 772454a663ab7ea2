import type * as english from '../en/discord.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const discord = {
  CHANNEL_DOES: 'Mengikuti channel ini: ketik di channel yang sinyalnya ingin Anda salin',
  ELSEWHERE: 'Jawabannya ada di chat pribadi kita: {chat}',
  FAILED: 'Itu belum bisa dilakukan sekarang. Coba lagi sebentar lagi.',
  CLOSED:
    'Saya tidak bisa mengirim pesan kepada Anda. Izinkan pesan langsung dari anggota server ini (nama server → Pengaturan Privasi), lalu ulangi.',
  IN_A_CHANNEL: 'Katakan ini di channel yang ingin Anda ikuti, bukan di chat pribadi.',
  NOT_IN_SERVER: 'Saya bukan anggota server ini. Pengelolanya bisa menambahkan saya lewat tautan undangan saya.',
  NO_ACCESS:
    'Saya tidak bisa membaca channel ini. Beri saya izin “View Channel” dan “Read Message History” di sini, lalu ulangi.',
  NO_CONTENT:
    'Saya melihat pesan masuk di sini, tetapi tidak isinya. Pengelola SignalOS ini harus mengaktifkan “Message Content Intent” untuk bot dan menjalankan SignalOS lagi.',
  NOT_READ_HERE:
    'Di tempat saya berjalan, saya tidak membaca channel. Pengelola SignalOS ini dapat memberi channel sebuah webhook dan mengirim sinyalnya ke sana; lalu ikuti dengan /follow.',
  TYPE_IT: 'Saya dijalankan ulang sejak bertanya itu. Ketik jawabannya di chat ini, satu pesan untuk tiap isian.',
  DELETE_IT: 'Saya tidak bisa menghapus yang Anda ketik dari chat ini. Itu rahasia: hapuslah sendiri.',
} as const satisfies Like<'discord'>;
