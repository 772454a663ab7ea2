import type * as english from '../en/findings.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const finding = {
  'ORD-VALID': 'Ordernya sendiri tidak sah: {faults_fault}.',
  'ORD-STALE':
    '{missesFill, select, true{Potret akun lebih lama dari eksekusi terakhir.} other{Kuotasi berumur {quoteAgeMs} md, potret akun {snapshotAgeMs} md: terlalu lama untuk memutuskan.}}',
  'ORD-DUP': 'Order yang sama sudah diberikan dalam {windowSec} detik.',
  'SYMBOL-LIST': '{symbol} tidak boleh ditradingkan di akun ini.',
  'STATE-HALT':
    'Trading {state, select, reducing{hanya boleh mengurangi} other{dihentikan}}{who, select, none{} other{ oleh {who}}}{why, select, none{} other{: {why_halting}}}.',
  'BREACH-LOCK': 'Sebuah batas telah dilanggar ({causes_rule}): tidak ada order baru sampai kunci dibuka.',
  'RTS6-KILL': 'Semua pada {scope_reach} ini dihentikan oleh {who}: {why_halting}.',
  'NEWS-WINDOW':
    '{event} terlalu dekat: tidak ada trading dari {beforeMinutes} menit sebelum sampai {afterMinutes} menit sesudahnya.',
  'GAP-CLOSE':
    'Pasar tutup selama {breakHours} jam dalam {withinHours} jam ke depan: membuka sekarang terhitung gap trading.',
  'WEEKEND-HOLD':
    'Pasar segera tutup selama {breakHours} jam dan akun harus tanpa posisi saat itu; {held} masih terbuka.',
  'HOLD-MIN': 'Ditahan {heldSec} detik; perusahaan meminta paling sedikit {minSec} detik.',
  'MAX-LOTS': '{lots} lot per {scope_reach} lebih dari {limit} yang diizinkan.',
  'MAX-POSITIONS': '{count} posisi dan order lebih dari {limit} yang diizinkan.',
  'MAX-ORDERS': '{count} order bersamaan lebih dari {limit} yang diizinkan.',
  'DAY-LOTS': '{dayLots} lot hari ini lebih dari {limit} per hari.',
  HEDGE: '{symbol} sudah terbuka ke arah berlawanan, dan hedging tidak diizinkan.',
  'OPPOSITE-XACCT': 'Akun Anda yang lain di perusahaan ini memegang {symbol} ke arah berlawanan.',
  'COPY-XACCT': 'Akun Anda yang lain di perusahaan ini sudah punya trade {symbol} ini.',
  MARTINGALE: 'Lebih dari {factor} kali {losingLots} lot yang baru saja rugi di simbol ini terhitung martingale.',
  'CAPITAL-ALLOC': '{allocated_amount} USD pada satu strategi lebih dari {cap_amount} USD yang diizinkan perusahaan.',
  'RTS6-COLLAR': 'Harganya {deviationPct_percent} dari pasar, lebih dari {collarPct}%.',
  'RTS6-VALUE': 'Order senilai {notional_amount} melewati batas {limit_amount}.',
  'RTS6-VOLUME': 'Order {orderLots} lot melewati batas {limit}.',
  'SL-REQUIRED':
    '{graceSec, select, 0{Stop loss wajib ada.} other{Stop loss wajib ada dalam {graceSec} detik setelah dibuka.}}',
  'RISK-PER-TRADE':
    '{tradeRisk, select, none{Tanpa stop loss risiko trade ini tidak terbatas; yang diizinkan {limit_amount}.} other{Risiko trade ini akan {tradeRisk_amount}, lebih dari {limit_amount} yang diizinkan ({pct}%).}}',
  'RISK-PER-IDEA':
    '{ideaRisk, select, none{Tanpa stop loss risiko pada simbol ini tidak terbatas; yang diizinkan {limit_amount}.} other{Risiko pada simbol ini akan {ideaRisk_amount}, lebih dari {limit_amount} yang diizinkan ({pct}%).}}',
  'OPEN-RISK':
    '{openRisk, select, none{Tanpa stop loss risiko terbuka di akun tidak terbatas; yang diizinkan {limit_amount}.} other{Risiko terbuka di akun akan {openRisk_amount}, lebih dari {limit_amount} yang diizinkan ({pct}%).}}',
  'FLOAT-LOSS': 'Rugi mengambang {floating_amount} sudah melewati {floatFloor_amount}.',
  'DAILY-LOSS': 'Ekuitas {equity_amount} sudah mencapai batas rugi harian {dailyFloor_amount}.',
  'TOTAL-LOSS': 'Ekuitas {equity_amount} sudah mencapai batas rugi total {totalFloor_amount}.',
  'WC-UNBOUNDED': 'Tidak ada yang membatasi rugi pada {symbols}: stop loss tidak ada.',
  'WC-DAILY':
    'Jika semua stop loss kena, ekuitas akan menjadi {worstEquity_amount}, melewati batas harian {dailyFloor_amount}.',
  'WC-TOTAL':
    'Jika semua stop loss kena, ekuitas akan menjadi {worstEquity_amount}, melewati batas total {totalFloor_amount}.',
  'EU-LEVERAGE': 'Order ini butuh margin {requiredMargin_amount}; yang bebas {freeMargin_amount}.',
  'EU-MARGIN-50':
    'Ekuitas {equity_amount} di bawah level penutupan paksa {closeOutLevel_amount}: posisi ditutup, rugi terbesar lebih dulu.',
  'EU-NBP': 'Akun di bawah nol; {writeOff_amount} harus dihapuskan.',
  'EU-WARN': 'Peringatan risiko dengan persentase akun yang rugi belum ditampilkan.',
  'EU-BONUS': 'Insentif trading tidak boleh ditawarkan kepada klien ritel.',
  'EU-CLIENT': 'Klien belum digolongkan sebagai ritel atau profesional.',
  'EU-APPROP': 'Uji kelayakan belum ada.',
  'EU-RECORD': 'Catatan tidak disimpan selama lima tahun.',
  'EU-BESTEX': 'Laporan kualitas eksekusi belum ada.',
  'REQ-LIMIT':
    'Permintaan ke-{requests} hari ini melewati {perDay} yang diizinkan ({reserve} disimpan untuk penutupan).',
  'RTS6-MSG': '{messages} pesan dalam satu detik melewati {perSecond} yang diizinkan.',
  'RTS6-THROTTLE':
    '{executionsInWindow} eksekusi dalam {windowSec} detik mencapai batas {max}: mati sampai orang menyalakannya lagi.',
  other: 'Sebuah aturan profil dilanggar.',
} as const satisfies Like<'finding'>;

export const reach = {
  order: 'order',
  symbol: 'simbol',
  account: 'akun',
  feed: 'channel',
  all: 'meja',
  other: 'akun',
} as const satisfies Like<'reach'>;

export const fault = {
  'no order': 'tidak ada order',
  'no change': 'tidak ada yang akan berubah',
  'unknown symbol': 'broker tidak punya {what}',
  unreadable: '{what} tidak terbaca',
  'lots not positive': 'tidak ada lot',
  'lots off step': 'lot bukan kelipatan langkahnya',
  'lots under minimum': 'lot kurang dari order terkecil',
  'lots over maximum': 'lot lebih dari order terbesar',
  'price not positive': 'tidak ada harga',
  'stop not positive': 'stop loss seperti itu tidak mungkin',
  'stop on the wrong side': 'stop loss di sisi yang salah',
  'target on the wrong side': 'target di sisi yang salah',
  no: '{what_missing} tidak diketahui',
  other: 'ada yang tidak mungkin padanya',
} as const satisfies Like<'fault'>;

export const missing = {
  'a readable order': 'order yang terbaca',
  'bounded loss': 'batas kerugian',
  'closed trades': 'trade yang sudah ditutup',
  contract: 'kontrak {what}',
  'conversion rate': 'kurs konversi',
  'day start': 'awal hari',
  'economic calendar': 'kalender ekonomi',
  'executions in the window': 'eksekusi dalam jendela waktu',
  'high-water mark': 'titik tertinggi ({what})',
  'initial balance': 'saldo awal',
  line: 'batasnya',
  'lots of today': 'lot hari ini',
  'margin rate': 'tingkat margin {what}',
  'market hours': 'jam pasar',
  'messages this second': 'pesan pada detik ini',
  'opening time': 'waktu pembukaan',
  'other accounts': 'akun lain',
  'positions of other accounts': 'posisi akun lain',
  quote: 'kuotasi',
  rate: 'kurs {what}',
  'recent orders': 'order terkini',
  'reference price': 'harga acuan',
  'requests today': 'permintaan hari ini',
  swap: 'swap {what}',
  'word on both sides': 'sikap {what} terhadap kedua arah satu trade di beberapa perusahaan',
  'risk warning acknowledged': 'apakah peringatan risiko sudah diterima',
  'no incentives taken': 'apakah insentif diterima',
  'client category': 'kategori klien',
  'appropriateness tested': 'apakah kelayakan sudah diuji',
  'records kept': 'apakah catatan disimpan',
  'report on execution quality': 'laporan kualitas eksekusi',
  other: 'sebuah fakta',
} as const satisfies Like<'missing'>;

export const unjudged = {
  ASKED: 'Tidak semua aturan bisa dinilai: {facts_missing} tidak diketahui. Jadi Anda ditanya.',
  TRADED: 'Tidak semua aturan bisa dinilai: {facts_missing} tidak diketahui. Langganan ini tetap trading.',
} as const satisfies Like<'unjudged'>;
