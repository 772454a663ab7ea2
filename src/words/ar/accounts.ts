import type * as english from '../en/accounts.ts';
import { counted, ltr, secondsOf } from './counted.ts';
import { rule } from './rules.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const accounts = { LIST: 'الحسابات', PAPER: 'حساب تجريبي' } as const satisfies Like<'accounts'>;

export const halting = {
  ...rule,
  ASKED: 'بطلب منك',
  NO_RECORDS: 'سجلّاته مفقودة',
  panic: 'إيقاف طارئ',
  REMOVED: 'لم يعد لمتداوله وصول',
  other: '{what}',
} as const satisfies Like<'halting'>;

export const lock = {
  WHY: '{why_halting}',
  AT_EQUITY: 'عند حقوق ملكية {equity_amount}',
  THROTTLE: `${counted('orders', ['أمر واحد', 'أمران', 'أوامر', 'أمرًا', 'أمر'])} خلال ${secondsOf('seconds')}`,
} as const satisfies Like<'lock'>;

export const symbols = {
  NONE: 'لم يُسأل عن أي رمز بعد، أو نُسيت كل الإجابات.',
  LIST: 'الرموز التي اخترتها',
  GONE: '{symbol} (لم يعد موجودًا)',
  FORGET: '/forget NAME يلغي الاختيار: ستسألك الإشارة التالية من جديد.',
  FORGOTTEN: 'لم يعد {name} يعني {symbol} في {account}.',
  TRADED: 'ما يُتداول',
  ALSO: 'يُسمّى أيضًا',
  NOT_TRADED: 'لا حساب يتداول شيئًا بهذا الاسم.',
  MORE: 'المجموع {count}؛ /symbols gold يعرض ما يُسمّى كذلك.',
} as const satisfies Like<'symbols'>;

export const client = {
  TITLE: 'المصرّح به للحساب {account}',
  CATEGORY: 'الفئة',
  WARNING: 'قُرئ تحذير المخاطر',
  TESTED: 'اجتيز اختبار الملاءمة',
  UNBRIBED: 'لم تُقبل حوافز',
  REPORT: 'تقرير جودة التنفيذ',
  REST: 'ما لم يُصرَّح به لا يُقيَّم. العميل المحترف يذكر أسبابه عبر API.',
} as const satisfies Like<'client'>;

export const category = {
  retail: 'عميل تجزئة',
  professional: 'محترف',
  other: 'غير مصرّح به',
} as const satisfies Like<'category'>;
export const stated = { true: 'نعم', false: 'لا', other: 'غير مصرّح به' } as const satisfies Like<'stated'>;

export const profile = {
  LIST: 'ملفات القواعد',
  OLD: '{asOf} (قديم)',
  STALE: 'آخر تحقق من شروط {name} كان في {asOf}؛ قواعد الشركات تتغير، فتحقق منها.',
  HISTORIC: '{name} محفوظ للتاريخ؛ لم تعد الشركة تقدمه.',
} as const satisfies Like<'profile'>;

export const misfit = {
  PRESET: 'id: {id} اسم ملف جاهز',
  NO_RULE: 'own.{id}: لا توجد قاعدة كهذه',
  NOT_POSITIVE: '{name} ليس أكبر من صفر',
  NEGATIVE: '{name} سالب',
  ONE_OF: '{name} يحتاج أحد الاثنين: pct أو amount',
  OVER_ALL: `{name} أكثر من ${ltr('100%')}`,
  OVER: '{name} أكثر من {than}',
  BUFFER: 'bufferPct ليس بين 0 و 100',
  BUFFER_ALL: 'bufferPct لا يترك مجالًا تحت daily',
  RESERVE_ALL: 'requests.reserve لا يترك أي طلب',
} as const satisfies Like<'misfit'>;

export const looser = {
  rules: 'قواعده',
  clock: 'بداية يومه',
  firm: 'صاحب القواعد',
  daily: 'حدّ الخسارة اليومية',
  total: 'حدّ الخسارة الكلية',
  maxLots: 'الحد الأقصى للوت',
  maxPositions: 'الحد الأقصى للمراكز',
  maxOrders: 'الحد الأقصى للأوامر',
  dayLots: 'لوتات اليوم',
  riskPerTradePct: 'مخاطرة الصفقة',
  riskPerIdea: 'المخاطرة على الرمز',
  openRiskPct: 'المخاطرة المفتوحة',
  floatLossPct: 'الخسارة العائمة',
  news: 'نافذة الأخبار',
  noStop: 'التداول بلا وقف خسارة',
  initialBalance: 'الرصيد الابتدائي',
  highestEquity: 'أعلى حقوق ملكية',
  leverage: 'حدود الرافعة',
  closeOut: 'الإغلاق عند نصف الهامش',
  debt: 'الحماية من الرصيد السالب',
  mode: 'طريقة النسخ',
  size: 'الحجم',
  entryTolerancePoints: 'أبعد مسافة عن الدخول تؤخذ عندها الإشارة',
  zone: 'موضع الدخول داخل منطقته',
  defaultStopPips: 'وقف الخسارة الافتراضي',
  slippagePoints: 'الانزلاق السعري',
  onNotEvaluated: 'ما يحدث حين لا يمكن تقييم قاعدة',
  marketLateSeconds: 'أقصى تأخر تؤخذ معه الإشارة',
  pendingLateSeconds: 'أقصى تأخر تؤخذ معه الإشارة',
  levelsWithinMinutes: 'مدة انتظار المستويات',
  onDelete: 'أثر حذف الرسالة',
  whoWins: 'لمن الكلمة، لك أم للمزوّد',
  protectAtPct: 'متى تبدأ الحماية',
  flattenMinutes: 'متى يُغلق قبل التوقف',
  resetMinutes: 'متى يُغلق قبل إعادة الضبط',
  withdrawMinutes: 'متى تُسحب الأوامر قبل الأخبار',
  newsCloseMinutes: 'متى يُغلق قبل الأخبار',
  other: '{what}',
} as const satisfies Like<'looser'>;

export const overview = {
  TITLE: 'مكتبك',
  TODAY: 'اليوم',
  OPEN: 'مفتوح · معلّق',
  HELD: '{open} · {waiting}',
  SILENT: 'وسيطه لا يجيب',
  NO_CHANNEL: 'لا قناة تُنسخ. ابدأ بـ /follow.',
} as const satisfies Like<'overview'>;

export const span = {
  today: 'اليوم',
  week: '7 أيام',
  month: '30 يومًا',
  other: '{what}',
} as const satisfies Like<'span'>;
