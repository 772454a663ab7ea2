import type * as english from '../en/alarms.ts';
import { lotsOf, ofLots } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const alarmed = {
  UNPROTECTED: 'Без стоп-лосса',
  MISSING: 'Нет у брокера',
  IN_DOUBT: 'Не подтверждено',
  NOT_CLOSED: 'Не закрыто',
  PART_NOT_CLOSED: 'Часть не закрыта',
  NOT_CHANGED: 'Не изменено',
  other: 'Проверьте',
} as const satisfies Like<'alarmed'>;

export const alarm = {
  TITLE: '{code_alarmed} на счёте {account}: {symbol}',
  TITLE_AGAIN: 'Всё ещё так · {code_alarmed} на счёте {account}: {symbol}',
  SETTLED: 'Улажено на счёте {account}: {symbol}',
  SIZE: `{side_direction} {symbol}, ${lotsOf('lots')}`,
  UNBOUNDED: 'Убыток ничем не ограничен.',
  AT_STOP: 'Стоп-лосс стоит на {sl}.',
  AT_STOP_MONEY: 'На стоп-лоссе {sl} результат будет около {money}.',
  WITHOUT_STOP:
    '{size} — стоит без стоп-лосса {sl}, который должен быть: убыток ничем не ограничен. {stake} Стоп-лосс запрашивается снова и снова, а новых сделок на счёте {account} пока нет.',
  ORDER_MISSING:
    'Ордера {size} по {price} нет в том, что показывает брокер, и ничто не говорит, что он завершён. Он ещё может исполниться: считается ожидающим, пока брокер не скажет иного. Проверьте терминал.',
  POSITION_MISSING:
    '{size} — нет в том, что показывает брокер, и ничто не говорит, что позиция закрыта. Она считается открытой, пока брокер не скажет иного. {stake} Проверьте терминал.',
  STILL_OPEN:
    '{size} — всё ещё открыто; запрос на закрытие ни к чему не привёл{why, select, none{} other{ ({why_rejected})}}. {stake} Запрос повторяется.',
  PART_STILL_OPEN: `{part} из ${ofLots('open')} {side_direction} {symbol} нужно было закрыть, и они всё ещё открыты; запрос ни к чему не привёл{why, select, none{} other{ ({why_rejected})}}. {stake} Запрос повторяется.`,
  PART_IN_DOUBT: `Неизвестно, закрыта ли часть: {side_side} {symbol}, ${lotsOf('lots')}. Пока это не выяснится, другие части не закрываются: проверьте терминал.`,
  OPENING_IN_DOUBT: `Неизвестно, {isSent, select, true{исполнен ли} other{отправлен ли}} ордер: {side_side} {symbol}, ${lotsOf('lots')}. Если позиция открыта: {stake} Ничего не отправляется повторно: проверьте терминал.`,
  BARE_TITLE: 'без стоп-лосса: {symbol}',
  BARE: 'Стоп-лосс {was} убран у брокера ({side_side} {symbol}). Теперь убыток ничем не ограничен.',
  REFUSED:
    'Брокер не принимает {field_field} {refused, select, none{«нет»} other{{refused}}} ({size}): {why_rejected}. Остаётся прежний {field_field}: {stays, select, none{нет} other{{stays}}}.',
} as const satisfies Like<'alarm'>;
