import type * as english from '../en/outcomes.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const outcome = { TRADE: '{side_side} {symbol}' } as const satisfies Like<'outcome'>;

export const stands = {
  refused: 'لم تُتداول',
  alerted: 'رُصدت ولم تُتداول',
  asking: 'القرار لك',
  incomplete: 'تنتظر مستوياتها',
  skipped: 'تُخطّيت',
  dropped: 'سُحبت',
  working: 'أُرسلت إلى الوسيط',
  waiting: 'أمر معلّق',
  open: 'مفتوحة',
  closed: 'مغلقة',
  failed: 'لم تُنفَّذ',
  other: 'غير معروف',
} as const satisfies Like<'stands'>;

export const met = {
  done: 'تم',
  waits: 'ينتظر سعره',
  asked: 'سُئل عنه',
  refused: 'رُفض',
  nothing: 'لم يجد ما يُطبَّق عليه',
  other: 'غير معروف',
} as const satisfies Like<'met'>;
