import type * as english from '../en/hand.ts';
import { lotsOf, ofLots } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const hand = {
  ASK: '{words}: {trade}?',
  UNDER_WAY: 'Вы подтвердили · {words}: {trade}',
  NOT_DONE: 'Не сделано · {words}',
  LEFT: 'Оставлено как есть',
  ANEW: 'Спрошено заново ниже',
  ANEW_WHY: 'Вы тем временем запросили другое.',
  CHANGED: 'С момента вопроса всё изменилось: вот что получилось бы сейчас.',
  MANY: 'ордеров и позиций: {count}',
  OPEN: '{order} на счёте {account}?',
  NOT_POSSIBLE: 'Невозможно · {order} на счёте {account}',
  OPENING: 'Вы подтвердили · {order}',
  SIZE: '{order} на счёте {account}',
  ORDER: '{side_direction} {symbol}{type, select, market{} other{ {type_kind} {price}}}',
  LEG: `${lotsOf('lots')}, {type_kind} по {price}, стоп-лосс {sl, select, none{нет} other{{sl}}}, тейк-профит {tp, select, none{открытый} other{{tp}}}.`,
  RISK: 'Риск {risk_money}, если сработает стоп-лосс.',
  CLOSE: `Закроет {side_direction} {symbol}, ${lotsOf('lots')}: {about}`,
  CLOSE_PART: `Закроет {side_direction} {symbol}, ${lotsOf('lots')}; останется открыто {rest}: {about}`,
  SHRINK: `Уменьшит ордер {side_direction} {symbol} по {from} на ${lotsOf('lots')}; останется {rest}. Ни один брокер не уменьшает ордера: он ждёт как есть, а лишнее закрывается сразу после исполнения ценой спреда и комиссии на эту часть.`,
  CANCEL: `Снимет ордер {side_direction} {symbol} по {from}, ${lotsOf('lots')}.`,
  STOP: `Стоп-лосс {side_direction} {symbol}, ${lotsOf('lots')}: с {from, select, none{«нет»} other{{from}}} на {to, select, none{«нет»} other{{to}}}. Если сработает: раньше {stopBefore, select, none{без предела} other{{stopBefore_gain}}}, станет {stopAfter, select, none{без предела} other{{stopAfter_gain} {currency}}}.`,
  TARGET: `Тейк-профит {side_direction} {symbol}, ${lotsOf('lots')}: с {from, select, none{«нет»} other{{from}}} на {to, select, none{«нет»} other{{to}}}.`,
  ENTRY: `Вход {side_direction} {symbol}, ${lotsOf('lots')}: с {from} на {to}.`,
  ABOUT: 'около {result_gain} {currency} по текущей цене, со свопом и комиссией за закрытие.',
  ABOUT_UNKNOWN: 'результат неизвестен, потому что нет цены.',
  IN_ALL: '{account}, всего: {about}',
  SILENT: 'Брокер счёта {account} сейчас не отвечает: запрос сохранён и будет исполнен, как только он ответит.',
  ENDS_TRAIL: 'С этого момента стоп-лосс больше не следует за ценой.',
  SHARED_LEVEL: `На этом счёте одна позиция по {symbol}: это касается всего объёма (${lotsOf('shared')}), включая то, что не от этой сделки.`,
  SHARED_CLOSE: `На этом счёте одна позиция по {symbol}: {stay} из ${ofLots('shared')} остаются, со своим стоп-лоссом и тейк-профитом.`,
  WHAT: 'что',
  LOTS: 'лоты',
  FROM: 'с',
  TO: 'на',
  RESULT: 'около',
  IF_STOPPED: 'если сработает стоп',
  TRADE: '{side_side} {symbol}',
  LOTS_REST: '{lots} (останется {rest})',
  NONE: 'нет',
  NOT_KNOWN: 'неизвестно',
  FROM_TO:
    '{stopBefore, select, none{без предела} other{{stopBefore_gain}}} → {stopAfter, select, none{без предела} other{{stopAfter_gain}}}',
} as const satisfies Like<'hand'>;

export const deed = {
  close: 'закрыть',
  close_part: 'закрыть часть',
  shrink: 'уменьшить ожидающее',
  cancel: 'снять',
  stop: 'стоп-лосс',
  target: 'тейк-профит',
  entry: 'вход',
  other: 'изменить',
} as const satisfies Like<'deed'>;

export const kind = {
  market: 'по рынку',
  limit: 'лимит',
  stop: 'стоп-ордер',
  other: 'ордер',
} as const satisfies Like<'kind'>;
