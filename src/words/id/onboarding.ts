import type * as english from '../en/onboarding.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

/** The first hour, step by step. */
export const onboarding = {
  BEGIN: 'Mulai',
  LOOK: 'Lihat lagi',
  DOING: 'Sebentar…',
  NAME: 'Nama Anda',
  EXPERIENCE: 'Sudah berapa lama Anda trading?',
  CHANGE: 'Ubah',
  FIRM: '{firm} tentang menyalin sinyal: {copying}',
  LOOKED_AT: 'yang diperiksa',
  FOUND: 'hasil',
  CHECK: 'Periksa akun',
  CHECK_AGAIN: 'Periksa lagi',
  OTHER_ACCOUNT: 'Akun lain',
  FOLLOWED: '{feed} (sudah diikuti)',
  OTHER_RULES: 'Aturan lain',
  TARGETS: 'Beberapa target',
  WHO_WINS: 'Saat penyedia mengubah trade',
  DEFAULT_STOP: 'Pip untuk sinyal tanpa stop; 0 menolaknya',
  REAL_CONFIRMS:
    'Akun ini ada di broker, jadi awalnya Anda ditanya sebelum setiap trade. Ubah lewat /settings setelah Anda tahu cara kanalnya trading.',
  OWN: 'Saya tentukan sendiri tiap bagian',
  HANDLED:
    '{mode_mode} · {targets_targetsSplit} · {who_whoWins} · {pips, select, none{tanpa stop: ditolak} other{tanpa stop: {pips} pip}}',
  PAPER_OPEN: 'Buka akun simulasi di sampingnya',
  PAPER_NAME: 'Latihan',
  TEST_CHANNEL: 'Kanal uji',
  TRY: 'Kirim sinyal uji',
  TRY_AGAIN: 'Coba lagi',
  UNDER_WAY: 'Sedang dalam perjalanan…',
  STAGE: 'tahap',
  TEST_SIGNAL: 'Beli {symbol} dengan stop dan target, dengan uang simulasi.',
  STUCK: 'Terhenti di “{stage}”: {why}',
  TOOK: 'selesai dalam {ms} md',
  NONE: 'tidak ada',
  RIGHT: 'Semuanya benar',
  AGAIN: 'Ubah: {step}',
  END: 'Selesai',
  DONE: 'Semuanya siap',
  DONE_MORE:
    'Mulai sekarang sinyal disalin seperti yang Anda tentukan. /status menampilkan meja, /settings mengubah apa saja, /panic menghentikan semuanya.',
  PROGRESS: '{percent} % · sisa menit: {minutes}',
  HERE: 'Baru di sini? /begin menyiapkan semuanya langkah demi langkah.',
  NOT_BEGUN: '/begin memulainya lagi.',
  PAGE: 'Siapkan langkah demi langkah',
} as const satisfies Like<'onboarding'>;

/** What each step is called. */
export const onboardingStep = {
  welcome: 'Selamat datang',
  profile: 'Anda',
  broker: 'Akun',
  verification: 'Pemeriksaan akun',
  provider: 'Kanal',
  risk: 'Risiko',
  handling: 'Perlakuan sinyal',
  paper: 'Latihan',
  test: 'Sinyal uji',
  review: 'Apakah semuanya benar?',
  completion: 'Siap',
  other: '{what}',
} as const satisfies Like<'onboardingStep'>;

/** What each step is about. */
export const onboardingAbout = {
  welcome:
    'Dalam sekitar sepuluh menit Anda punya akun, kanal dan aturan, dan sudah melihat sinyal uji menempuh seluruh jalan. Anda boleh berhenti kapan saja: /begin melanjutkan dari tempat terakhir, di perangkat apa pun.',
  profile: 'Waktu ditampilkan dalam zona Anda, dan semuanya disampaikan dalam bahasa Anda.',
  broker:
    'Akun mana yang ditradingkan? Akun simulasi memakai uang rekaan di bawah aturan perusahaan yang Anda pilih. Akun di MetaTrader 5 Anda masuk lewat /connect; lalu lihat lagi.',
  verification: 'Apakah broker menjawab, menerima order, dan punya uang, simbol serta harga.',
  provider:
    'Kanal mana yang disalin? Sampai Anda mengatakan caranya, kanal itu hanya ditampilkan. Kanal Telegram atau Discord masuk dengan menambahkan bot ke dalamnya atau meneruskan satu kirimannya; /listen membaca yang tidak menerima bot.',
  risk: 'Berapa bagian saldo yang boleh hilang oleh satu sinyal jika stop-nya tersentuh?',
  handling: 'Apa yang terjadi dengan sinyal, dan dengan yang dikatakan penyedia sesudahnya?',
  paper:
    'Akun simulasi di samping akun sungguhan mentradingkan kanal yang sama secara otomatis dengan uang rekaan, supaya Anda melihat hasilnya.',
  test: 'Satu pesan menempuh seluruh jalan: kanal, pembacaan, rencana, aturan, order, kartu. Hanya uang simulasi yang dipakai, dan yang dibuka langsung ditutup.',
  review: 'Periksa kembali. Yang tidak benar bisa diubah di sini.',
  completion: 'Satu ketukan, lalu mulai.',
  other: '',
} as const satisfies Like<'onboardingAbout'>;

/** How long somebody has traded. */
export const experience = {
  new: 'Saya baru mulai',
  some: 'Satu atau dua tahun',
  much: 'Lebih lama',
  other: '',
} as const satisfies Like<'experience'>;

/** Ways of handling signals, by a name. */
export const preset = {
  careful: 'Hati-hati',
  usual: 'Biasa',
  provider: 'Menurut penyedia',
  other: '',
} as const satisfies Like<'preset'>;

/** How a trade is split over its targets. */
export const targetsSplit = {
  equal: 'bagian sama untuk tiap target',
  first: 'semuanya di target pertama',
  runner: 'satu bagian untuk tiap target, yang terakhir dibiarkan terbuka',
  other: '',
} as const satisfies Like<'targetsSplit'>;

/** Who wins when the provider changes a trade. */
export const whoWins = {
  safer: 'yang menurunkan risiko dijalankan, sisanya ditanyakan',
  provider: 'penyedia dituruti',
  me: 'saya ditanya setiap kali',
  other: '',
} as const satisfies Like<'whoWins'>;

/** What is looked at about an account. */
export const checkedThing = {
  reached: 'broker',
  connected: 'koneksi',
  trades: 'order',
  money: 'uang',
  symbols: 'simbol',
  prices: 'harga',
  running: 'trading',
  rules: 'aturan',
  other: '{what}',
} as const satisfies Like<'checkedThing'>;

/** What was found. */
export const onboardingCheck = {
  REACHED: 'menjawab ({server})',
  SILENT: 'Broker {name} tidak menjawab. Lihat apakah terminalnya berjalan, lalu periksa lagi.',
  CONNECTED: 'terbuka',
  CUT_OFF: 'Jalan dari terminal ke broker terputus. Lihat koneksinya, lalu periksa lagi.',
  TAKES: 'diterima',
  TAKES_NONE: 'Broker tidak menerima order: {why}.',
  MONEY: '{amount_money}, {isReal, select, true{uang sungguhan} other{uang simulasi}}',
  SYMBOLS: '{count}',
  PRICES: 'masih baru',
  PRICES_OLD: 'Harga terbaru berumur {seconds} dtk. Mungkin pasar tutup: periksa lagi saat buka.',
  HALTED: 'Trading dihentikan di akun ini; /resume mengizinkannya lagi.',
  RUNS: 'diizinkan',
  NO_RULES: 'Akun ini tidak berada di bawah aturan yang dikenal di sini.',
  RULES: '{profile}',
  other: '',
} as const satisfies Like<'onboardingCheck'>;

/** Stages of a test signal. */
export const trialStage = {
  received: 'diterima',
  read: 'dibaca',
  planned: 'dihitung',
  checked: 'lolos aturan',
  sent: 'dikirim',
  filled: 'terisi',
  shown: 'kartu ditampilkan',
  closed: 'ditutup lagi',
  other: '',
} as const satisfies Like<'trialStage'>;

/** Why a test signal got no further. */
export const onboardingTrial = {
  NOT_READ: 'tidak terbaca sebagai sinyal',
  ASKED: 'harus ditanyakan dulu',
  ENDED: 'tidak ditradingkan',
  TOO_LONG: 'tidak terjadi apa-apa lagi dalam {seconds} dtk',
  LEFT_OPEN: 'tidak bisa ditutup: tutup sendiri di akun simulasi',
  NO_PRICE: '{account} saat ini tidak punya harga apa pun',
  other: '',
} as const satisfies Like<'onboardingTrial'>;
