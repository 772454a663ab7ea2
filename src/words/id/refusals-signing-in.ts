import type { ofSigningIn as english } from '../en/refusals-signing-in.ts';

/** Why somebody is not let in, or does not show that it is them. */
export const ofSigningIn = {
  NOT_SIGNED_IN: 'Login dulu.',
  SIGN_IN_WRONG: 'Alamat atau kata sandinya tidak benar.',
  SIGN_IN_BARRED: 'Terlalu banyak percobaan untuk alamat ini. Coba lagi dalam {minutes} menit.',
  SET_UP_WORD_WRONG:
    'Ini bukan kata yang ditampilkan layanan saat dijalankan, atau sudah tidak berlaku. Menjalankannya ulang menampilkan yang baru.',
  PASSWORD_WEAK:
    '{why, select, short{Kata sandi butuh 8 karakter atau lebih} long{Kata sandi paling banyak 256 karakter} common{Kata sandi ini termasuk yang dicoba lebih dulu} other{Kata sandi tidak boleh sama dengan alamat Anda}}; pilih yang lain.',
  PASSWORD_WRONG: 'Kata sandi saat ini tidak benar.',
  PASSWORD_CHANGED: 'Kata sandi baru saja diganti di tempat lain; tidak ada yang dilakukan.',
  EMAIL_TAKEN: 'Alamat ini sudah dipakai orang lain di sini.',
  NOTHING_SEALED: 'Rahasia tidak bisa disimpan di sini: atur SECRETS_KEY.',
  NO_FACTOR: 'Anda tidak punya faktor kedua.',
  FACTOR_KEPT:
    'Layanan ini bisa dijangkau dari mesin lain, jadi pemiliknya harus tetap punya faktor kedua. Faktor lain boleh menggantikannya.',
  FACTOR_STRONGER: 'Anda punya faktor kedua yang lebih kuat: kode lewat surel tidak menambah apa pun.',
  CODE_WAY_UNSET: 'Kode tidak dikirim kepada Anda lewat jalan itu. Siapkan dulu di bagian Keamanan.',
  CODE_WAY_WEAK:
    'Kode dari surel hanya untuk masuk. Di sini perlu kode dari ponsel, kode cadangan, kunci sandi, atau pesan teks.',
  NO_FACTOR_BEGUN: 'Faktor kedua belum dimulai; mulai lagi.',
  CODE_NEEDED:
    'Buktikan {challenge, select, none{dulu bahwa ini Anda} other{dalam dua menit bahwa ini Anda, lalu dilakukan}}: {deed, select, factors_begin_totp{ponsel lain} factors_begin_sms{nomor untuk kode} factors_renew_backup_codes{membuat kode cadangan baru} factors_remove{mengakhiri faktor kedua} passkeys_begin{kunci sandi lain} passkeys_remove{menghapus kunci sandi} keys_make{kunci untuk program} links_make{tautan untuk melihat} chats_link{menautkan obrolan} oauth_begin_link{masuk lewat layanan lain} users_export{salinan data Anda} users_change_settings{mengurangi pemberitahuan} users_erase{menghapus Anda dari sini} other{ini}} butuh faktor kedua Anda.',
  CODE_WRONG: 'Kodenya tidak benar, atau sudah dipakai.',
  CODE_BARRED: 'Terlalu banyak kode salah. Coba lagi dalam {minutes} menit.',
  TOO_FAST: 'Terlalu banyak sekaligus. Coba lagi dalam {seconds} detik.',
  NOT_ENCRYPTED: 'Dari mesin lain, layanan ini hanya dapat dijangkau lewat https.',
  CODE_SHUT:
    'Kode dari ponselmu tidak dapat diperiksa di sini: kunci pembuka rahasianya tidak ada (SECRETS_KEY). Kode cadangan tetap berlaku.',
  PROOF_OVER:
    'Yang Anda minta tidak lagi ditahan. Jika kode Anda sudah diterima untuk itu, periksa apakah sudah dilakukan; jika belum, minta lagi.',
  NO_RECOVERY: 'Tidak ada yang mengatakan bahwa faktor kedua Anda hilang.',
  RECOVERY_UNTOLD:
    'Tidak ada cara memberi tahu Anda: tidak ada alamat yang dikonfirmasi dan tidak ada obrolan yang tertaut. Tanyakan kepada pengelola instalasi ini.',
  PASSKEY_WRONG:
    'Kunci sandi tidak diterima: tidak dikenal di sini, atau tidak menjawab pertanyaan ini di sini dan sekarang. Mulai lagi.',
  PASSKEY_UNKNOWN: 'Tidak ada kunci sandi seperti itu.',
  PASSKEYS_UNSET: 'Kunci sandi membutuhkan alamat yang dibuka orang (PUBLIC_URL), dengan nama dan lewat https.',
  SIGN_IN_OVER: 'Proses login ini sudah berakhir; mulai lagi.',
  SESSION_UNKNOWN: 'Sesi itu tidak ada, atau sudah berakhir.',
  EMAIL_CONFIRMED: 'Alamat Anda sudah dikonfirmasi.',
  LETTERS_ENOUGH: 'Surat yang dikirim sudah cukup. Coba lagi satu jam lagi.',
  LETTER_OVER: 'Tautan ini sudah tidak berlaku atau sudah dipakai. Minta yang baru.',
  INVITATION_OVER: 'Kata ini tidak bisa dipakai mendaftar: sudah tidak berlaku, sudah dipakai, atau untuk alamat lain.',
  SIGNS_IN_ALREADY: 'Anda sudah punya akun masuk ke halaman.',
  JOIN_BY_CHAT: 'Ini hanya diminta seseorang di obrolannya sendiri, bukan program.',
  JOIN_OWNER: 'Anda pemiliknya: kata yang dicetak layanan saat mulai membuat akun masuk Anda, di halaman /set-up.',
  REGISTRATION_CLOSED: 'Saat ini tidak ada yang bisa mendaftar di sini. Tanyakan kepada pengelola instalasi ini.',
  ROLE_NOT_YOURS:
    'Hanya pemilik yang memutuskan tentang admin, dan tidak ada yang memutuskan tentang pemilik atau dirinya sendiri.',
  KEY_LIMITED:
    'Kunci ini tidak boleh melakukan ini ({action}){accounts, select, none{} other{; sebutkan salah satu akunnya: {accounts}}}.',
  PASSWORD_NEEDED: 'Sertakan kata sandi Anda: Anda tidak punya faktor kedua.',
  PROVIDER_UNKNOWN: 'Layanan itu tidak disiapkan di sini.',
  PROVIDER_SILENT: '{service} sedang tidak menjawab. Coba lagi nanti, atau masuk dengan cara lain.',
  PROVIDER_DECLINED: 'Tidak ada yang dilakukan: di {service} ada yang menolak.',
  PROVIDER_UNSOUND: 'Jawaban {service} tidak sah, jadi tidak ada yang masuk karenanya. Mulai lagi.',
  ELSEWHERE_OVER: 'Proses masuk ini sudah berakhir atau dimulai di peramban lain; mulai lagi.',
  SIGN_IN_ANEW: 'Masuk lagi dulu: ini perlu sesi yang baru saja dimulai.',
  SERVICE_TAKEN: 'Akun itu tertaut dengan orang lain di sini.',
  SERVICE_ANOTHER: 'Akun lain dari layanan ini sudah tertaut dengan Anda; lepas dulu.',
  SERVICE_NOT_LINKED: 'Layanan itu tidak tertaut dengan Anda.',
  SERVICE_LAST: 'Itu satu-satunya cara Anda masuk. Buat kata sandi dulu, atau tautkan layanan lain.',
  IDENTITY_UNKNOWN:
    'Tidak ada orang di sini yang tertaut dengan akun itu. Masuk dengan cara lain dan tautkan di Keamanan.',
  ADDRESS_UNPROVEN:
    'Layanan itu tidak menyatakan bahwa alamat Anda terbukti. Daftar dengan alamat Anda, lalu tautkan layanannya.',
  OWNER_ONLY: 'Hanya pemilik instalasi ini yang melakukannya, setelah masuk.',
  SETTINGS_ELSEWHERE: 'Di sini token dan kunci diatur di tempat layanan dijalankan, bukan di halaman.',
  SETTING_GIVEN: '{name} diatur di tempat layanan dijalankan, dan itu yang berlaku. Hapus dulu di sana.',
  SETTING_UNFIT: 'Itu tidak bisa dipakai: {problem}',
  SETTING_NOT_SET: '{name} tidak diatur di halaman.',
  ADDRESS_KNOWN: '{email} sudah punya akun di sini. Masuk ke akun itu, lalu tautkan layanannya di Keamanan.',
  DEVICE_UNKNOWN: 'Perangkat itu tidak ada.',
  KEY_UNKNOWN: 'Kunci itu tidak ada, atau sudah berakhir.',
  TRADES_OPEN:
    'Masih ada transaksi terbuka ({trades}). /panic menutupnya dulu; atau nyatakan bahwa transaksi itu tetap di broker (open: leave).',
  LAST_OWNER:
    'Anda satu-satunya pemilik, dan tanpa pemilik siapa pun bisa menjadikan dirinya pemilik. Hapus folder datanya saja.',
  KEYS_FULL: 'Anda sudah punya sebanyak yang diperbolehkan ({most}); akhiri salah satu dulu.',
  UNKNOWN_USER: 'Pengguna itu tidak ada.',
} as const satisfies Record<keyof typeof english, string>;
