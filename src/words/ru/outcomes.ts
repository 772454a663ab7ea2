import type * as english from '../en/outcomes.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const outcome = { TRADE: '{side_side} {symbol}' } as const satisfies Like<'outcome'>;

export const stands = {
  refused: 'не взято',
  alerted: 'замечено, без сделки',
  asking: 'решать вам',
  incomplete: 'ждёт уровней',
  skipped: 'пропущено',
  dropped: 'отозвано',
  working: 'отправлено брокеру',
  waiting: 'ордер ожидает',
  open: 'открыто',
  closed: 'закрыто',
  failed: 'не исполнено',
  other: 'неизвестно',
} as const satisfies Like<'stands'>;

export const met = {
  done: 'сделано',
  waits: 'ждёт своей цены',
  asked: 'спрошено',
  refused: 'отказано',
  nothing: 'не к чему применить',
  other: 'неизвестно',
} as const satisfies Like<'met'>;
