import type * as english from '../en/accounts.ts';
import { rule } from './rules.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const accounts = { LIST: 'Akun', PAPER: 'Akun simulasi' } as const satisfies Like<'accounts'>;

export const halting = {
  ...rule,
  ASKED: 'diminta',
  NO_RECORDS: 'catatannya tidak ada',
  panic: 'panik',
  REMOVED: 'trader-nya tidak punya akses lagi',
  other: '{what}',
} as const satisfies Like<'halting'>;

export const lock = {
  WHY: '{why_halting}',
  AT_EQUITY: 'pada ekuitas {equity_amount}',
  THROTTLE: '{orders} order dalam {seconds} detik',
} as const satisfies Like<'lock'>;

export const symbols = {
  NONE: 'Belum pernah ada simbol yang ditanyakan, atau semua jawaban sudah dilupakan.',
  LIST: 'Simbol yang Anda pilih',
  GONE: '{symbol} (sudah tidak ada)',
  FORGET: '/forget NAMA membatalkan pilihan: sinyal berikutnya akan bertanya lagi.',
  FORGOTTEN: '{name} tidak lagi berarti {symbol} di {account}.',
  TRADED: 'Yang ditradingkan',
  ALSO: 'juga disebut',
  NOT_TRADED: 'Tidak ada akun yang men-trade apa pun dengan nama itu.',
  MORE: 'Seluruhnya {count}; /symbols gold menunjukkan yang bernama begitu.',
} as const satisfies Like<'symbols'>;

export const client = {
  TITLE: 'Dinyatakan untuk {account}',
  CATEGORY: 'Kategori',
  WARNING: 'Peringatan risiko sudah dibaca',
  TESTED: 'Kelayakan sudah diuji',
  UNBRIBED: 'Tidak menerima insentif',
  REPORT: 'Laporan kualitas eksekusi',
  REST: 'Yang tidak dinyatakan tidak dinilai. Klien profesional menyatakan alasannya lewat API.',
} as const satisfies Like<'client'>;

export const category = {
  retail: 'ritel',
  professional: 'profesional',
  other: 'tidak dinyatakan',
} as const satisfies Like<'category'>;
export const stated = { true: 'ya', false: 'tidak', other: 'tidak dinyatakan' } as const satisfies Like<'stated'>;

export const profile = {
  LIST: 'Profil aturan',
  OLD: '{asOf} (lama)',
  STALE: 'Ketentuan {name} terakhir dicek pada {asOf}; aturan perusahaan bisa berubah, jadi periksalah.',
  HISTORIC: '{name} disimpan sebagai riwayat; perusahaan itu sudah tidak menjalankannya.',
} as const satisfies Like<'profile'>;

export const misfit = {
  PRESET: 'id: {id} adalah nama profil bawaan',
  NO_RULE: 'own.{id}: tidak ada aturan seperti itu',
  NOT_POSITIVE: '{name} tidak lebih dari nol',
  NEGATIVE: '{name} negatif',
  ONE_OF: '{name} butuh salah satu: pct atau amount',
  OVER_ALL: '{name} lebih dari 100%',
  OVER: '{name} lebih dari {than}',
  BUFFER: 'bufferPct tidak di antara 0 dan 100',
  BUFFER_ALL: 'bufferPct tidak menyisakan ruang di bawah daily',
  RESERVE_ALL: 'requests.reserve tidak menyisakan satu permintaan pun',
} as const satisfies Like<'misfit'>;

export const looser = {
  rules: 'aturannya',
  clock: 'kapan harinya dimulai',
  firm: 'milik siapa aturannya',
  daily: 'batas rugi harian',
  total: 'batas rugi total',
  maxLots: 'batas lot',
  maxPositions: 'batas posisi',
  maxOrders: 'batas order',
  dayLots: 'lot per hari',
  riskPerTradePct: 'risiko per trade',
  riskPerIdea: 'risiko per simbol',
  openRiskPct: 'risiko terbuka',
  floatLossPct: 'rugi mengambang',
  news: 'jendela berita',
  noStop: 'trading tanpa stop loss',
  initialBalance: 'saldo awal',
  highestEquity: 'ekuitas tertinggi',
  leverage: 'batas leverage',
  closeOut: 'penutupan paksa pada setengah margin',
  debt: 'perlindungan dari saldo negatif',
  mode: 'cara menyalinnya',
  size: 'ukurannya',
  entryTolerancePoints: 'seberapa jauh dari entry masih diambil',
  zone: 'di bagian zona mana masuknya',
  defaultStopPips: 'stop loss bawaannya',
  slippagePoints: 'slippage',
  onNotEvaluated: 'apa yang terjadi bila aturan tidak bisa dinilai',
  marketLateSeconds: 'seberapa terlambat masih diambil',
  pendingLateSeconds: 'seberapa terlambat masih diambil',
  levelsWithinMinutes: 'berapa lama levelnya ditunggu',
  onDelete: 'akibat pesan yang dihapus',
  whoWins: 'siapa yang menang, Anda atau penyedia',
  protectAtPct: 'seberapa dini dilindungi',
  flattenMinutes: 'seberapa dini ditutup sebelum jeda',
  resetMinutes: 'seberapa dini ditutup sebelum reset',
  withdrawMinutes: 'seberapa dini order ditarik sebelum berita',
  newsCloseMinutes: 'seberapa dini ditutup sebelum berita',
  other: '{what}',
} as const satisfies Like<'looser'>;

export const overview = {
  TITLE: 'Meja Anda',
  TODAY: 'hari ini',
  OPEN: 'terbuka · menunggu',
  HELD: '{open} · {waiting}',
  SILENT: 'brokernya diam',
  NO_CHANNEL: 'Belum ada channel yang disalin. Mulai dengan /follow.',
} as const satisfies Like<'overview'>;

export const span = {
  today: 'hari ini',
  week: '7 hari',
  month: '30 hari',
  other: '{what}',
} as const satisfies Like<'span'>;
