import type * as english from '../en/rules.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const rules = {
  TITLE: '{account} dengan aturan {profile} · {state_hold}',
  EQUITY: 'Ekuitas',
  TODAY: 'Hari ini tidak di bawah',
  IN_ALL: 'Keseluruhan tidak di bawah',
  WORST: 'Skenario terburuk dari yang terbuka',
  ROOM: 'Sisa ruang',
  RESET: 'Reset berikutnya',
  RESET_AT: '{at} ({zone}){firm, select, none{} other{; {firm} menurut jam perusahaan, {clock}}}',
  NEWS_KNOWN: 'diketahui ({source}{at, select, none{} other{, {at}}})',
  NEWS_NOT: 'tidak diketahui: {why}',
  ASK_ROOM: 'Sisa dalam lot: tanyakan sebuah simbol, misalnya /rules XAUUSD.',
  IN_LOTS: 'sisa dalam lot',
  WITH_STOP: 'dengan stop loss',
  AWAY: 'berjarak {away}, {from_assumed}',
  TO_BUY: 'untuk buy',
  TO_SELL: 'untuk sell',
  SMALLEST: 'order terkecil {symbol}',
} as const satisfies Like<'rules'>;

export const assumed = {
  asked: 'seperti yang diminta',
  'last trade': 'seperti pada trade terakhir',
  assumed: 'diperkirakan',
  other: 'tidak diketahui',
} as const satisfies Like<'assumed'>;

export const judged = {
  passed: 'lolos',
  violated: 'dilanggar',
  not_evaluated: 'tidak dinilai',
  other: 'tidak diketahui',
} as const satisfies Like<'judged'>;

export const rule = {
  'ORD-VALID': 'order sah',
  'ORD-STALE': 'angka terbaru',
  'ORD-DUP': 'tanpa order ganda',
  'SYMBOL-LIST': 'simbol yang diizinkan',
  'STATE-HALT': 'penghentian',
  'BREACH-LOCK': 'kunci setelah batas dilanggar',
  'RTS6-KILL': 'tombol darurat',
  'NEWS-WINDOW': 'jendela berita',
  'GAP-CLOSE': 'gap trading',
  'WEEKEND-HOLD': 'tanpa posisi saat jeda',
  'HOLD-MIN': 'waktu tahan minimum',
  'MAX-LOTS': 'batas lot',
  'MAX-POSITIONS': 'batas posisi',
  'MAX-ORDERS': 'batas order',
  'DAY-LOTS': 'lot per hari',
  HEDGE: 'tanpa hedging',
  'OPPOSITE-XACCT': 'tanpa akun berlawanan',
  'COPY-XACCT': 'tanpa salinan antarakun',
  MARTINGALE: 'tanpa martingale',
  'CAPITAL-ALLOC': 'modal pada satu strategi',
  'RTS6-COLLAR': 'koridor harga',
  'RTS6-VALUE': 'batas nilai order',
  'RTS6-VOLUME': 'batas volume order',
  'SL-REQUIRED': 'stop loss wajib',
  'RISK-PER-TRADE': 'risiko per trade',
  'RISK-PER-IDEA': 'risiko per simbol',
  'OPEN-RISK': 'risiko terbuka',
  'FLOAT-LOSS': 'rugi mengambang',
  'DAILY-LOSS': 'rugi harian',
  'TOTAL-LOSS': 'rugi total',
  'WC-UNBOUNDED': 'skenario terburuk terbatas',
  'WC-DAILY': 'skenario terburuk hari ini',
  'WC-TOTAL': 'skenario terburuk keseluruhan',
  'EU-LEVERAGE': 'leverage',
  'EU-MARGIN-50': 'penutupan paksa pada setengah margin',
  'EU-NBP': 'tanpa utang',
  'EU-WARN': 'peringatan risiko',
  'EU-BONUS': 'tanpa insentif',
  'EU-CLIENT': 'kategori klien',
  'EU-APPROP': 'kelayakan',
  'EU-RECORD': 'penyimpanan catatan',
  'EU-BESTEX': 'laporan eksekusi',
  'REQ-LIMIT': 'permintaan per hari',
  'RTS6-MSG': 'pesan per detik',
  'RTS6-THROTTLE': 'eksekusi beruntun',
  'VOLUME-MAX': 'order terbesar broker',
  CONTRACT_BROKEN: 'angka broker',
  QUOTE_MISSING: 'tidak ada harga',
  STOP_WRONG_SIDE: 'stop loss di sisi yang salah',
  other: 'aturan lain',
} as const satisfies Like<'rule'>;

export const newsless = {
  NONE: 'kalender ekonomi belum diatur, dan tidak ada acara yang diberitahukan',
  TOLD_OVER: 'semua acara yang diberitahukan sudah lewat',
  UNREAD: 'kalender ekonomi belum dibaca',
  OLD: 'kalender ekonomi dibaca terlalu lama lalu',
  OVER: 'semua acara di kalender ekonomi sudah lewat',
  other: 'sebabnya tidak diketahui',
} as const satisfies Like<'newsless'>;

export const impossible = {
  CURSOR_BEYOND: 'kursornya melampaui lognya',
  CURSOR_BACK: 'kursornya mundur',
  LOG_BACK: 'lognya mundur',
  CURSOR_SKIPS: 'kursornya melompati yang terjadi',
  EVENT_BEYOND: 'sebuah kejadian melampaui kursornya',
  POSITION_EMPTY: 'posisi tanpa lot atau harga',
  ORDER_EMPTY: 'order tanpa lot atau harga',
  POSITION_TWICE: 'satu posisi dua kali',
  EVENT_EMPTY: 'kejadian tanpa lot atau harga',
  ANSWER_EMPTY: 'jawaban tanpa lot atau harga',
  other: 'sesuatu di dalamnya',
} as const satisfies Like<'impossible'>;

export const news = {
  TITLE: 'Berita ekonomi',
  NONE: 'Tidak ada acara mendatang yang diketahui.',
  UNUSABLE: 'Tidak bisa dipakai: {why}; aturan berita tidak dinilai.',
  UNREAD: 'Percobaan terakhir membacanya gagal: {problem}.',
  FROM: 'Dari {source}, {at} ({zone}).',
  TOLD: 'diberitahukan',
} as const satisfies Like<'news'>;

export const impact = { low: 'rendah', medium: 'sedang', high: 'tinggi', other: '' } as const satisfies Like<'impact'>;

export const calendar = {
  NO_LIST: 'bukan daftar 1 sampai {most} acara',
  EVENT: 'acara {event} tidak bisa dimengerti: {fields}',
  NO_JSON: 'bukan JSON',
  TOO_LARGE: 'lebih dari {most} byte',
  REDIRECTS: 'mengalihkan lebih dari {most} kali',
  ELSEWHERE: 'mengalihkan ke {place}, yaitu tempat lain; atur itu jika memang benar',
  NO_ADDRESS: 'mengalihkan ke sesuatu yang bukan alamat',
  STATUS: 'menjawab dengan HTTP {status}',
  NO_ANSWER: 'tidak ada jawaban dalam {timeoutMs} md',
  NO_CONNECTION: 'tidak ada koneksi: {cause}',
  CUT_OFF: 'tidak ada jawaban utuh dalam {timeoutMs} md',
  BROKE_OFF: 'terputus: {cause}',
  NO_FILE: 'bukan file biasa',
  SYSTEM: '{cause}',
} as const satisfies Like<'calendar'>;
