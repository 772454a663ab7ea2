import type * as english from '../en/access.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const access = {
  ASKED: 'Я передал просьбу. Здесь вам сообщат, что решено; это может занять время.',
  WAITS: 'Просьба уже передана; пока ничего не решено.',
  FULL: 'Сейчас ждёт слишком много людей. Попросите завтра.',
  REFUSED: 'Пока вас сюда не впускают.',
  REMOVED:
    'У вас здесь больше нет доступа. Открытое в вашем кабинете сохраняет свои стоп-лоссы, нового не открывается.',
  WELCOME:
    'Вас впустили. У этого чата теперь свой кабинет: никто другой его не видит и не действует в нём, а сказанное здесь исполняется там.',
  FIRST:
    'Для начала перешлите мне сообщение канала или наберите /follow. Спросится, какой канал, на какой счёт (учебный счёт откроется для вас) и с каким риском. /help покажет всё остальное.',
  ASKS: '{called, select, none{{person}} other{{called} ({person})}} просит доступ',
  ASKS_MORE:
    'Если впустить, у человека будет свой кабинет: он не видит ничего вашего, а вы ничего его. Имя можно выдумать, номер за ним нельзя.',
  HAD_DESK: 'Раньше у этого человека был здесь кабинет, он его вернёт.',
  TURNED_AWAY: 'Ещё просили тем временем и получили отказ из-за числа ожидающих: {count}.',
  UNDER_WAY: 'Это выполняется.',
  LET_IN: '{called}: доступ дан',
  REFUSED_THEM: '{called}: отказано, месяц об этом не спрашивается',
  NOT_DONE: '{called}: ничего не решено',
  INVITED: 'Кто первым скажет это боту в течение недели, будет впущен: /start {word}',
  INVITED_ONCE: 'Работает один раз. /people показывает открытые приглашения, /uninvite отзывает.',
  WITHDRAWN: 'Приглашение {invitation} больше никого не впускает.',
  TAKEN_OUT:
    '{removed} больше ничего здесь не может.{isHalted, select, true{ В этом кабинете нового не открывается, ожидающие ордера снимаются; открытое там сохраняет стоп-лоссы. Вебхуки, письма и SMS прекращаются.} other{}}',
  PEOPLE: 'У кого есть доступ',
  ASKING: 'Кто просит доступ',
  INVITATIONS: 'Открытые приглашения',
  INVITATION: 'id',
  WHO: 'кто',
  NAME: 'называет себя',
  SINCE: 'с',
  FOR: 'для',
  UNTIL: 'до',
  NOBODY: 'Доступ есть только у этой страницы.',
  HOW: '/invite создаёт приглашение, /uninvite отзывает его, /remove лишает человека доступа.',
  YOU: 'Вы',
  DESK: 'Кабинет',
  DECIDES: 'Впускает других',
  YES: 'да',
  NO: 'нет',
  NONE: 'нет',
} as const satisfies Like<'access'>;

export const settings = {
  TITLE: 'Настройки',
  CHANGED: 'Изменено',
  CHANGING: 'Изменяю…',
  LANGUAGE: 'Язык',
  ZONE: 'Часовой пояс',
  ALERTS: 'Что здесь звучит',
  FROM: 'Тихо с',
  TO: 'Тихо до',
  MODE: 'Что делать с сигналом',
  RISK: 'Риск на сигнал',
  PAUSE: 'Пауза',
  RESUME: 'Возобновить',
  END: 'Отписаться',
  END_SURE: 'Отписаться от {feed}? Открытое остаётся как есть.',
  STATE: 'сейчас',
  PAUSED: 'на паузе',
  RUNS: 'работает',
} as const satisfies Like<'settings'>;

export const checkup = {
  VERSION: 'SignalOS {version}',
  TITLE: '{isBad, select, true{Что-то нужно исправить} other{Всё в порядке}}',
  NOTHING: 'Здесь проверять нечего: служба работает там, где нет ни собственной папки, ни собственных часов.',
} as const satisfies Like<'checkup'>;

export const looked = {
  clock: 'часы',
  folder: 'папка',
  disk: 'диск',
  database: 'базы данных',
  backup: 'резервная копия',
  model: 'модель',
  calendar: 'календарь',
  telegram: 'Telegram',
  mail: 'почта',
  sms: 'SMS',
  other: '{what}',
} as const satisfies Like<'looked'>;
