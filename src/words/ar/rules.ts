import type * as english from '../en/rules.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const rules = {
  TITLE: '{account} وفق {profile} · {state_hold}',
  EQUITY: 'حقوق الملكية',
  TODAY: 'اليوم ليس أقل من',
  IN_ALL: 'إجمالًا ليس أقل من',
  WORST: 'أسوأ حالة للمفتوح',
  ROOM: 'المتبقي',
  RESET: 'إعادة الضبط التالية',
  RESET_AT: '{at} ({zone}){firm, select, none{} other{؛ {firm} بساعة الشركة، {clock}}}',
  NEWS_KNOWN: 'معروفة ({source}{at, select, none{} other{، {at}}})',
  NEWS_NOT: 'غير معروفة: {why}',
  ASK_ROOM: 'المتبقي باللوت: اسأل عن رمز، مثل /rules XAUUSD.',
  IN_LOTS: 'المتبقي باللوت',
  WITH_STOP: 'مع وقف خسارة',
  AWAY: 'على بُعد {away}، {from_assumed}',
  TO_BUY: 'للشراء',
  TO_SELL: 'للبيع',
  SMALLEST: 'أصغر أمر {symbol}',
} as const satisfies Like<'rules'>;

export const assumed = {
  asked: 'كما طُلب',
  'last trade': 'كما في آخر صفقة',
  assumed: 'مفترض',
  other: 'غير معروف',
} as const satisfies Like<'assumed'>;

export const judged = {
  passed: 'مستوفاة',
  violated: 'مخروقة',
  not_evaluated: 'لم تُقيَّم',
  other: 'غير معروف',
} as const satisfies Like<'judged'>;

export const rule = {
  'ORD-VALID': 'أمر صالح',
  'ORD-STALE': 'أرقام حديثة',
  'ORD-DUP': 'لا تكرار للأمر',
  'SYMBOL-LIST': 'الرموز المسموحة',
  'STATE-HALT': 'الإيقاف',
  'BREACH-LOCK': 'قفل بعد خرق حدّ',
  'RTS6-KILL': 'مفتاح الطوارئ',
  'NEWS-WINDOW': 'نافذة الأخبار',
  'GAP-CLOSE': 'تداول الفجوات',
  'WEEKEND-HOLD': 'بلا مراكز وقت التوقف',
  'HOLD-MIN': 'أقصر احتفاظ',
  'MAX-LOTS': 'أقصى لوت',
  'MAX-POSITIONS': 'أقصى عدد مراكز',
  'MAX-ORDERS': 'أقصى عدد أوامر',
  'DAY-LOTS': 'لوتات اليوم',
  HEDGE: 'لا تحوّط',
  'OPPOSITE-XACCT': 'لا حساب معاكس',
  'COPY-XACCT': 'لا نسخ بين الحسابات',
  MARTINGALE: 'لا مضاعفة (martingale)',
  'CAPITAL-ALLOC': 'رأس المال على استراتيجية',
  'RTS6-COLLAR': 'نطاق السعر',
  'RTS6-VALUE': 'أقصى قيمة للأمر',
  'RTS6-VOLUME': 'أقصى حجم للأمر',
  'SL-REQUIRED': 'وقف الخسارة إلزامي',
  'RISK-PER-TRADE': 'مخاطرة الصفقة',
  'RISK-PER-IDEA': 'المخاطرة على الرمز',
  'OPEN-RISK': 'المخاطرة المفتوحة',
  'FLOAT-LOSS': 'الخسارة العائمة',
  'DAILY-LOSS': 'الخسارة اليومية',
  'TOTAL-LOSS': 'الخسارة الكلية',
  'WC-UNBOUNDED': 'أسوأ حالة محدودة',
  'WC-DAILY': 'أسوأ حالة لليوم',
  'WC-TOTAL': 'أسوأ حالة إجمالًا',
  'EU-LEVERAGE': 'الرافعة',
  'EU-MARGIN-50': 'الإغلاق عند نصف الهامش',
  'EU-NBP': 'لا دَين',
  'EU-WARN': 'تحذير المخاطر',
  'EU-BONUS': 'لا حوافز',
  'EU-CLIENT': 'فئة العميل',
  'EU-APPROP': 'الملاءمة',
  'EU-RECORD': 'السجلات',
  'EU-BESTEX': 'تقرير التنفيذ',
  'REQ-LIMIT': 'طلبات اليوم',
  'RTS6-MSG': 'الرسائل في الثانية',
  'RTS6-THROTTLE': 'التنفيذات المتتالية',
  'VOLUME-MAX': 'أكبر أمر لدى الوسيط',
  CONTRACT_BROKEN: 'أرقام الوسيط',
  QUOTE_MISSING: 'لا سعر',
  STOP_WRONG_SIDE: 'وقف خسارة غير ممكن',
  other: 'قاعدة أخرى',
} as const satisfies Like<'rule'>;

export const newsless = {
  NONE: 'لا تقويم اقتصادي معدّ، ولم تُذكر أحداث',
  TOLD_OVER: 'كل حدث ذُكر قد انقضى',
  UNREAD: 'لم يُقرأ التقويم الاقتصادي بعد',
  OLD: 'قُرئ التقويم الاقتصادي منذ زمن أطول من اللازم',
  OVER: 'كل أحداث التقويم الاقتصادي انقضت',
  other: 'السبب غير معروف',
} as const satisfies Like<'newsless'>;

export const impossible = {
  CURSOR_BEYOND: 'مؤشره أبعد من سجله',
  CURSOR_BACK: 'مؤشره رجع إلى الوراء',
  LOG_BACK: 'سجله رجع إلى الوراء',
  CURSOR_SKIPS: 'مؤشره يتخطى ما حدث',
  EVENT_BEYOND: 'حدث أبعد من مؤشره',
  POSITION_EMPTY: 'مركز بلا لوت أو سعر',
  ORDER_EMPTY: 'أمر بلا لوت أو سعر',
  POSITION_TWICE: 'مركز مرتين',
  EVENT_EMPTY: 'حدث بلا لوت أو سعر',
  ANSWER_EMPTY: 'جواب بلا لوت أو سعر',
  other: 'شيء فيه',
} as const satisfies Like<'impossible'>;

export const news = {
  TITLE: 'الأخبار الاقتصادية',
  NONE: 'لا حدث قادم معروف.',
  UNUSABLE: 'غير صالح: {why}؛ قواعد الأخبار لا تُقيَّم.',
  UNREAD: 'فشلت آخر محاولة لقراءته: {problem}.',
  FROM: 'من {source}، {at} ({zone}).',
  TOLD: 'مذكور',
} as const satisfies Like<'news'>;

export const impact = { low: 'منخفض', medium: 'متوسط', high: 'مرتفع', other: '' } as const satisfies Like<'impact'>;

export const calendar = {
  NO_LIST: 'ليس قائمة من 1 إلى {most} حدثًا',
  EVENT: 'تعذّر فهم الحدث {event}: {fields}',
  NO_JSON: 'ليس JSON',
  TOO_LARGE: 'أكبر من {most} بايت',
  REDIRECTS: 'يعيد التوجيه أكثر من {most} مرات',
  ELSEWHERE: 'يعيد التوجيه إلى {place}، وهو مكان آخر؛ اضبطه إن كان صحيحًا',
  NO_ADDRESS: 'يعيد التوجيه إلى ما ليس عنوانًا',
  STATUS: 'يجيب بـ HTTP {status}',
  NO_ANSWER: 'لا جواب خلال {timeoutMs} ملي ثانية',
  NO_CONNECTION: 'لا اتصال: {cause}',
  CUT_OFF: 'لا جواب كامل خلال {timeoutMs} ملي ثانية',
  BROKE_OFF: 'انقطع: {cause}',
  NO_FILE: 'ليس ملفًا عاديًا',
  SYSTEM: '{cause}',
} as const satisfies Like<'calendar'>;
