import type * as english from '../en/accounts.ts';
import { counted } from './counted.ts';
import { rule } from './rules.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const accounts = { LIST: 'Счета', PAPER: 'Учебный счёт' } as const satisfies Like<'accounts'>;

export const halting = {
  ...rule,
  ASKED: 'по запросу',
  NO_RECORDS: 'нет записей о нём',
  panic: 'паника',
  REMOVED: 'у его трейдера больше нет доступа',
  other: '{what}',
} as const satisfies Like<'halting'>;

export const lock = {
  WHY: '{why_halting}',
  AT_EQUITY: 'при эквити {equity_amount}',
  THROTTLE: `${counted('orders', 'ордер', 'ордера', 'ордеров')} за {seconds} с`,
} as const satisfies Like<'lock'>;

export const symbols = {
  NONE: 'О символах ещё не спрашивали, или все ответы забыты.',
  LIST: 'Символы, которые вы выбрали',
  GONE: '{symbol} (больше нет)',
  FORGET: '/forget ИМЯ отменяет выбор: на следующем сигнале вас спросят снова.',
  FORGOTTEN: '{name} больше не означает {symbol} на счёте {account}.',
  TRADED: 'Что торгуется',
  ALSO: 'также называется',
  NOT_TRADED: 'Ни один счёт не торгует тем, что так называется.',
  MORE: 'Всего {count}; /symbols gold покажет те, что так называются.',
} as const satisfies Like<'symbols'>;

export const client = {
  TITLE: 'Заявлено для счёта {account}',
  CATEGORY: 'Категория',
  WARNING: 'Предупреждение о риске прочитано',
  TESTED: 'Тест на соответствие пройден',
  UNBRIBED: 'Бонусы не принимались',
  REPORT: 'Отчёт о качестве исполнения',
  REST: 'Что не заявлено, то не оценивается. Профессиональный клиент указывает основания через API.',
} as const satisfies Like<'client'>;

export const category = {
  retail: 'розничный',
  professional: 'профессиональный',
  other: 'не заявлено',
} as const satisfies Like<'category'>;
export const stated = { true: 'да', false: 'нет', other: 'не заявлено' } as const satisfies Like<'stated'>;

export const profile = {
  LIST: 'Профили правил',
  OLD: '{asOf} (устарел)',
  STALE: 'Требования {name} последний раз сверялись {asOf}; правила фирм меняются, проверьте их.',
  HISTORIC: '{name} оставлен для истории; фирма его больше не предлагает.',
} as const satisfies Like<'profile'>;

export const misfit = {
  PRESET: 'id: {id} — имя готового профиля',
  NO_RULE: 'own.{id}: такого правила нет',
  NOT_POSITIVE: '{name}: должно быть больше нуля',
  NEGATIVE: '{name}: отрицательное значение',
  ONE_OF: '{name}: нужно одно из двух, pct или amount',
  OVER_ALL: '{name}: больше 100 %',
  OVER: '{name}: больше, чем {than}',
  BUFFER: 'bufferPct: не от 0 до 100',
  BUFFER_ALL: 'bufferPct не оставляет ничего от daily',
  RESERVE_ALL: 'requests.reserve не оставляет ни одного запроса',
} as const satisfies Like<'misfit'>;

export const looser = {
  rules: 'его правила',
  clock: 'начало его дня',
  firm: 'чьи это правила',
  daily: 'дневной лимит убытка',
  total: 'общий лимит убытка',
  maxLots: 'предел по лотам',
  maxPositions: 'предел по позициям',
  maxOrders: 'предел по ордерам',
  dayLots: 'лоты за день',
  riskPerTradePct: 'риск на сделку',
  riskPerIdea: 'риск на символ',
  openRiskPct: 'открытый риск',
  floatLossPct: 'плавающий убыток',
  news: 'окно новостей',
  noStop: 'торговлю без стоп-лосса',
  initialBalance: 'начальный баланс',
  highestEquity: 'наивысшее эквити',
  leverage: 'пределы плеча',
  closeOut: 'закрытие при половине маржи',
  debt: 'защиту от отрицательного баланса',
  mode: 'способ копирования',
  size: 'объём',
  entryTolerancePoints: 'насколько далеко от входа берётся сигнал',
  zone: 'место входа внутри зоны',
  defaultStopPips: 'стоп-лосс по умолчанию',
  slippagePoints: 'проскальзывание',
  onNotEvaluated: 'что делать, если правило нельзя проверить',
  marketLateSeconds: 'насколько поздно берётся сигнал',
  pendingLateSeconds: 'насколько поздно берётся сигнал',
  levelsWithinMinutes: 'сколько ждать уровней',
  onDelete: 'что делает удалённое сообщение',
  whoWins: 'за кем слово, за вами или за провайдером',
  protectAtPct: 'насколько рано включается защита',
  flattenMinutes: 'насколько рано закрывать перед перерывом',
  resetMinutes: 'насколько рано закрывать перед сбросом дня',
  withdrawMinutes: 'насколько рано снимать ордера перед новостями',
  newsCloseMinutes: 'насколько рано закрывать перед новостями',
  other: '{what}',
} as const satisfies Like<'looser'>;

export const overview = {
  TITLE: 'Ваш кабинет',
  TODAY: 'сегодня',
  OPEN: 'открыто · ожидает',
  HELD: '{open} · {waiting}',
  SILENT: 'брокер не отвечает',
  NO_CHANNEL: 'Ни один канал не копируется. Начните с /follow.',
} as const satisfies Like<'overview'>;

export const span = {
  today: 'сегодня',
  week: '7 дней',
  month: '30 дней',
  other: '{what}',
} as const satisfies Like<'span'>;
