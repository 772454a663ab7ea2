import type * as english from '../en/talk.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const talk = {
  BACK: 'Kembali',
  SKIP: 'Lewati',
  CANCEL: 'Batal',
  LEFT: 'Dibiarkan seperti semula. {again} memulai lagi.',
  OVERTAKEN:
    'Percakapan lain menggantikan yang ini.{underWay, select, none{} other{ Yang sedang berjalan ({underWay}) mungkin tetap dilakukan: periksa.}}',
  TIMED_OUT: 'Tidak ada yang menjawab tepat waktu, dan tidak ada yang dilakukan. {again} memulai lagi.',
  OUTDATED:
    'Program diperbarui sementara itu, dan percakapan ini selesai.{again, select, none{} other{ {again} memulai lagi.}}',
  BROKEN: 'Percakapan ini terputus karena kesalahan program. {again} memulai lagi.',
  USE_BUTTONS: 'Tekan tombol, atau ketik salah satu: {labels}.',
  NO_BACK: 'Tidak ada langkah sebelumnya.',
  NO_SKIP: 'Ini harus dijawab.',
  UNDER_WAY: 'Itu sedang dikerjakan; sebentar.',
  NOT_HERE:
    'Ini hanya ditanyakan di tempat yang tidak dibaca orang lain. Tulis kepada saya secara pribadi dan ketik {again} di sana.',
  SECRET_GONE: 'Yang Anda ketik hanya disimpan sesaat, dan program dijalankan ulang sementara itu: ketik lagi.',
  NOTHING_OPEN: 'Tidak ada pertanyaan yang terbuka.',
  SHOWN_BELOW: 'Ditampilkan lagi di bawah{title, select, none{} other{ · {title}}}',
  FILE: 'Saya hanya membaca kata-kata: isi gambar atau berkas tidak saya lihat. Ketik apa isinya, atau tulis sebagai keterangan gambar.',
  UNREACHED: '{chat} tidak bisa dijangkau lagi',
  UNREACHED_MORE:
    'Bot diblokir di sana, atau tidak boleh menulis. {isLast, select, true{Sekarang tidak ada chat yang memberi tahu Anda apa pun, bahkan alarm: buka blokir bot, atau tautkan chat lain dengan /link di halaman Anda.} other{Chat Anda yang lain tetap diberi tahu semuanya; chat ini juga, begitu blokir bot dibuka di sana.}}',
  REACHED:
    'Mulai sekarang Anda diberi tahu lagi di sini. /status menunjukkan keadaannya; yang dikatakan sementara itu ada di halaman Anda.',
  STRANGER:
    'Saya tidak mengenal Anda. Jika Anda punya meja di sini, ketik /link di halamannya dan katakan kepada saya yang ditampilkan; jika tidak, /access meminta pengelola SignalOS ini mengizinkan Anda masuk, dan undangan diketik sebagai /start KATA.',
} as const satisfies Like<'talk'>;

export const unfit = {
  MISSING: '{label} harus diisi.{example, select, none{} other{ Misalnya: {example}}}',
  NO_FILE: '{label}: kirim file paling besar 500 KB.',
  NO_DATE: '{label}: tanggal seperti 2026-03-31.',
  NO_NUMBER: '{label}: angka biasa.{example, select, none{} other{ Misalnya: {example}}}',
  NO_OPTION: '{label}: salah satu dari {options}.',
  LENGTH: '{label}: {least} sampai {most} karakter.{example, select, none{} other{ Misalnya: {example}}}',
  RANGE:
    '{label}: {least, select, none{paling banyak {most}} other{{most, select, none{paling sedikit {least}} other{dari {least} sampai {most}}}}}.{example, select, none{} other{ Misalnya: {example}}}',
  NO_SUCH: '{label}: itu tidak ada.{example, select, none{} other{ Misalnya: {example}}}',
} as const satisfies Like<'unfit'>;

export const channel = {
  NOT_SHOWN:
    'Belum terbukti bahwa Anda sendiri membaca {title}: siapa pun yang menerima pesannya bisa meneruskannya. Di Telegram jadilah anggota di sana lalu teruskan sekali lagi; di Discord ketik /channel di sana.',
  AUTHORS:
    'Di {channel} {authors, select, none{tidak ada dari para penulis yang memberi sinyal} other{sinyal diterima dari {authors}}}.',
  ID: 'id',
  DELETIONS: 'penghapusan',
  SEEN: 'terlihat',
  UNSEEN: 'tidak diberitahukan ke bot',
  MORE: '/follow menanyakan cara menyalinnya. Masukkan saya ke sebuah channel, atau teruskan pesannya kepada saya, untuk menambahkannya.',
  HIDDEN:
    'Pesan ini tidak menyebut asal channel-nya. Masukkan saya ke channel itu, atau teruskan pesan yang menyebutnya.',
  ADD_ME:
    'Saya belum bisa membaca {title}. Masukkan saya ke sana: di channel Telegram sebagai administrator, di grup sebagai anggota; di Discord ketik /channel di sana. Lalu saya tanyakan bagaimana Anda ingin mengikutinya.',
} as const satisfies Like<'channel'>;

export const link = {
  LINK: 'Chat Anda',
  WORD: 'Katakan ini kepada bot di chat, dalam sepuluh menit: /link {word}',
  WORD_FOR_DESK: 'Katakan ini di halaman Anda, dalam sepuluh menit: /link {word}',
  LINKED:
    'Chat ini sekarang milik Anda: yang terjadi di meja Anda diberitahukan di sini, dan yang Anda katakan di sini dilakukan di sana. /help menunjukkan apa yang bisa saya lakukan.',
  LINKED_ELSEWHERE: '{person} mulai sekarang bertindak untuk meja ini. Jika itu bukan Anda, batalkan: /unlink {person}',
  NONE: 'Belum ada chat yang tertaut. /link memberi Anda kata untuk disampaikan kepada bot.',
  UNLINKED: '{person} tidak lagi bertindak untuk meja ini, dan tidak diberi tahu apa pun lagi.',
  PAGE: 'Lewat tautan ini Anda memilih cara masuk ke halaman. Berlaku sekali, dalam sepuluh menit; jangan berikan kepada siapa pun.',
  PAGE_WORD:
    'Di halaman pendaftaran (/register/word), sebutkan kata ini dalam sepuluh menit: {word}. Jangan berikan kepada siapa pun.',
} as const satisfies Like<'link'>;

export const telling = {
  money: 'Eksekusi, penutupan, dan hasil',
  question: 'Yang ditanyakan kepada Anda',
  info: 'Semua yang lain',
  other: '{what}',
  QUIET: 'Jam tenang',
  HOURS: '{from} sampai {to}',
  NO_HOURS: 'tidak ada',
  ALARMS: 'Alarm selalu berbunyi.',
  MEANWHILE: 'Selama jam tenang',
  WHAT: 'yang terjadi',
} as const satisfies Like<'telling'>;

export const loudness = {
  on: 'berbunyi',
  silent: 'tanpa suara',
  off: 'tidak di sini',
  other: '{what}',
} as const satisfies Like<'loudness'>;
