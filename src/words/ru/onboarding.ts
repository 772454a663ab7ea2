import type * as english from '../en/onboarding.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

/** The first hour, step by step. */
export const onboarding = {
  BEGIN: 'Начать',
  LOOK: 'Посмотреть ещё раз',
  DOING: 'Минуту…',
  NAME: 'Ваше имя',
  EXPERIENCE: 'Как давно вы торгуете?',
  CHANGE: 'Изменить',
  FIRM: '{firm} о копировании сигналов: {copying}',
  LOOKED_AT: 'что проверено',
  FOUND: 'результат',
  CHECK: 'Проверить счёт',
  CHECK_AGAIN: 'Проверить ещё раз',
  OTHER_ACCOUNT: 'Другой счёт',
  FOLLOWED: '{feed} (уже копируется)',
  OTHER_RULES: 'Другие правила',
  TARGETS: 'Несколько целей',
  WHO_WINS: 'Когда поставщик меняет сделку',
  DEFAULT_STOP: 'Пункты для сигнала без стопа; 0 — отклонить',
  REAL_CONFIRMS:
    'Этот счёт у брокера, поэтому сначала вас спрашивают перед каждой сделкой. Когда узнаете, как торгует канал, измените это в /settings.',
  OWN: 'Задать всё самому',
  HANDLED:
    '{mode_mode} · {targets_targetsSplit} · {who_whoWins} · {pips, select, none{без стопа: отклоняется} other{без стопа: пунктов {pips}}}',
  PAPER_OPEN: 'Открыть рядом учебный счёт',
  PAPER_NAME: 'Практика',
  TEST_CHANNEL: 'Пробный канал',
  TRY: 'Отправить пробный сигнал',
  TRY_AGAIN: 'Попробовать ещё раз',
  UNDER_WAY: 'Он в пути…',
  STAGE: 'этап',
  TEST_SIGNAL: 'Покупка {symbol} со стопом и целью, на ненастоящие деньги.',
  STUCK: 'Застрял на этапе «{stage}»: {why}',
  TOOK: 'прошёл за {ms} мс',
  NONE: 'нет',
  RIGHT: 'Всё верно',
  AGAIN: 'Изменить: {step}',
  END: 'Завершить',
  DONE: 'Всё настроено',
  DONE_MORE:
    'С этого момента сигналы копируются так, как вы сказали. /status покажет стол, /settings изменит что угодно, /panic остановит всё.',
  PROGRESS: '{percent} % · осталось минут: {minutes}',
  HERE: 'Вы здесь впервые? /begin настроит всё шаг за шагом.',
  NOT_BEGUN: '/begin начнёт заново.',
  PAGE: 'Настроить шаг за шагом',
} as const satisfies Like<'onboarding'>;

/** What each step is called. */
export const onboardingStep = {
  welcome: 'Добро пожаловать',
  profile: 'Вы',
  broker: 'Счёт',
  verification: 'Проверка счёта',
  provider: 'Канал',
  risk: 'Риск',
  handling: 'Обращение с сигналами',
  paper: 'Практика',
  test: 'Пробный сигнал',
  review: 'Всё верно?',
  completion: 'Готово',
  other: '{what}',
} as const satisfies Like<'onboardingStep'>;

/** What each step is about. */
export const onboardingAbout = {
  welcome:
    'Минут через десять у вас будут счёт, канал и правила, и вы увидите, как пробный сигнал прошёл весь путь. Остановиться можно в любой момент: /begin продолжит с того же места, на любом устройстве.',
  profile: 'Время показывается в вашем поясе, всё говорится на вашем языке.',
  broker:
    'На каком счёте торговать? Учебный счёт торгует ненастоящими деньгами по правилам выбранной вами фирмы. Счёт в вашем MetaTrader 5 подключает /connect; потом посмотрите ещё раз.',
  verification: 'Отвечает ли брокер, принимает ли ордера, есть ли деньги, инструменты и цены.',
  provider:
    'Какой канал копировать? Пока вы не сказали как, он только показывается. Канал Telegram или Discord появится, если добавить в него бота или переслать его пост; /listen читает те, куда бота не пускают.',
  risk: 'Какую часть баланса может потерять один сигнал, если сработает его стоп?',
  handling: 'Что делать с сигналом и с тем, что поставщик скажет потом?',
  paper: 'Учебный счёт рядом с настоящим сам торгует тот же канал на ненастоящие деньги, и вы видите, что бы он делал.',
  test: 'Одно сообщение проходит весь путь: канал, чтение, план, правила, ордер, карточка. Торгуются только ненастоящие деньги, а открытое сразу закрывается.',
  review: 'Просмотрите. Что неверно, можно изменить здесь.',
  completion: 'Одно нажатие — и начинаем.',
  other: '',
} as const satisfies Like<'onboardingAbout'>;

/** How long somebody has traded. */
export const experience = {
  new: 'Я новичок',
  some: 'Год или два',
  much: 'Дольше',
  other: '',
} as const satisfies Like<'experience'>;

/** Ways of handling signals, by a name. */
export const preset = {
  careful: 'Осторожно',
  usual: 'Обычно',
  provider: 'Как скажет поставщик',
  other: '',
} as const satisfies Like<'preset'>;

/** How a trade is split over its targets. */
export const targetsSplit = {
  equal: 'равная часть на каждую цель',
  first: 'всё на первой цели',
  runner: 'часть на каждую цель, последняя остаётся открытой',
  other: '',
} as const satisfies Like<'targetsSplit'>;

/** Who wins when the provider changes a trade. */
export const whoWins = {
  safer: 'что снижает риск, делается, об остальном спрашивается',
  provider: 'поставщика слушаются',
  me: 'меня спрашивают каждый раз',
  other: '',
} as const satisfies Like<'whoWins'>;

/** What is looked at about an account. */
export const checkedThing = {
  reached: 'брокер',
  connected: 'связь',
  trades: 'ордера',
  money: 'деньги',
  symbols: 'инструменты',
  prices: 'цены',
  running: 'торговля',
  rules: 'правила',
  other: '{what}',
} as const satisfies Like<'checkedThing'>;

/** What was found. */
export const onboardingCheck = {
  REACHED: 'отвечает ({server})',
  SILENT: 'Брокер счёта {name} не отвечает. Посмотрите, работает ли терминал, и проверьте ещё раз.',
  CONNECTED: 'есть',
  CUT_OFF: 'Связь терминала с брокером прервана. Проверьте соединение и попробуйте ещё раз.',
  TAKES: 'принимаются',
  TAKES_NONE: 'Брокер не принимает ордера: {why}.',
  MONEY: '{amount_money}, {isReal, select, true{настоящие деньги} other{ненастоящие деньги}}',
  SYMBOLS: '{count}',
  PRICES: 'свежие',
  PRICES_OLD: 'Самой новой цене {seconds} с. Возможно, рынок закрыт: проверьте, когда он откроется.',
  HALTED: 'Торговля на этом счёте остановлена; /resume снимет остановку.',
  RUNS: 'разрешена',
  NO_RULES: 'Он не под известными здесь правилами.',
  RULES: '{profile}',
  other: '',
} as const satisfies Like<'onboardingCheck'>;

/** Stages of a test signal. */
export const trialStage = {
  received: 'получен',
  read: 'прочитан',
  planned: 'рассчитан',
  checked: 'правила пройдены',
  sent: 'отправлен',
  filled: 'исполнен',
  shown: 'карточка показана',
  closed: 'снова закрыт',
  other: '',
} as const satisfies Like<'trialStage'>;

/** Why a test signal got no further. */
export const onboardingTrial = {
  NOT_READ: 'сообщение не прочитано как сигнал',
  ASKED: 'сначала пришлось бы спросить',
  ENDED: 'сделки не было',
  TOO_LONG: 'за {seconds} с больше ничего не произошло',
  LEFT_OPEN: 'закрыть не удалось: закройте вручную на учебном счёте',
  NO_PRICE: 'у {account} сейчас нет ни одной цены',
  other: '',
} as const satisfies Like<'onboardingTrial'>;
