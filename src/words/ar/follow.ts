import type * as english from '../en/follow.ts';
import { ltr } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const follow = {
  LOOKING: 'أبحث…',
  OPENING: 'أفتح الحساب…',
  FOLLOWING: 'أتابع…',
  WHICH: 'أي قناة؟',
  WHICH_MORE: 'تُنسخ إشاراتها من لحظة متابعتك لها.',
  // A program that posts.
  NEW_HOOK: 'برنامج ينشر (ويب هوك)',
  HOOK_MORE: 'ينشر TradingView أو برنامج نصي أو خدمة أخرى في قناة لك. ما اسمها؟',
  HOOKED: 'صار النشر في {feed} ممكنًا',
  POST_TO: 'يُنشر إلى {address} من هذه الخدمة بهذا السر الذي يُعرض هذه المرة فقط:',
  SECRET_MORE:
    'يوقّع وفق Standard Webhooks أو يرسل السر معه كما يفعل TradingView؛ docs/webhooks.md يبيّن الطريقتين. ما يصل يُقرأ ويُنسخ كأي قناة.',
  MAKING: 'يجري الإنشاء…',
  INTO: 'إلى أي حساب تُنسخ {feed}؟',
  NEW: 'حساب تجريبي جديد',
  NEW_MORE: 'يتداول بأموال وهمية وفق القواعد التي تختارها.',
  NAME: 'الاسم',
  NAME_SUCH: 'تقييم',
  BALANCE: 'يبدأ برصيد، بالدولار USD',
  RULES: 'القواعد',
  RISK: 'كم يجوز أن تخسر الإشارة الواحدة؟',
  RISK_MORE: 'بالنسبة المئوية من الرصيد، إن ضُرب وقف خسارتها.',
  PERCENT: 'نسبة مئوية',
  MODE: 'ماذا يُفعل بالإشارة؟',
  SURE: 'أتتابعها هكذا؟',
  DO: 'متابعة',
  CHANNEL: 'القناة',
  ACCOUNT: 'الحساب',
  OPENED_WITH: 'يُفتح برصيد',
  PAPER: '{balance_money}، تجريبي',
  UNDER: 'القواعد',
  AT_RISK: 'مخاطرة الإشارة',
  OF_BALANCE: `${ltr('{percent}%')} من الرصيد`,
  SIGNAL: 'الإشارة',
  NONE_YET: 'لا توجد قناة لمتابعتها بعد',
  DONE: 'تُتابَع {feed} الآن',
  DONE_MORE: 'يُنسخ ما تنشره من الآن. /follows يعرض ما تتابعه.',
  NOT: 'لم تُتابَع',
  ACCOUNT_STAYS: 'فُتح الحساب {account} وهو باقٍ.',
  AGAIN: '/follow يبدأ من جديد.',
  MEANWHILE: 'حين لم تكن {feed} متابَعة',
  MEANWHILE_SAID: '{at}: «{text}» {became, select, asked{تُسأل عنه.} done{نُفّذ.} other{لم يكن هناك ما يُفعل.}}',
  MEANWHILE_DELETED: '{at}: حُذفت رسالة جرى تداولها هنا. لم يُفعل شيء.',
  MEANWHILE_EDITED: '{at}: عُدّلت إلى «{text}» لم يُفعل شيء.',
  LIST: 'المتابعات',
  LATELY: 'كيف كانت إشاراتها الأخيرة ستُتداول',
  LATELY_MORE:
    'عند الدخول الذي تذكره كل منها، بالرصيد الحالي وبدون القواعد التي تنظر إلى المفتوح. لا يُتداول أي منها: بل ما يأتي بعد متابعتك فقط. الأوقات UTC.',
  NO_SIGNALS: 'لم يُقرأ مما قالته حتى الآن شيء على أنه إشارة.',
  SIGNAL_HEAD: 'الإشارة',
  READ_AS: 'قُرئت',
  WOULD: 'كان سيصير',
  SIZED: '{how}: {lots} لوت، الأوامر {orders}، معرّض للخطر {risk_amount}',
} as const satisfies Like<'follow'>;

export const mode = {
  confirm: 'اسألني أولًا',
  auto: 'تلقائيًا',
  alert: 'اعرض فقط',
  other: 'غير معروف',
} as const satisfies Like<'mode'>;
export const moded = {
  confirm: 'يسألك قبل كل صفقة',
  auto: 'يتداول تلقائيًا، ضمن قواعد الحساب',
  alert: 'يعرض فقط ما كان سيتداوله',
  other: 'غير معروف',
} as const satisfies Like<'moded'>;

export const would = {
  auto: 'تُدوولت تلقائيًا',
  confirm: 'سُئل عنها',
  alert: 'عُرضت فقط',
  other: 'غير معروف',
} as const satisfies Like<'would'>;
