import type * as english from '../en/notices.ts';
import { counted, ltr } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

const heldThere = (none: string) =>
  `{held, plural, =0{${none}} zero{${none}} one{فيه مركز أو أمر واحد؛ وقف خسارته لدى الوسيط نفسه.} two{فيه اثنان من المراكز والأوامر؛ وقف خسارتهما لدى الوسيط نفسه.} few{فيه {held} من المراكز والأوامر؛ وقف خسارتها لدى الوسيط نفسه.} many{فيه {held} من المراكز والأوامر؛ وقف خسارتها لدى الوسيط نفسه.} other{فيه {held} من المراكز والأوامر؛ وقف خسارتها لدى الوسيط نفسه.}}`;

export const notice = {
  NOT_TRADED: 'لم تُتداول',
  SET_ASIDE: 'نُحّيت جانبًا',
  SET_ASIDE_WHY: 'تعذّر التعامل مع شيء في هذه الرسالة. لم يُرسل لها شيء؛ تحقق بنفسك.',
  PANIC: 'إيقاف كل شيء؟',
  PANIC_DOES: `يوقف الأوامر الجديدة في كل الحسابات ويلغي ${counted('orders', ['أمرًا معلّقًا واحدًا', 'أمرين معلّقين', 'أوامر معلّقة', 'أمرًا معلّقًا', 'أمر معلّق'])}. تبقى المراكز المفتوحة حتى تغلقها.`,
  PANIC_ASKED: 'الأوامر المعلّقة {pending} والمراكز المفتوحة {open}. اضغط الزر أعلاه لإيقاف كل شيء.',
  STOPPED: 'أُوقف كل شيء',
  NOTHING_OPEN: 'لا شيء مفتوح.',
  FLOATING: 'المراكز المفتوحة {positions}، بنتيجة عائمة {floating_amount}. إغلاقها كلها يجعلها نهائية.',
  CLOSING: 'يجري إغلاق كل شيء',
  CLOSING_THEN: 'يبقى التداول موقوفًا حتى تستأنفه.',
  HALTED: 'موقوف: {changed}. لا يُفتح جديد حتى تستأنف.',
  RESUMED: 'عاد التداول: {changed}.',
  WARNING: `تحذير: أكثر من ${ltr('{level}%')}`,
  ALLOWANCE: 'استُخدم {usedPct_percent} من حدّ الخسارة {line_allowance} في {account}.',
  LIMIT_BROKEN: 'خُرق حدّ في {account}: التداول موقوف',
  BROKEN: 'خُرقت قاعدة في {account}',
  PROTECTED: 'حُمي {account}',
  PROTECTING: 'يجري إغلاق المراكز ({positions}) والأوامر ({orders}): {why_guarding}.',
  SILENT: 'الوسيط صامت',
  SILENT_SINCE: 'لم يجب وسيط {account} منذ {since}.',
  SILENT_HELD: `حين أجاب آخر مرة: ${heldThere('لم يكن فيه شيء مفتوح.')} الإشارات الجديدة تنتظر حتى يجيب، أو تُعدّ متأخرة.`,
  SILENT_OVER: 'عاد الوسيط يجيب',
  SILENT_FROM_TO: 'صمت وسيط {account} من {since} إلى {until}.',
  CUT_OFF: 'فقدت المنصة وسيطها',
  CUT_OFF_SINCE: 'منصة {account} تجيب، لكنها بلا اتصال بوسيطها منذ {since}.',
  CUT_OFF_OVER: 'عادت المنصة متصلة بوسيطها',
  CUT_OFF_FROM_TO: 'كانت منصة {account} بلا اتصال بوسيطها من {since} إلى {until}.',
  NO_ORDERS: 'الوسيط لا يقبل أوامر',
  NO_ORDERS_SINCE: 'لا يمكن فتح شيء أو تعديله أو إغلاقه في {account} منذ {since}. تقول المنصة: «{why}».',
  NO_ORDERS_OVER: 'عاد الوسيط يقبل الأوامر',
  NO_ORDERS_FROM_TO: 'لم تُقبل أوامر في {account} من {since} إلى {until}.',
  OUT_HELD: `${heldThere('لا شيء مفتوح فيه.')} الإشارات الجديدة تنتظر حتى ينتهي هذا، أو تُعدّ متأخرة.`,
  LOOK: 'راجع المنصة',
  CANNOT_BE: 'ذكر وسيط {account} ثلاث مرات متتالية ما لا يمكن أن يكون: {fault_impossible}.',
  CANNOT_BE_THEN: 'لا يُؤخذ بما يعرضه حتى يستقيم.',
  RECORDS: 'سجلات مفقودة',
  RECORDS_KNOWN:
    'يعرف وسيط {account} الأوامر حتى الرقم {last}، وهذا المكتب {known, select, 0{لا يعرف أيًّا منها} other{لا يعرف منها إلا حتى {known}}}: سجلاته مفقودة.',
  RECORDS_ASKS: 'ما نُشر قبل الآن يُسأل عنه قبل تداوله، وتبدأ الأرقام من جديد بعيدًا جدًا.',
  RECORDS_NEW: 'القواعد والقنوات والإعدادات هي لمكتب جديد، ولا يُفتح جديد حتى تراجعها وتستأنف.',
  DESK_LOST: 'المكتب {desk} مدرج وسجلاته مفقودة. لا يُتداول شيء مما كان يعرفه؛ أعد نسخة احتياطية.',
  RECORDS_COMPARE: 'قارن المفتوح لدى الوسيط بما تراه هنا؛ والنسخة الاحتياطية تعيد الباقي.',
  NEWS_UNKNOWN: 'الأخبار الاقتصادية غير معروفة',
  NEWS_UNJUDGED: 'لا يمكن تقييم قواعد الأخبار: {why_newsless}. ما يحدث عندها محدد لكل متابعة.',
  LET_GO: 'لم تعد {feed} تُنسخ، وما زال أمر لها معلّقًا لدى الوسيط.',
} as const satisfies Like<'notice'>;

export const allowance = { daily: 'اليومية', total: 'الكلية', other: '' } as const satisfies Like<'allowance'>;

export const guarding = {
  'loss-line': 'حدّ الخسارة',
  margin: 'الهامش',
  'market-close': 'إغلاق السوق',
  news: 'الأخبار',
  reset: 'إعادة ضبط اليوم',
  kill: 'مفتاح الطوارئ',
  other: 'القواعد تطلب ذلك',
} as const satisfies Like<'guarding'>;
