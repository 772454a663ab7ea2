import type * as english from '../en/wishes.ts';
import { ltr } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const wish = {
  BREAKEVEN: 'نقل الوقف إلى نقطة التعادل{pips, select, none{} other{ {pips} بيب}}',
  STOP: 'نقل وقف الخسارة إلى {price}',
  STOP_PIPS: 'نقل وقف الخسارة بمقدار {pips} بيب',
  TARGET: '{nth, select, none{نقل الهدف} other{نقل الهدف {nth}}} إلى {price}',
  NO_TARGET: '{nth, select, none{إزالة الهدف} other{إزالة الهدف {nth}}}',
  ENTRY: 'نقل الدخول إلى {price}',
  LEVELS: 'وضع المستويات{sl, select, none{} other{، وقف الخسارة {sl}}}{tps, select, none{} other{، الأهداف {tps}}}',
  TRAIL_PIPS: 'وقف متحرك بـ {pips} بيب',
  TRAIL_PERCENT: `وقف متحرك بـ ${ltr('{percent}%')}`,
  TRAIL_R: `وقف متحرك بـ ${ltr('{r} R')}`,
  CLOSE: 'إغلاق',
  CLOSE_TARGET: 'إغلاق الجزء الخاص بالهدف {nth}',
  CLOSE_LOTS: 'إغلاق {lots} لوت{nth, select, none{} other{ من الهدف {nth}}}',
  CLOSE_PERCENT: `إغلاق ${ltr('{percent}%')}{nth, select, none{} other{ من الهدف {nth}}}`,
  CLOSE_PART: 'إغلاق جزء{nth, select, none{} other{ من الهدف {nth}}}',
  CANCEL: 'إلغاء',
  TARGET_HIT: 'تحقق {nth, select, none{الهدف} other{الهدف {nth}}}',
  STOP_HIT: 'ضُرب وقف الخسارة',
  FILLED: 'نُفّذ',
  REENTRY: 'دخول من جديد',
  BUT: '{words}، إلا {symbols}',
  AT: '{words} عند {price}',
  CANCEL_WAITING: 'إلغاء المعلّق',
  STOP_TO: 'وقف الخسارة إلى {price}',
  STOP_FROM_ENTRY: 'وقف الخسارة {pips} بيب من الدخول',
  WITHOUT_TARGET: 'بلا هدف',
  TARGET_TO: 'الهدف إلى {price}',
  ENTRY_TO: 'الدخول إلى {price}',
} as const satisfies Like<'wish'>;

export const changed = {
  ENTRY: 'الدخول {entry, select, none{بسعر السوق} other{{entry}}}',
  STOP: 'وقف الخسارة {sl, select, none{بلا} other{{sl}}}',
  STOP_PIPS: 'وقف الخسارة {pips} بيب',
  TARGETS: 'الهدف {targets, select, none{بلا} other{{targets}}}',
  ORDER: '{order_ordering}',
  SYMBOL: '{symbol}',
  SIDE: '{side_side}',
} as const satisfies Like<'changed'>;

export const ordering = {
  market: 'أمر بسعر السوق',
  limit: 'أمر Limit',
  stop: 'أمر Stop',
  other: 'أمر',
} as const satisfies Like<'ordering'>;

export const budget = {
  LEFT: '{which, select, daily{خُسر اليوم} other{خُسر إجمالًا}} {lost_amount} · معرّض للخطر إن ضُربت كل أوامر الوقف {stake_amount} · متاح {free_money}.',
  UNBOUNDED: '{which, select, daily{خُسر اليوم} other{خُسر إجمالًا}} {lost_money} · المفتوح غير محدود بأوامر وقف خسارة.',
} as const satisfies Like<'budget'>;
