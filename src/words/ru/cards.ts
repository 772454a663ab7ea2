import type * as english from '../en/cards.ts';
import { lotsOf, pipsOf } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const became = {
  refused: 'Не взято',
  alerted: 'Замечено, без сделки',
  asking: 'Решать вам',
  incomplete: 'Ждёт уровней',
  skipped: 'Пропущено',
  dropped: 'Отозвано',
  working: 'Отправлено брокеру',
  waiting: 'Ордер ожидает',
  replaced: 'Заменяется',
  open: 'Открыто',
  closed: 'Закрыто',
  failed: 'Не исполнено',
  other: 'Сигнал',
} as const satisfies Like<'became'>;

export const phase = {
  planned: 'ещё не отправлено',
  sent: 'отправлено',
  pending: 'ожидает',
  unknown: 'не подтверждено',
  open: 'открыто',
  closed: 'закрыто',
  cancelled: 'снято',
  rejected: 'отклонено',
  expired: 'истекло',
  dropped: 'отброшено',
  other: 'неизвестно',
} as const satisfies Like<'phase'>;

export const direction = { buy: 'ПОКУПКА', sell: 'ПРОДАЖА', other: 'СДЕЛКА' } as const satisfies Like<'direction'>;

export const card = {
  TITLE: '{state_became} · {side_direction} {symbol}{account, select, none{} other{ · {account}}}',
  STATE: 'состояние',
  LOTS: 'лоты',
  PRICE: 'цена',
  STOP: 'стоп-лосс',
  TARGET: 'тейк-профит',
  RESULT: 'результат',
  BOOKED: 'записано',
  FILLED_IN_PART: '{lots} (ещё ожидает: {waits})',
  NO_TARGET: 'открытый',
  ENTRY: 'Вход',
  STOP_SIGNALLED: 'Стоп-лосс',
  TARGETS: 'Тейк-профиты',
  AT_MARKET: 'по рынку',
  ORDER: '{order, select, limit{лимит } stop{стоп-ордер } other{}}{entry}',
  PIPS: pipsOf('pips'),
  TIMES_RISK: '{times} × риск',
  NONE: 'нет',
  WAITING: 'Ждёт: {words}, когда цена {towards, select, up{поднимется} other{опустится}} до {price}.',
  LARGEST_SIZE: `Наибольший объём, который прошёл бы: ${lotsOf('lots')}.`,
  PLANNED_RISK: `Плановый риск {risk} при объёме ${lotsOf('lots')} {symbol}.`,
  NOT_BY_ITSELF: 'Сигнал прочитан не наверняка ({certainty_certainty}), поэтому сам не исполняется.',
  FOOTER_BY_HAND: '{name} · открыто вручную',
  FOOTER: '{name} · {feed} · прочитано: {reader_reader}, {certainty_certainty}',
  DETAILS: 'Подробности',
  PER_LOT: 'Убыток одного лота до стоп-лосса',
  RULES: 'Правила против',
  MESSAGE: 'Сообщение',
  DECIDED: 'Решено',
  AFTER: 'через {ms} мс после публикации',
  TRACE: 'Трасса',
} as const satisfies Like<'card'>;

export const reader = {
  grammar: 'грамматика',
  model: 'модель',
  other: 'другой читатель',
} as const satisfies Like<'reader'>;
