import type * as english from '../en/commands.ts';
import { lotsOf } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const typed = {
  NO_PERCENT: '«{word}» — не доля в процентах.',
  ALL_OF_IT: 'Всё целиком закрывается без указания объёма.',
  LOTS_NONE: 'Лотов должно быть больше нуля.',
  PIPS_SIGN: 'У пипсов нужен знак: - в убыток, + в прибыль, считая от входа.',
  STOP_STAYS: 'Стоп-лосс передвигают, но никогда не убирают.',
  ONE_TARGET: 'По одному тейк-профиту за раз.',
  ONE_ONLY: 'По одному за раз.',
  NOT_UNDERSTOOD: '«{word}» непонятно.',
  VALUE_NEEDED: 'Нужно значение{after, select, none{} other{ после «{after}»}}.',
  NO_VALUE: '«{word}» сюда не подходит.',
  FROM_ONE: 'Тейк-профиты считаются с 1.',
  SYMBOL_NEEDED: 'Нужен символ.',
  TWICE: '«{word}» повторяет уже сказанное.',
  NO_PRICE: '«{word}» — не цена.',
  SIDE_FIRST: 'Сначала укажите buy или sell.',
  UNFIT: '{field, select, none{Ордер} other{{field}}}: {problem}.',
} as const satisfies Like<'typed'>;

export const trade = {
  OURS: `{side_direction} {symbol}, ${lotsOf('lots')}, стоп-лосс {sl, select, none{нет} other{{sl}}}, {account}`,
  ELSEWHERE: `{side_direction} {symbol}, ${lotsOf('lots')}, открыто не здесь, {account}`,
} as const satisfies Like<'trade'>;

export const closed = {
  PROFIT: 'Что это принесло',
  NONE_LATELY: 'За последние тридцать дней ничего не закрыто.',
  TRADES: 'сделки',
  LIST: 'Закрытые',
  NONE: 'Пока ничего не закрыто.',
  IN_ALL: 'Всего по ним: {sums}.',
} as const satisfies Like<'closed'>;

export const cause = {
  command: 'команда',
  stop: 'стоп-лосс',
  target: 'тейк-профит',
  stop_out: 'стоп-аут',
  manual: 'вручную',
  expiry: 'истёк срок',
  broker: 'брокер',
  other: '',
} as const satisfies Like<'cause'>;
