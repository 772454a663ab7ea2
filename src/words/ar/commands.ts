import type * as english from '../en/commands.ts';
import { ltr } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const typed = {
  NO_PERCENT: '«{word}» ليس جزءًا بالنسبة المئوية.',
  ALL_OF_IT: 'يُغلق الكل بلا ذكر حجم.',
  LOTS_NONE: 'اللوت يجب أن يكون أكبر من صفر.',
  PIPS_SIGN: `البيب يحتاج إشارة: ${ltr('-')} نحو الخسارة و ${ltr('+')} نحو الربح، محسوبة من الدخول.`,
  STOP_STAYS: 'وقف الخسارة يُنقل ولا يُزال أبدًا.',
  ONE_TARGET: 'هدف واحد في كل مرة.',
  ONE_ONLY: 'واحد في كل مرة.',
  NOT_UNDERSTOOD: '«{word}» غير مفهوم.',
  VALUE_NEEDED: 'تلزم قيمة{after, select, none{} other{ بعد «{after}»}}.',
  NO_VALUE: '«{word}» ليست قيمة لهذا.',
  FROM_ONE: 'تُعدّ الأهداف من 1.',
  SYMBOL_NEEDED: 'يلزم رمز.',
  TWICE: '«{word}» يكرر ما قيل.',
  NO_PRICE: '«{word}» ليس سعرًا.',
  SIDE_FIRST: 'قل buy (شراء) أو sell (بيع) أولًا.',
  UNFIT: '{field, select, none{الأمر} other{{field}}}: {problem}.',
} as const satisfies Like<'typed'>;

export const trade = {
  OURS: '{side_direction} {symbol}، {lots} لوت، وقف الخسارة {sl, select, none{بلا} other{{sl}}}، {account}',
  ELSEWHERE: '{side_direction} {symbol}، {lots} لوت، فُتحت في مكان آخر، {account}',
} as const satisfies Like<'trade'>;

export const closed = {
  PROFIT: 'ما جلبته',
  NONE_LATELY: 'لم يُغلق شيء في آخر ثلاثين يومًا.',
  TRADES: 'الصفقات',
  LIST: 'المغلقة',
  NONE: 'لم يُغلق شيء بعد.',
  IN_ALL: 'مجموع هذه: {sums}.',
} as const satisfies Like<'closed'>;

export const cause = {
  command: 'أمر',
  stop: 'وقف الخسارة',
  target: 'الهدف',
  stop_out: 'تصفية الهامش',
  manual: 'يدويًا',
  expiry: 'انتهاء المدة',
  broker: 'الوسيط',
  other: '',
} as const satisfies Like<'cause'>;
