import type * as english from '../en/rules.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const rules = {
  TITLE: '{account} по правилам {profile} · {state_hold}',
  EQUITY: 'Эквити',
  TODAY: 'Сегодня не ниже',
  IN_ALL: 'Всего не ниже',
  WORST: 'Худший случай по открытому',
  ROOM: 'Остаётся запас',
  RESET: 'Следующий сброс',
  RESET_AT: '{at} ({zone}){firm, select, none{} other{; {firm} по часам фирмы, {clock}}}',
  NEWS_KNOWN: 'известны ({source}{at, select, none{} other{, {at}}})',
  NEWS_NOT: 'неизвестны: {why}',
  ASK_ROOM: 'Запас в лотах: спросите о символе, например /rules XAUUSD.',
  IN_LOTS: 'запас в лотах',
  WITH_STOP: 'при стоп-лоссе',
  AWAY: 'на расстоянии {away}, {from_assumed}',
  TO_BUY: 'на покупку',
  TO_SELL: 'на продажу',
  SMALLEST: 'минимальный ордер {symbol}',
} as const satisfies Like<'rules'>;

export const assumed = {
  asked: 'как запрошено',
  'last trade': 'как в последней сделке',
  assumed: 'предположено',
  other: 'неизвестно',
} as const satisfies Like<'assumed'>;

export const judged = {
  passed: 'соблюдено',
  violated: 'нарушено',
  not_evaluated: 'не проверено',
  other: 'неизвестно',
} as const satisfies Like<'judged'>;

export const rule = {
  'ORD-VALID': 'верный ордер',
  'ORD-STALE': 'свежие данные',
  'ORD-DUP': 'без повтора ордера',
  'SYMBOL-LIST': 'разрешённые символы',
  'STATE-HALT': 'остановка',
  'BREACH-LOCK': 'блокировка после нарушения лимита',
  'RTS6-KILL': 'аварийное отключение',
  'NEWS-WINDOW': 'окно новостей',
  'GAP-CLOSE': 'торговля на гэпе',
  'WEEKEND-HOLD': 'без позиций на перерыве',
  'HOLD-MIN': 'минимальное удержание',
  'MAX-LOTS': 'предел по лотам',
  'MAX-POSITIONS': 'предел по позициям',
  'MAX-ORDERS': 'предел по ордерам',
  'DAY-LOTS': 'лоты за день',
  HEDGE: 'без хеджирования',
  'OPPOSITE-XACCT': 'без встречных позиций на счетах',
  'COPY-XACCT': 'без копий между счетами',
  MARTINGALE: 'без мартингейла',
  'CAPITAL-ALLOC': 'капитал на одну стратегию',
  'RTS6-COLLAR': 'ценовой коридор',
  'RTS6-VALUE': 'предел стоимости ордера',
  'RTS6-VOLUME': 'предел объёма ордера',
  'SL-REQUIRED': 'обязательный стоп-лосс',
  'RISK-PER-TRADE': 'риск на сделку',
  'RISK-PER-IDEA': 'риск на символ',
  'OPEN-RISK': 'открытый риск',
  'FLOAT-LOSS': 'плавающий убыток',
  'DAILY-LOSS': 'дневной убыток',
  'TOTAL-LOSS': 'общий убыток',
  'WC-UNBOUNDED': 'худший случай ограничен',
  'WC-DAILY': 'худший случай за день',
  'WC-TOTAL': 'худший случай всего',
  'EU-LEVERAGE': 'плечо',
  'EU-MARGIN-50': 'закрытие при половине маржи',
  'EU-NBP': 'без долга',
  'EU-WARN': 'предупреждение о риске',
  'EU-BONUS': 'без бонусов',
  'EU-CLIENT': 'категория клиента',
  'EU-APPROP': 'соответствие',
  'EU-RECORD': 'хранение записей',
  'EU-BESTEX': 'отчёт об исполнении',
  'REQ-LIMIT': 'запросы за день',
  'RTS6-MSG': 'сообщения в секунду',
  'RTS6-THROTTLE': 'исполнения подряд',
  'VOLUME-MAX': 'максимальный ордер брокера',
  CONTRACT_BROKEN: 'данные брокера',
  QUOTE_MISSING: 'нет цены',
  STOP_WRONG_SIDE: 'стоп-лосс не с той стороны',
  other: 'другое правило',
} as const satisfies Like<'rule'>;

export const newsless = {
  NONE: 'экономический календарь не настроен, и событий никто не сообщал',
  TOLD_OVER: 'все сообщённые события прошли',
  UNREAD: 'экономический календарь ещё не прочитан',
  OLD: 'экономический календарь прочитан слишком давно',
  OVER: 'все события экономического календаря прошли',
  other: 'причина неизвестна',
} as const satisfies Like<'newsless'>;

export const impossible = {
  CURSOR_BEYOND: 'его курсор дальше его журнала',
  CURSOR_BACK: 'его курсор вернулся назад',
  LOG_BACK: 'его журнал вернулся назад',
  CURSOR_SKIPS: 'его курсор пропускает случившееся',
  EVENT_BEYOND: 'событие дальше его курсора',
  POSITION_EMPTY: 'позиция без лотов или цены',
  ORDER_EMPTY: 'ордер без лотов или цены',
  POSITION_TWICE: 'одна позиция дважды',
  EVENT_EMPTY: 'событие без лотов или цены',
  ANSWER_EMPTY: 'ответ без лотов или цены',
  other: 'что-то в нём',
} as const satisfies Like<'impossible'>;

export const news = {
  TITLE: 'Экономические новости',
  NONE: 'Предстоящие события неизвестны.',
  UNUSABLE: 'Не годится: {why}; правила о новостях не проверяются.',
  UNREAD: 'Последняя попытка прочитать не удалась: {problem}.',
  FROM: 'Источник {source}, {at} ({zone}).',
  TOLD: 'сообщено',
} as const satisfies Like<'news'>;

export const impact = {
  low: 'низкая',
  medium: 'средняя',
  high: 'высокая',
  other: '',
} as const satisfies Like<'impact'>;

export const calendar = {
  NO_LIST: 'это не список от 1 до {most} событий',
  EVENT: 'событие {event} непонятно: {fields}',
  NO_JSON: 'это не JSON',
  TOO_LARGE: 'он больше {most} байт',
  REDIRECTS: 'перенаправлений больше {most}',
  ELSEWHERE: 'он перенаправляет на {place}, это другое место; если так и надо, настройте его',
  NO_ADDRESS: 'он перенаправляет на то, что не является адресом',
  STATUS: 'он отвечает HTTP {status}',
  NO_ANSWER: 'нет ответа за {timeoutMs} мс',
  NO_CONNECTION: 'нет соединения: {cause}',
  CUT_OFF: 'нет целого ответа за {timeoutMs} мс',
  BROKE_OFF: 'он оборвался: {cause}',
  NO_FILE: 'это не обычный файл',
  SYSTEM: '{cause}',
} as const satisfies Like<'calendar'>;
