import type * as english from '../en/alarms.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const alarmed = {
  UNPROTECTED: 'بلا وقف خسارة',
  MISSING: 'غير موجود لدى الوسيط',
  IN_DOUBT: 'غير مؤكد',
  NOT_CLOSED: 'لم يُغلق',
  PART_NOT_CLOSED: 'جزء لم يُغلق',
  NOT_CHANGED: 'لم يُعدَّل',
  other: 'تحقق منه',
} as const satisfies Like<'alarmed'>;

export const alarm = {
  TITLE: '{code_alarmed} في {account}: {symbol}',
  TITLE_AGAIN: 'ما زال كذلك · {code_alarmed} في {account}: {symbol}',
  SETTLED: 'سُوّي في {account}: {symbol}',
  SIZE: '{side_direction} {symbol} بحجم {lots} لوت',
  UNBOUNDED: 'لا شيء يحدّ من خسارته.',
  AT_STOP: 'وقف خسارته عند {sl}.',
  AT_STOP_MONEY: 'عند وقف الخسارة {sl} تكون النتيجة نحو {money}.',
  WITHOUT_STOP:
    '{size}: قائم بلا وقف الخسارة {sl} الذي يجب أن يكون له، ولا شيء يحدّ من خسارته. {stake} يُطلب الوقف مرة بعد مرة، ولا يُفتح جديد في {account} في هذه الأثناء.',
  ORDER_MISSING:
    'أمر {size} عند {price} غير موجود في ما يعرضه الوسيط، ولا شيء يقول إنه انتهى. قد يُنفَّذ بعد: يُحسب معلّقًا حتى يقول الوسيط غير ذلك. راجع المنصة.',
  POSITION_MISSING:
    '{size}: غير موجود في ما يعرضه الوسيط، ولا شيء يقول إنه انتهى. يُحسب مفتوحًا حتى يقول الوسيط غير ذلك. {stake} راجع المنصة.',
  STILL_OPEN:
    '{size}: ما زال قائمًا؛ لم ينجح طلب إغلاقه{why, select, none{} other{ ({why_rejected})}}. {stake} يُعاد الطلب.',
  PART_STILL_OPEN:
    'كان يجب إغلاق {part} من {open} لوت {side_direction} {symbol} وما زالت قائمة؛ لم ينجح الطلب{why, select, none{} other{ ({why_rejected})}}. {stake} يُعاد الطلب.',
  PART_IN_DOUBT: 'لا يُعرف هل أُغلق {lots} لوت من {side_side} {symbol}. لا يُغلق جزء آخر منه حتى يتضح ذلك: راجع المنصة.',
  OPENING_IN_DOUBT:
    'لا يُعرف هل {isSent, select, true{نُفّذ} other{أُرسل}} أمر {side_side} {symbol} بحجم {lots} لوت. إن كان مفتوحًا: {stake} لا يُرسل شيء ثانية: راجع المنصة.',
  BARE_TITLE: 'بلا وقف خسارة: {symbol}',
  BARE: 'أُزيل لدى الوسيط وقف خسارة {side_side} {symbol} عند {was}. لا شيء يحدّ من خسارته الآن.',
  REFUSED:
    'لا يقبل الوسيط {field_field} {refused, select, none{«بلا»} other{{refused}}} لـ {size}: {why_rejected}. يبقى {field_field}: {stays, select, none{بلا} other{{stays}}}.',
} as const satisfies Like<'alarm'>;
