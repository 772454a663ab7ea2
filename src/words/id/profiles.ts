import type * as english from '../en/profiles.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const copying = {
  CONSERVATIVE:
    'Tidak ada perusahaan yang terlibat; boleh tidaknya menyalin sinyal ke akun adalah urusan Anda dan broker Anda.',
  UNKNOWN: 'Baca apa kata perusahaan ini tentang menyalin sinyal sebelum menautkan akun: kami tidak punya sumbernya.',
  FTMO: 'FTMO mengizinkan Anda menyalin trade sendiri di antara akun sendiri, tetapi membatasi satu trader atau satu strategi pada alokasi 400.000 USD dan melarang posisi berlawanan di akun yang terhubung. Banyak klien dengan eksekusi yang sama dari satu penyedia sinyal terlihat seperti satu strategi dan bisa ditangguhkan bersama.',
  FTUK: 'FTUK mengizinkan Anda menyalin dari luar ke akun Anda, tetapi tidak pernah di antara akun FTUK: dua akun di sana tidak boleh membawa trade yang sama.',
  EU_MIFID2:
    'Menyalin sinyal secara otomatis ke akun klien bisa tergolong pengelolaan portofolio atau nasihat investasi yang butuh izin. Menyalin ke akun sendiri tidak.',
  MYFOREXFUNDS:
    'MyForexFunds tutup setelah tindakan CFTC pada 2023; profil ini disimpan sebagai riwayat dan untuk perusahaan yang meniru aturannya.',
} as const satisfies Like<'copying'>;

export const sourceSays = {
  FTMO_DAILY: '5% dari saldo awal di bawah saldo tengah malam CE(S)T, termasuk profit terbuka, komisi, dan swap',
  FTMO_TOTAL: '10% dari saldo awal, statis',
  FTMO_NEWS: 'jendela berita 2 menit sebelum dan sesudah pada akun standar berdana',
  FTMO_FLAT: 'akun standar berdana tanpa posisi sebelum jeda lebih dari 2 jam',
  FTMO_FORBIDDEN: 'posisi berlawanan antarakun, gap trading, batas alokasi',
  FTMO_GOALS: '10% lalu 5%, 4 hari trading',
  FTMO1_DAILY: '3% harian',
  FTMO1_TOTAL: '10% di bawah saldo akhir hari tertinggi',
  FTMO1_BEST_DAY: 'hari terbaik paling banyak 50%',
  FUNDEDNEXT: 'saldo hari terakhir dikurangi 5% dari awal, profit hari itu menambah ruang',
  THE5ERS: '5% dari yang lebih tinggi antara saldo dan ekuitas di awal hari, 10% total',
  FUNDINGPIPS_PLUS: '5% dari ekuitas atau saldo awal hari tidak boleh tersentuh, 10% statis',
  FUNDINGPIPS_ZERO: '5% dari awal di bawah ekuitas tertinggi, terkunci di saldo awal; 1% mengambang menutup akun',
  E8_ONE: '6% di bawah saldo tertutup tertinggi, seketika, terkunci di saldo awal; hari terbaik 40%',
  TOPSTEP: '2.000 di bawah penutupan tertinggi, dihitung ulang hanya saat penutupan, terkunci di saldo awal',
  APEX: '2.500 di bawah ekuitas belum terealisasi tertinggi (pihak ketiga)',
  OWN_LIMITS: 'batas kami sendiri; tidak ada perusahaan yang memintanya',
  FTUK_LINES:
    '6% statis, berita 5 menit sebelum dan sesudah untuk membuka, mengubah, dan menutup (lunak), menyalin antarakunnya dilarang',
  FTUK_STOP:
    'stop loss dalam 60 detik, paling banyak 2% dari saldo awal per instrumen, 2% mengambang memicu Account Protector',
  FTUK_HABITS: 'tanpa martingale, grid, atau menahan di bawah 30 detik; 30 hari tanpa aktivitas menutup akun',
  EU_PRODUCT:
    'leverage per kelas, penutupan paksa pada 50% margin awal, perlindungan saldo negatif, tanpa insentif, peringatan risiko',
  EU_LIABILITY: 'kewajiban tidak pernah melebihi dana akun CFD',
  EU_RTS6: 'RTS 6 pasal 15: koridor harga, nilai dan volume order, batas pesan, pembatas eksekusi berulang',
  MFF_DAILY: 'sebagian dari yang lebih tinggi antara saldo dan ekuitas pada 17:00 New York',
  MFF_WEEKEND: 'tanpa posisi di akhir pekan pada satu program',
} as const satisfies Like<'sourceSays'>;

export const profileNote = {
  CONSERVATIVE_BUFFER: 'Setengah persen dari modal awal disimpan sebagai cadangan di setiap skenario terburuk.',
  FTMO_CAP: 'Batas 2.0 lot adalah milik kami; perusahaan menerbitkan 50 lot per order.',
  FTMO_REQUESTS: '2.000 permintaan sehari dan 200 order bersamaan diketahui dari pihak ketiga.',
  FTUK_CAP: 'Batas 1.5 lot adalah milik kami.',
  FTUK_DAILY:
    'Batas harian dari yang lebih tinggi antara saldo dan ekuitas pada tengah malam server: pengetahuan umum yang belum dicek.',
  FTUK_REACHING: 'Menyentuh batas sudah terhitung melanggar.',
  EU_NATIONAL: 'Ketentuan ESMA bersifat sementara; kini ketentuan nasional memuat syarat yang sama.',
  EU_PARAMETERS: 'Koridor dan pembatas adalah pilihan parameter kami untuk kontrol RTS 6.',
  EU_PROFESSIONAL: 'Klien profesional tidak terkena batas leverage.',
  MFF_HISTORIC: 'Riwayat: perusahaan ini sudah tidak beroperasi.',
  MFF_TIGHTER: 'Perusahaan meminta 5% harian dan 12% total; 4% dan 8% kami serta batas 3.0 lot lebih ketat.',
  LIVE_TRAIL:
    'Batasnya mengikuti profit terbuka: yang naik lalu turun kembali ke stop loss-nya bisa melanggarnya. Atur agar posisi ditutup sebelum batas (compliance.guard, protectAtPct).',
  THE5ERS_OWN: 'Hanya akun sendiri yang boleh disalin; program tidak boleh menyalin sinyal orang lain (pihak ketiga).',
  APEX_LOCK: 'Penguncian di saldo awal plus 100 adalah pengetahuan umum yang belum dicek.',
} as const satisfies Like<'profileNote'>;
