import type * as english from '../en/terms.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const doing = {
  open: 'الفتح',
  pending: 'وضع الأمر',
  modify_position: 'تغيير المستويات',
  modify_order: 'تغيير الأمر',
  close: 'الإغلاق',
  close_part: 'إغلاق جزء',
  cancel: 'إلغاء الأمر',
  other: 'الطلب',
} as const satisfies Like<'doing'>;

export const ended = {
  stop: 'ضُرب وقف خسارته',
  target: 'بلغ هدفه',
  stop_out: 'صفّاه الوسيط لنقص الهامش',
  manual: 'أُنهي يدويًا',
  command: 'أُغلق',
  dropped: 'أُلغي قبل تنفيذه',
  expiry: 'انتهت مدته',
  broker: 'أنهاه الوسيط',
  unfilled: 'تفعّل ولم يستطع الوسيط تنفيذه',
  other: 'انتهى',
} as const satisfies Like<'ended'>;

export const awaited = {
  halt: 'التداول موقوف',
  head: 'ربما قالت قناته أكثر مما سُمع بعد',
  protection: 'هناك في الحساب ما هو قائم بلا وقف خسارته، ويوضع ذلك أولًا',
  broker: 'الوسيط لا يقبل أوامر الآن',
  facts: 'لم يصل تقرير جديد عن الحساب',
  predecessor: 'يجب أولًا أن يزول أمر من القناة نفسها يجري إنهاؤه',
  trader: 'تغيّرت رسالته، وتُسأل عما يتبع ذلك',
  other: 'شيء يؤخره',
} as const satisfies Like<'awaited'>;

export const rejected = {
  REQUOTE: 'تحرك السعر أثناء الطلب',
  PRICE_MOVED: 'تحرك السعر أبعد مما تسمح به هذه المتابعة',
  NO_QUOTE: 'لا سعر له الآن',
  FROZEN: 'السعر أقرب من أن يُعدَّل الآن',
  BUSY: 'الوسيط مشغول',
  NOT_CONNECTED: 'المنصة غير متصلة بالوسيط',
  MARKET_CLOSED: 'السوق مغلق',
  INVALID_STOPS: 'لا يقبل الوسيط وقف الخسارة أو الهدف ذاك عند السعر الحالي',
  INVALID_PRICE: 'لا يقبل الوسيط ذلك السعر',
  INVALID_VOLUME: 'لا يقبل الوسيط ذلك الحجم',
  UNKNOWN_SYMBOL: 'لا يتداوله الوسيط',
  UNSUPPORTED: 'لا يفعل الوسيط هذا',
  NOT_FOUND: 'ليس لدى الوسيط أمر أو مركز كهذا',
  NO_RATE: 'لا سعر لتحويله',
  NO_MONEY: 'المال المتاح لا يكفي',
  TRADE_DISABLED: 'التداول معطَّل هناك',
  LIMIT_REACHED: 'بُلغ حدّ الوسيط نفسه',
  OTHER: 'لم يذكر الوسيط سببًا',
  expired: 'لم يُنفَّذ في الوقت',
  conflict: 'كان هناك غير ما ظُنّ',
  unkept: 'قال الوسيط إنه تم، ولا يظهر ذلك',
  other: 'بلا سبب مذكور',
} as const satisfies Like<'rejected'>;

export const field = {
  price: 'السعر',
  sl: 'وقف الخسارة',
  tp: 'الهدف',
  other: 'المستوى',
} as const satisfies Like<'field'>;

export const side = { buy: 'شراء', sell: 'بيع', other: 'صفقة' } as const satisfies Like<'side'>;

export const certainty = {
  certain: 'مؤكدة',
  probable: 'مرجّحة',
  unsure: 'غير مؤكدة',
  other: 'غير مؤكدة',
} as const satisfies Like<'certainty'>;
