import type * as english from '../en/mail.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const mail = {
  WELCOME: 'Selamat datang di SignalOS',
  WELCOME_MORE: 'Halo {name}. Anda sekarang punya akun di sini.',
  VERIFY: 'Apakah ini alamat Anda?',
  VERIFY_MORE: 'Konfirmasi dalam {minutes} menit. Tautannya berlaku sekali.',
  VERIFY_LINK: 'Ya, milik saya',
  RESET: 'Kata sandi baru',
  RESET_MORE:
    'Pilih kata sandi baru dalam {minutes} menit. Tautannya berlaku sekali, dan faktor kedua Anda akan diminta.',
  RESET_LINK: 'Pilih kata sandi',
  CODE: 'Kode Anda',
  CODE_MORE:
    'Ketik kode ini di tempat yang memintanya. Berlaku sekali, selama {minutes} menit. Jangan berikan kepada siapa pun.',
  CODE_SHORT: '{code} adalah kode SignalOS Anda, selama {minutes} menit. Jangan berikan kepada siapa pun.',
  DEVICE: 'Perangkat baru masuk',
  DEVICE_MORE: '{device} masuk dari {from} pada {at}.',
  UNUSUAL: 'Ada yang masuk dengan cara tidak biasa',
  UNUSUAL_GUESSES: 'Setelah percobaan yang salah ({tries}) seseorang masuk: {device}, dari {from}, pada {at}.',
  UNUSUAL_PLACE: 'Perangkat dan jaringan yang belum pernah terlihat di sini masuk: {device}, dari {from}, pada {at}.',
  ANCHOR: 'Sampai mana catatan berjalan',
  ANCHOR_MORE:
    'Rantai catatan: {chains}. Akar terbarunya {root}. Simpan pesan ini: nanti terlihat apakah sebuah catatan dipotong atau diganti.',
  FACTOR_ON: 'Faktor kedua ditambahkan',
  FACTOR_ON_MORE: '{factor} melindungi akun Anda sejak {at}.',
  FACTOR_OFF: 'Faktor kedua dihapus',
  FACTOR_OFF_MORE: '{factor} tidak lagi melindungi akun Anda sejak {at}.',
  JOIN: 'Pendaftaran Anda',
  JOIN_MORE: 'Pilih kata sandi dalam {minutes} menit untuk menyelesaikan pendaftaran. Tautan ini berlaku sekali.',
  JOIN_LINK: 'Selesaikan pendaftaran',
  RECOVERY: 'Faktor kedua Anda akan segera berakhir',
  RECOVERY_MORE:
    'Seseorang yang tahu kata sandi Anda mengatakan bahwa faktor kedua Anda hilang. Mulai {at} faktor itu bisa diakhiri. Jika bukan Anda, pertahankan dan ganti kata sandi Anda.',
  RECOVERY_LINK: 'Pertahankan faktor kedua saya',
  TRIED: 'Seseorang mencoba mendaftar dengan alamat Anda',
  TRIED_MORE:
    'Anda sudah punya akun di sini, dan tidak ada yang berubah. Jika itu Anda, silakan masuk; kata sandi yang terlupa bisa diganti di sana.',
  TRIED_LINK: 'Masuk',
  PASSWORD: 'Kata sandi Anda diganti',
  PASSWORD_MORE: 'Diganti pada {at}, dan semua sesi lain sudah berakhir.',
  CHAT_ON: 'Sebuah chat ditautkan',
  CHAT_ON_MORE: '{chat} bertindak atas nama Anda sejak {at}.',
  CHAT_OFF: 'Sebuah chat dilepas',
  CHAT_OFF_MORE: '{chat} tidak lagi bertindak atas nama Anda sejak {at}.',
  WAY_ON: 'Cara lain untuk masuk',
  WAY_ON_MORE: '{service} mengizinkan Anda masuk sejak {at}.',
  WAY_OFF: 'Satu cara masuk dilepas',
  WAY_OFF_MORE: '{service} tidak lagi mengizinkan Anda masuk sejak {at}.',
  NOT_YOU: 'Jika itu bukan Anda, ganti kata sandi dan akhiri semua sesi sekarang.',
  NOT_ASKED: 'Jika Anda tidak memintanya, jangan lakukan apa pun: tanpa itu tidak ada yang terjadi.',
  TEST: 'Uji coba',
  TEST_MORE: 'Surat dari SignalOS sampai kepada Anda.',
  OPEN: 'Buka SignalOS',
  SECURITY: 'Periksa keamanan Anda',
  WHY: 'SignalOS menulis ini karena alamat Anda diberikan di sana.',
  WHY_TOLD: 'SignalOS menulis ini karena Anda mengizinkannya. /mail di chat Anda menampilkan dan menghentikannya.',
} as const satisfies Like<'mail'>;

export const address = {
  NONE: 'Belum ada alamat email atau nomor telepon. /mail ann@example.com atau /sms +491701234567 menambahkannya.',
  HEAD: 'Email dan SMS',
  MORE: 'Alarm dikirim ke sana bila tidak ada chat yang menampilkannya dalam satu menit. /alerts ALAMAT money on mengirim lebih banyak; /mail stop ALAMAT menghentikannya.',
  ADDED:
    '{address} milik Anda: alarm dikirim ke sana bila tidak ada chat yang menampilkannya dalam satu menit. /alerts {address} money on mengirim lebih banyak.',
  ALARMS:
    'Alarm dikirim ke sana bila tidak ada chat yang menampilkannya dalam satu menit. Ringkasan datang pukul 08:00, atau saat jam tenang berakhir.',
  STOPPED: 'Tidak ada lagi yang dikirim ke {address}.',
  NOT: 'Tidak ditambahkan',
  ASKED: 'Kode sedang dikirim',
  ASKED_MORE: 'Dikirim ke {address} dan berlaku 10 menit. Ketik di sini.',
  WRONG: 'Itu bukan kodenya. Lihat lagi.',
  OVER: 'Kode itu tidak berlaku lagi. /mail dengan alamatnya meminta yang baru.',
  CODE: 'Kode',
  SENDING: 'Mengirim ke {address}',
  CHECKING: 'Memeriksa kode',
  TEST_SENT: 'Pesan uji ke {address} sudah diterima untuk dikirim. Lihat apakah sampai, juga di folder spam.',
  BOUNCED: 'Tidak ada lagi yang dikirim ke {address}',
  BOUNCED_MORE: 'Server alamat itu berkata tidak ada siapa pun di sana ({why}). /mail menambahkan yang lain.',
  LOST: 'Sebuah surat tidak sampai',
  LOST_MORE: 'Tidak ada yang bisa dikirim ke {address} tepat waktu ({why}).',
  REFUSED_MORE: '{address} tidak menerimanya ({why}).',
} as const satisfies Like<'address'>;

export const written = {
  on: 'dikirim',
  silent: 'dalam ringkasan',
  off: 'tidak dikirim',
  other: '{what}',
} as const satisfies Like<'written'>;
