import type * as english from '../en/plan.ts';
import { counted, ltr } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const step = {
  SYMBOL: 'الرمز',
  PRICE: 'السعر الحالي',
  ENTRY: 'الدخول',
  STOP: 'وقف الخسارة',
  DISTANCE: 'البُعد',
  LOSS_OF_LOT: 'خسارة اللوت',
  RATE: 'التحويل',
  COMMISSION: 'عمولة اللوت',
  LOSS_PER_LOT: 'الخسارة لكل لوت',
  SECOND: 'حساب ثانٍ',
  ALLOWED: 'المسموح به',
  AT_STAKE: 'المال المعرّض للخطر',
  EXACT: 'الحجم الدقيق',
  SIZE: 'الحجم',
  ORDERS: 'الأوامر',
  RISK: 'الخسارة عند الوقف',
  MARGIN: 'الهامش',
  NOTE: 'ملاحظة',
} as const satisfies Like<'step'>;

export const reckoned = {
  OPENS: '{price} لفتح {side_side}',
  ENTRY: '{order_kind} {price}',
  STOP: '{price} ({from_origin})',
  DISTANCE: '{distance} + انزلاق {slippage}',
  RATE: '{rate} {to} لكل 1 {from}',
  MONEY: '{money_amount} {currency}',
  LOTS: '{lots} لوت',
  STEPS: '{lots} لوت بخطوة {step}',
  MARGIN: '{margin_amount} {currency} من المتاح {free_amount}',
  AT_STAKE: '{amount} معرّضة للخطر',
  PERCENT: `${ltr('{percent}%')} من {of_capital} {base_amount}`,
  COPIED: '{ratio} × {lots} لوت المزوّد',
  COPIED_SCALED: '{ratio} × {lots} لوت المزوّد × {balance_amount} / {theirs}',
  NETS: 'هذا حساب تصافٍ (netting)، فهناك أمر واحد بالهدف الأول بدل عدة أوامر.',
  LARGEST: 'يقبل الوسيط {most} لوت على الأكثر في أمر واحد؛ وما زاد قُصّ إلى ذلك.',
  FOLDED: `الحجم أصغر من أن يكفي أوامر عددها {asked}: صار بدلًا منها ${counted('placed', ['أمر واحد', 'أمران', 'أوامر', 'أمرًا', 'أمر'])}، وانتقلت الحصص الأصغر إلى الهدف التالي.`,
} as const satisfies Like<'reckoned'>;

export const origin = {
  signal: 'كما في الإشارة',
  pips: 'من بيب الإشارة',
  default: 'افتراضي المتابعة',
  other: 'غير معروف',
} as const satisfies Like<'origin'>;

export const capital = {
  balance: 'الرصيد',
  equity: 'حقوق الملكية',
  initial: 'الرصيد الابتدائي',
  other: 'رأس المال',
} as const satisfies Like<'capital'>;

export const inWay = {
  OPEN: '{side_side} {lots} مفتوح',
  WAITS: '{side_side} {type_kind} {lots} معلّق',
  COMING: '{side_side} {lots} في الطريق',
} as const satisfies Like<'inWay'>;

export const broken = {
  FIGURE: '{figure} هو {value}',
  VOLUMES: 'أصغر حجم أكبر من أكبر حجم',
  DIGITS: 'عدد الخانات {digits}',
} as const satisfies Like<'broken'>;
