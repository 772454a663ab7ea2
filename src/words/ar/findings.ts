import type * as english from '../en/findings.ts';
import { hoursOf, ltr, minutesOf, secondsOf } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const finding = {
  'ORD-VALID': 'الأمر نفسه غير صالح: {faults_fault}.',
  'ORD-STALE':
    '{missesFill, select, true{لقطة الحساب أقدم من آخر تنفيذ.} other{عمر السعر {quoteAgeMs} ملي ثانية، وعمر لقطة الحساب {snapshotAgeMs} ملي ثانية: أقدم من أن يُبنى عليها قرار.}}',
  'ORD-DUP': `أُعطي الأمر نفسه قبل أقل من ${secondsOf('windowSec')}.`,
  'SYMBOL-LIST': 'لا يجوز تداول {symbol} في هذا الحساب.',
  'STATE-HALT':
    'التداول {state, select, reducing{مقصور على التخفيض} other{موقوف}}{who, select, none{} other{، أوقفه {who}}}{why, select, none{} other{: {why_halting}}}.',
  'BREACH-LOCK': 'خُرق حدّ ({causes_rule}): لا أوامر جديدة حتى يُرفع القفل.',
  'RTS6-KILL': 'أوقف {who} كل شيء على مستوى {scope_reach}: {why_halting}.',
  'NEWS-WINDOW': `{event} قريب جدًا: لا تداول قبله بـ ${minutesOf('beforeMinutes')} ولا بعده بـ ${minutesOf('afterMinutes')}.`,
  'GAP-CLOSE': `يُغلق السوق مدة ${hoursOf('breakHours')} خلال ${hoursOf('withinHours')} من الآن: الفتح الآن يُعدّ تداولًا على الفجوة.`,
  'WEEKEND-HOLD': `يُغلق السوق قريبًا مدة ${hoursOf('breakHours')} ويجب أن يكون الحساب بلا مراكز عندها؛ المفتوح {held}.`,
  'HOLD-MIN': `مدة الاحتفاظ ${secondsOf('heldSec')}؛ والشركة تريد ${secondsOf('minSec')} على الأقل.`,
  'MAX-LOTS': '{lots} لوت لكل {scope_reach} أكثر من المسموح به {limit}.',
  'MAX-POSITIONS': 'عدد المراكز والأوامر {count}، أكثر من المسموح به {limit}.',
  'MAX-ORDERS': 'عدد الأوامر المتزامنة {count}، أكثر من المسموح به {limit}.',
  'DAY-LOTS': '{dayLots} لوت اليوم أكثر من {limit} المسموح بها في اليوم.',
  HEDGE: '{symbol} مفتوح بالفعل في الاتجاه المعاكس، والتحوّط غير مسموح.',
  'OPPOSITE-XACCT': 'حساب آخر لك في هذه الشركة يحمل {symbol} في الاتجاه المعاكس.',
  'COPY-XACCT': 'حساب آخر لك في هذه الشركة لديه صفقة {symbol} هذه بالفعل.',
  MARTINGALE: 'أكثر من {factor} أضعاف {losingLots} لوت خسرت للتو على هذا الرمز يُعدّ مضاعفة (martingale).',
  'CAPITAL-ALLOC': '{allocated_amount} USD على استراتيجية واحدة أكثر من {cap_amount} USD التي تسمح بها الشركة.',
  'RTS6-COLLAR': `يبعد السعر {deviationPct_percent} عن السوق، أكثر من ${ltr('{collarPct}%')}.`,
  'RTS6-VALUE': 'أمر بقيمة {notional_amount} يتجاوز الحدّ {limit_amount}.',
  'RTS6-VOLUME': 'أمر بحجم {orderLots} لوت يتجاوز الحدّ {limit}.',
  'SL-REQUIRED': `{graceSec, select, 0{وقف الخسارة إلزامي.} other{وقف الخسارة إلزامي خلال ${secondsOf('graceSec')} من الفتح.}}`,
  'RISK-PER-TRADE': `{tradeRisk, select, none{بلا وقف خسارة لا حدّ لمخاطرة هذه الصفقة؛ المسموح به {limit_amount}.} other{مخاطرة هذه الصفقة ستكون {tradeRisk_amount}، أكثر من المسموح به {limit_amount} (${ltr('{pct}%')}).}}`,
  'RISK-PER-IDEA': `{ideaRisk, select, none{بلا وقف خسارة لا حدّ للمخاطرة على هذا الرمز؛ المسموح به {limit_amount}.} other{المخاطرة على هذا الرمز ستكون {ideaRisk_amount}، أكثر من المسموح به {limit_amount} (${ltr('{pct}%')}).}}`,
  'OPEN-RISK': `{openRisk, select, none{بلا وقف خسارة لا حدّ للمخاطرة المفتوحة في الحساب؛ المسموح به {limit_amount}.} other{المخاطرة المفتوحة في الحساب ستكون {openRisk_amount}، أكثر من المسموح به {limit_amount} (${ltr('{pct}%')}).}}`,
  'FLOAT-LOSS': 'الخسارة العائمة {floating_amount} تجاوزت {floatFloor_amount}.',
  'DAILY-LOSS': 'بلغت حقوق الملكية {equity_amount} حدّ الخسارة اليومية {dailyFloor_amount}.',
  'TOTAL-LOSS': 'بلغت حقوق الملكية {equity_amount} حدّ الخسارة الكلية {totalFloor_amount}.',
  'WC-UNBOUNDED': 'لا شيء يحدّ من الخسارة على {symbols}: وقف الخسارة مفقود.',
  'WC-DAILY':
    'لو ضُربت كل أوامر وقف الخسارة لصارت حقوق الملكية {worstEquity_amount}، متجاوزة الحدّ اليومي {dailyFloor_amount}.',
  'WC-TOTAL':
    'لو ضُربت كل أوامر وقف الخسارة لصارت حقوق الملكية {worstEquity_amount}، متجاوزة الحدّ الكلي {totalFloor_amount}.',
  'EU-LEVERAGE': 'يحتاج الأمر هامشًا قدره {requiredMargin_amount}؛ والمتاح {freeMargin_amount}.',
  'EU-MARGIN-50':
    'حقوق الملكية {equity_amount} دون مستوى الإغلاق الإجباري {closeOutLevel_amount}: تُغلق المراكز بدءًا بأكبر خسارة.',
  'EU-NBP': 'الحساب تحت الصفر؛ يجب شطب {writeOff_amount}.',
  'EU-WARN': 'لم يُعرض تحذير المخاطر بنسبة الحسابات الخاسرة.',
  'EU-BONUS': 'لا يجوز تقديم حوافز تداول لعملاء التجزئة.',
  'EU-CLIENT': 'لم يُصنَّف العميل كعميل تجزئة أو محترف.',
  'EU-APPROP': 'اختبار الملاءمة مفقود.',
  'EU-RECORD': 'لا تُحفظ السجلات خمس سنوات.',
  'EU-BESTEX': 'تقرير جودة التنفيذ مفقود.',
  'REQ-LIMIT': 'الطلب رقم {requests} اليوم يتجاوز المسموح به {perDay} (منها {reserve} محفوظة للإغلاق).',
  'RTS6-MSG': '{messages} رسالة في ثانية واحدة تتجاوز المسموح به {perSecond}.',
  'RTS6-THROTTLE': `عدد التنفيذات {executionsInWindow} خلال ${secondsOf('windowSec')} بلغ الحدّ {max}: متوقف حتى يعيد شخص تشغيله.`,
  other: 'خُرقت قاعدة من قواعد الملف.',
} as const satisfies Like<'finding'>;

export const reach = {
  order: 'الأمر',
  symbol: 'الرمز',
  account: 'الحساب',
  feed: 'القناة',
  all: 'المكتب',
  other: 'الحساب',
} as const satisfies Like<'reach'>;

export const fault = {
  'no order': 'لا يوجد أمر',
  'no change': 'لن يتغير شيء',
  'unknown symbol': 'ليس لدى الوسيط {what}',
  unreadable: 'تعذّرت قراءة {what}',
  'lots not positive': 'بلا لوت',
  'lots off step': 'الحجم ليس من مضاعفات الخطوة',
  'lots under minimum': 'الحجم أصغر من أصغر أمر',
  'lots over maximum': 'الحجم أكبر من أكبر أمر',
  'price not positive': 'بلا سعر',
  'stop not positive': 'وقف خسارة غير ممكن',
  'stop on the wrong side': 'وقف الخسارة في الجهة الخطأ',
  'target on the wrong side': 'الهدف في الجهة الخطأ',
  no: 'غير معروف: {what_missing}',
  other: 'فيه شيء غير ممكن',
} as const satisfies Like<'fault'>;

export const missing = {
  'a readable order': 'أمر مقروء',
  'bounded loss': 'حدّ الخسارة',
  'closed trades': 'الصفقات المغلقة',
  contract: 'عقد {what}',
  'conversion rate': 'سعر التحويل',
  'day start': 'بداية اليوم',
  'economic calendar': 'التقويم الاقتصادي',
  'executions in the window': 'التنفيذات خلال الفترة',
  'high-water mark': 'أعلى مستوى بلغه ({what})',
  'initial balance': 'الرصيد الابتدائي',
  line: 'الحدّ',
  'lots of today': 'لوتات اليوم',
  'margin rate': 'نسبة هامش {what}',
  'market hours': 'ساعات السوق',
  'messages this second': 'رسائل هذه الثانية',
  'opening time': 'وقت الفتح',
  'other accounts': 'الحسابات الأخرى',
  'positions of other accounts': 'مراكز الحسابات الأخرى',
  quote: 'السعر',
  rate: 'سعر {what}',
  'recent orders': 'الأوامر الأخيرة',
  'reference price': 'السعر المرجعي',
  'requests today': 'طلبات اليوم',
  swap: 'سواب {what}',
  'word on both sides': 'ما تقوله {what} عن الاتجاهين لصفقة واحدة بين الشركات',
  'risk warning acknowledged': 'هل أُقرّ بتحذير المخاطر',
  'no incentives taken': 'هل قُبلت حوافز',
  'client category': 'فئة العميل',
  'appropriateness tested': 'هل اجتيز اختبار الملاءمة',
  'records kept': 'هل تُحفظ السجلات',
  'report on execution quality': 'تقرير جودة التنفيذ',
  other: 'معلومة',
} as const satisfies Like<'missing'>;

export const unjudged = {
  ASKED: 'تعذّر تقييم كل القواعد. غير معروف: {facts_missing}. لذلك تُسأل.',
  TRADED: 'تعذّر تقييم كل القواعد. غير معروف: {facts_missing}. هذه المتابعة تتداول مع ذلك.',
} as const satisfies Like<'unjudged'>;
