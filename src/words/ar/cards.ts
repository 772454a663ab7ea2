import type * as english from '../en/cards.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const became = {
  refused: 'لم تُتداول',
  alerted: 'رُصدت ولم تُتداول',
  asking: 'القرار لك',
  incomplete: 'تنتظر مستوياتها',
  skipped: 'تُخطّيت',
  dropped: 'سُحبت',
  working: 'أُرسلت إلى الوسيط',
  waiting: 'أمر معلّق',
  replaced: 'يجري استبدالها',
  open: 'مفتوحة',
  closed: 'مغلقة',
  failed: 'لم تُنفَّذ',
  other: 'إشارة',
} as const satisfies Like<'became'>;

export const phase = {
  planned: 'لم يُرسل بعد',
  sent: 'أُرسل',
  pending: 'معلّق',
  unknown: 'غير مؤكد',
  open: 'مفتوح',
  closed: 'مغلق',
  cancelled: 'ملغى',
  rejected: 'مرفوض',
  expired: 'انتهت مدته',
  dropped: 'متروك',
  other: 'غير معروف',
} as const satisfies Like<'phase'>;

export const direction = { buy: 'شراء', sell: 'بيع', other: 'صفقة' } as const satisfies Like<'direction'>;

export const card = {
  TITLE: '{state_became} · {side_direction} {symbol}{account, select, none{} other{ · {account}}}',
  STATE: 'الحالة',
  LOTS: 'اللوت',
  PRICE: 'السعر',
  STOP: 'وقف الخسارة',
  TARGET: 'الهدف',
  RESULT: 'النتيجة',
  BOOKED: 'المسجّل',
  FILLED_IN_PART: '{lots} (ما زال معلّقًا {waits})',
  NO_TARGET: 'مفتوح',
  ENTRY: 'الدخول',
  STOP_SIGNALLED: 'وقف الخسارة',
  TARGETS: 'الأهداف',
  AT_MARKET: 'بسعر السوق',
  ORDER: '{order, select, limit{Limit } stop{Stop } other{}}{entry}',
  PIPS: '{pips} بيب',
  TIMES_RISK: '{times} × المخاطرة',
  NONE: 'بلا',
  WAITING: 'بالانتظار: {words} حين {towards, select, up{يرتفع} other{ينخفض}} السعر إلى {price}.',
  LARGEST_SIZE: 'أكبر حجم كان سيُقبل: {lots} لوت.',
  PLANNED_RISK: 'المخاطرة المخطط لها {risk} بحجم {lots} لوت من {symbol}.',
  NOT_BY_ITSELF: 'القراءة {certainty_certainty}، لذلك لا تُتداول تلقائيًا.',
  FOOTER_BY_HAND: '{name} · فُتحت يدويًا',
  FOOTER: '{name} · {feed} · القارئ {reader_reader}، القراءة {certainty_certainty}',
  DETAILS: 'التفاصيل',
  PER_LOT: 'خسارة اللوت الواحد حتى الوقف',
  RULES: 'القواعد المعترضة',
  MESSAGE: 'الرسالة',
  DECIDED: 'القرار',
  AFTER: 'بعد {ms} ملي ثانية من نشرها',
  TRACE: 'التتبع',
} as const satisfies Like<'card'>;

export const reader = {
  grammar: 'القواعد اللغوية',
  model: 'النموذج',
  other: 'قارئ آخر',
} as const satisfies Like<'reader'>;
