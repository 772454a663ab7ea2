import type * as english from '../en/findings.ts';
import { lotsOf, ofLots } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const finding = {
  'ORD-VALID': 'Сам ордер неверен: {faults_fault}.',
  'ORD-STALE':
    '{missesFill, select, true{Снимок счёта старше последнего исполнения.} other{Котировке {quoteAgeMs} мс, снимку счёта {snapshotAgeMs} мс: слишком старо, чтобы решать.}}',
  'ORD-DUP': 'Такой же ордер уже был дан за последние {windowSec} с.',
  'SYMBOL-LIST': '{symbol} нельзя торговать на этом счёте.',
  'STATE-HALT':
    'Торговля {state, select, reducing{только на сокращение} other{остановлена}}{who, select, none{} other{, кем: {who}}}{why, select, none{} other{: {why_halting}}}.',
  'BREACH-LOCK': 'Лимит нарушен ({causes_rule}): новых ордеров нет, пока блокировку не снимут.',
  'RTS6-KILL': 'Всё остановлено ({scope_reach}), кем: {who}. Причина: {why_halting}.',
  'NEWS-WINDOW': 'Слишком близко: {event}. Торговли нет за {beforeMinutes} мин до и {afterMinutes} мин после.',
  'GAP-CLOSE':
    'В ближайшие {withinHours} ч рынок закроется на {breakHours} ч: открытие сейчас считается торговлей на гэпе.',
  'WEEKEND-HOLD': 'Рынок скоро закроется на {breakHours} ч, к этому времени позиций быть не должно; открыто: {held}.',
  'HOLD-MIN': 'Удержание {heldSec} с; фирма требует не меньше {minSec} с.',
  'MAX-LOTS': `${lotsOf('lots')} ({scope_reach}) — больше разрешённых {limit}.`,
  'MAX-POSITIONS': 'Позиций и ордеров {count}, разрешено {limit}.',
  'MAX-ORDERS': 'Одновременных ордеров {count}, разрешено {limit}.',
  'DAY-LOTS': `За сегодня ${lotsOf('dayLots')}, в день разрешено {limit}.`,
  HEDGE: '{symbol} уже открыт в другую сторону, а хеджирование запрещено.',
  'OPPOSITE-XACCT': 'Другой ваш счёт в этой фирме держит {symbol} в другую сторону.',
  'COPY-XACCT': 'На другом вашем счёте в этой фирме уже есть эта сделка по {symbol}.',
  MARTINGALE: `Объём больше чем в {factor} раза от только что проигранных ${ofLots('losingLots')} по этому символу считается мартингейлом.`,
  'CAPITAL-ALLOC': '{allocated_amount} USD на одну стратегию — больше {cap_amount} USD, которые допускает фирма.',
  'RTS6-COLLAR': 'Цена отклоняется от рынка на {deviationPct_percent}, больше {collarPct} %.',
  'RTS6-VALUE': 'Стоимость ордера {notional_amount} выше предела {limit_amount}.',
  'RTS6-VOLUME': `Объём ордера ${lotsOf('orderLots')} выше предела {limit}.`,
  'SL-REQUIRED':
    '{graceSec, select, 0{Нужен стоп-лосс.} other{Стоп-лосс нужен в течение {graceSec} с после открытия.}}',
  'RISK-PER-TRADE':
    '{tradeRisk, select, none{Без стоп-лосса риск этой сделки не ограничен; разрешено {limit_amount}.} other{Риск этой сделки был бы {tradeRisk_amount}, больше разрешённых {limit_amount} ({pct} %).}}',
  'RISK-PER-IDEA':
    '{ideaRisk, select, none{Без стоп-лосса риск по этому символу не ограничен; разрешено {limit_amount}.} other{Риск по этому символу был бы {ideaRisk_amount}, больше разрешённых {limit_amount} ({pct} %).}}',
  'OPEN-RISK':
    '{openRisk, select, none{Без стоп-лосса открытый риск счёта не ограничен; разрешено {limit_amount}.} other{Открытый риск счёта был бы {openRisk_amount}, больше разрешённых {limit_amount} ({pct} %).}}',
  'FLOAT-LOSS': 'Плавающий убыток {floating_amount} вышел за {floatFloor_amount}.',
  'DAILY-LOSS': 'Эквити {equity_amount} достигло линии дневного убытка {dailyFloor_amount}.',
  'TOTAL-LOSS': 'Эквити {equity_amount} достигло линии общего убытка {totalFloor_amount}.',
  'WC-UNBOUNDED': 'Убыток по {symbols} ничем не ограничен: нет стоп-лосса.',
  'WC-DAILY':
    'Если бы сработали все стопы, эквити стало бы {worstEquity_amount}, за дневной линией {dailyFloor_amount}.',
  'WC-TOTAL': 'Если бы сработали все стопы, эквити стало бы {worstEquity_amount}, за общей линией {totalFloor_amount}.',
  'EU-LEVERAGE': 'Ордеру нужна маржа {requiredMargin_amount}; свободно {freeMargin_amount}.',
  'EU-MARGIN-50':
    'Эквити {equity_amount} ниже уровня принудительного закрытия {closeOutLevel_amount}: позиции закрываются, сначала самая убыточная.',
  'EU-NBP': 'Счёт ниже нуля; нужно списать {writeOff_amount}.',
  'EU-WARN': 'Предупреждение о риске с долей убыточных счетов не показано.',
  'EU-BONUS': 'Розничным клиентам нельзя предлагать бонусы за торговлю.',
  'EU-CLIENT': 'Клиент не отнесён ни к розничным, ни к профессиональным.',
  'EU-APPROP': 'Нет теста на соответствие.',
  'EU-RECORD': 'Записи не хранятся пять лет.',
  'EU-BESTEX': 'Нет отчёта о качестве исполнения.',
  'REQ-LIMIT': 'Запрос за день {requests} превышает разрешённые {perDay} ({reserve} оставлено для закрытий).',
  'RTS6-MSG': 'Сообщений за секунду {messages}, разрешено {perSecond}.',
  'RTS6-THROTTLE':
    'Исполнений за {windowSec} с: {executionsInWindow}, предел {max} достигнут. Выключено, пока человек не включит снова.',
  other: 'Нарушено правило профиля.',
} as const satisfies Like<'finding'>;

export const reach = {
  order: 'на ордер',
  symbol: 'на символ',
  account: 'на счёт',
  feed: 'на канал',
  all: 'на весь кабинет',
  other: 'на счёт',
} as const satisfies Like<'reach'>;

export const fault = {
  'no order': 'ордера нет',
  'no change': 'ничего бы не изменилось',
  'unknown symbol': 'у брокера нет {what}',
  unreadable: '{what} не читается',
  'lots not positive': 'нет лотов',
  'lots off step': 'объём не кратен шагу',
  'lots under minimum': 'объём меньше минимального ордера',
  'lots over maximum': 'объём больше максимального ордера',
  'price not positive': 'нет цены',
  'stop not positive': 'такого стоп-лосса быть не может',
  'stop on the wrong side': 'стоп-лосс не с той стороны',
  'target on the wrong side': 'тейк-профит не с той стороны',
  no: 'неизвестно: {what_missing}',
  other: 'что-то в нём невозможно',
} as const satisfies Like<'fault'>;

export const missing = {
  'a readable order': 'читаемый ордер',
  'bounded loss': 'предел убытка',
  'closed trades': 'закрытые сделки',
  contract: 'контракт {what}',
  'conversion rate': 'курс пересчёта',
  'day start': 'начало дня',
  'economic calendar': 'экономический календарь',
  'executions in the window': 'исполнения за период',
  'high-water mark': 'наивысшая отметка ({what})',
  'initial balance': 'начальный баланс',
  line: 'линия',
  'lots of today': 'лоты за сегодня',
  'margin rate': 'ставка маржи по {what}',
  'market hours': 'часы работы рынка',
  'messages this second': 'сообщения за эту секунду',
  'opening time': 'время открытия',
  'other accounts': 'другие счета',
  'positions of other accounts': 'позиции других счетов',
  quote: 'котировка',
  rate: 'курс {what}',
  'recent orders': 'недавние ордера',
  'reference price': 'опорная цена',
  'requests today': 'запросы за сегодня',
  swap: 'своп по {what}',
  'word on both sides': 'что {what} говорит о сделках в обе стороны в разных фирмах',
  'risk warning acknowledged': 'принято ли предупреждение о риске',
  'no incentives taken': 'принимались ли бонусы',
  'client category': 'категория клиента',
  'appropriateness tested': 'пройден ли тест на соответствие',
  'records kept': 'хранятся ли записи',
  'report on execution quality': 'отчёт о качестве исполнения',
  other: 'одно из данных',
} as const satisfies Like<'missing'>;

export const unjudged = {
  ASKED: 'Не все правила удалось проверить. Неизвестно: {facts_missing}. Поэтому спрашиваю вас.',
  TRADED: 'Не все правила удалось проверить. Неизвестно: {facts_missing}. Эта подписка всё равно торгует.',
} as const satisfies Like<'unjudged'>;
