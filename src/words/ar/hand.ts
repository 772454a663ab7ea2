import type * as english from '../en/hand.ts';
import { ltr } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const hand = {
  ASK: '{words}: {trade}؟',
  UNDER_WAY: 'أكّدت · {words}: {trade}',
  NOT_DONE: 'لم يُنفَّذ · {words}',
  LEFT: 'تُرك كما هو',
  ANEW: 'يُسأل من جديد أدناه',
  ANEW_WHY: 'طلبت شيئًا آخر في هذه الأثناء.',
  CHANGED: 'تغيّر الحال منذ أن سُئلت: هذا ما سيفعله الآن.',
  MANY: 'الأوامر والمراكز: {count}',
  OPEN: '{order} في {account}؟',
  NOT_POSSIBLE: 'غير ممكن · {order} في {account}',
  OPENING: 'أكّدت · {order}',
  SIZE: '{order} في {account}',
  ORDER: '{side_direction} {symbol}{type, select, market{} other{ {type_kind} {price}}}',
  LEG: '{lots} لوت، {type_kind} عند {price}، وقف الخسارة {sl, select, none{بلا} other{{sl}}}، الهدف {tp, select, none{مفتوح} other{{tp}}}.',
  RISK: 'المخاطرة {risk_money} إن ضُرب وقف الخسارة.',
  CLOSE: 'يغلق {lots} لوت {side_direction} {symbol}: {about}',
  CLOSE_PART: 'يغلق {lots} لوت {side_direction} {symbol}؛ ويبقى {rest} مفتوحًا: {about}',
  SHRINK:
    'ينقص {lots} لوت من أمر {side_direction} {symbol} عند {from}؛ ويبقى {rest}. لا وسيط يصغّر أمرًا: ينتظر كما هو، ويُغلق الزائد لحظة تنفيذه بكلفة السبريد وعمولة ذلك الجزء.',
  CANCEL: 'يسحب أمر {lots} لوت {side_direction} {symbol} عند {from}.',
  STOP: 'وقف خسارة {lots} لوت {side_direction} {symbol} من {from, select, none{بلا} other{{from}}} إلى {to, select, none{بلا} other{{to}}}. إن ضُرب: قبلُ {stopBefore, select, none{بلا حدّ} other{{stopBefore_gain}}}، وبعدُ {stopAfter, select, none{بلا حدّ} other{{stopAfter_gain} {currency}}}.',
  TARGET:
    'هدف {lots} لوت {side_direction} {symbol} من {from, select, none{بلا} other{{from}}} إلى {to, select, none{بلا} other{{to}}}.',
  ENTRY: 'دخول {lots} لوت {side_direction} {symbol} من {from} إلى {to}.',
  ABOUT: 'نحو {result_gain} {currency} بالسعر الحالي، مع السواب وعمولة الإغلاق.',
  ABOUT_UNKNOWN: 'النتيجة غير معروفة لعدم وجود سعر.',
  IN_ALL: '{account} إجمالًا: {about}',
  SILENT: 'وسيط {account} لا يجيب الآن: حُفظ الطلب ويُنفَّذ هناك حالما يجيب.',
  ENDS_TRAIL: 'لا يعود وقف خسارته يتبع السعر من حينها.',
  SHARED_LEVEL: 'لهذا الحساب مركز واحد في {symbol}: يسري ذلك على كل لوتاته {shared}، حتى ما ليس من هذه الصفقة.',
  SHARED_CLOSE: 'لهذا الحساب مركز واحد في {symbol}: يبقى {stay} من لوتاته {shared}، بوقف خسارته وهدفه الحاليين.',
  WHAT: 'ماذا',
  LOTS: 'اللوت',
  FROM: 'من',
  TO: 'إلى',
  RESULT: 'نحو',
  IF_STOPPED: 'إن ضُرب وقف الخسارة',
  TRADE: '{side_side} {symbol}',
  LOTS_REST: '{lots} (يبقى {rest})',
  NONE: 'بلا',
  NOT_KNOWN: 'غير معروف',
  FROM_TO: ltr(
    '{stopBefore, select, none{بلا حدّ} other{{stopBefore_gain}}} → {stopAfter, select, none{بلا حدّ} other{{stopAfter_gain}}}',
  ),
} as const satisfies Like<'hand'>;

export const deed = {
  close: 'إغلاق',
  close_part: 'إغلاق جزء',
  shrink: 'إنقاص المعلّق',
  cancel: 'إلغاء',
  stop: 'وقف الخسارة',
  target: 'الهدف',
  entry: 'الدخول',
  other: 'تعديل',
} as const satisfies Like<'deed'>;

export const kind = {
  market: 'بسعر السوق',
  limit: 'Limit',
  stop: 'Stop',
  other: 'أمر',
} as const satisfies Like<'kind'>;
