import type * as english from '../en/talk.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const talk = {
  BACK: 'Назад',
  SKIP: 'Пропустить',
  CANCEL: 'Отмена',
  LEFT: 'Оставлено как было. {again} начнёт заново.',
  OVERTAKEN:
    'На место этого разговора пришёл другой.{underWay, select, none{} other{ То, что выполнялось ({underWay}), могло всё же исполниться: проверьте.}}',
  TIMED_OUT: 'Вовремя никто не ответил, ничего не сделано. {again} начнёт заново.',
  OUTDATED:
    'Программа тем временем обновилась, и этот разговор окончен.{again, select, none{} other{ {again} начнёт заново.}}',
  BROKEN: 'Этот разговор прервался из-за ошибки программы. {again} начнёт заново.',
  USE_BUTTONS: 'Нажмите кнопку или наберите одно из: {labels}.',
  NO_BACK: 'Возвращаться некуда.',
  NO_SKIP: 'На это нужно ответить.',
  UNDER_WAY: 'Это как раз выполняется; минутку.',
  NOT_HERE: 'Об этом спрашивается только там, где никто не читает. Напишите мне лично и наберите там {again}.',
  SECRET_GONE: 'Набранное хранилось лишь мгновение, а программа тем временем запущена заново: наберите ещё раз.',
  NOTHING_OPEN: 'Открытых вопросов нет.',
  SHOWN_BELOW: 'Показано снова ниже{title, select, none{} other{ · {title}}}',
  FILE: 'Я читаю только слова: что на картинке или в файле, я не смотрел. Напишите, что там сказано, или добавьте это подписью к картинке.',
  UNREACHED: '{chat} больше недоступен',
  UNREACHED_MORE:
    'Бот там заблокирован или не может писать. {isLast, select, true{Теперь ни один чат ничего вам не сообщает, даже тревоги: разблокируйте бота или привяжите другой чат командой /link на своей странице.} other{Остальные ваши чаты получают всё; этот тоже будет, как только вы разблокируете там бота.}}',
  REACHED:
    'Теперь вы снова узнаёте здесь обо всём, что происходит. /status покажет, как обстоят дела; сказанное за это время есть на вашей странице.',
  STRANGER:
    'Я вас не знаю. Если у вас здесь есть кабинет, наберите /link на его странице и скажите мне, что она покажет; иначе /access попросит того, кто ведёт этот SignalOS, впустить вас, а приглашение говорят как /start СЛОВО.',
} as const satisfies Like<'talk'>;

export const unfit = {
  MISSING: '{label}: нужен ответ.{example, select, none{} other{ Например: {example}}}',
  NO_FILE: '{label}: отправьте файл не больше 500 КБ.',
  NO_DATE: '{label}: день, например 2026-03-31.',
  NO_NUMBER: '{label}: число обычными цифрами.{example, select, none{} other{ Например: {example}}}',
  NO_OPTION: '{label}: одно из: {options}.',
  LENGTH: '{label}: знаков от {least} до {most}.{example, select, none{} other{ Например: {example}}}',
  RANGE:
    '{label}: {least, select, none{не больше {most}} other{{most, select, none{не меньше {least}} other{от {least} до {most}}}}}.{example, select, none{} other{ Например: {example}}}',
  NO_SUCH: '{label}: такого нет.{example, select, none{} other{ Например: {example}}}',
} as const satisfies Like<'unfit'>;

export const channel = {
  NOT_SHOWN:
    'Не видно, что вы сами читаете {title}: переслать сообщение может любой, кому его прислали. В Telegram вступите туда и перешлите сообщение ещё раз; в Discord наберите там /channel.',
  AUTHORS:
    'В {channel} {authors, select, none{никто из пишущих не даёт сигналов} other{сигналы принимаются от: {authors}}}.',
  ID: 'id',
  DELETIONS: 'удаления',
  SEEN: 'видны',
  UNSEEN: 'ботам не сообщаются',
  MORE: '/follow спросит, как его копировать. Впустите меня в канал или перешлите мне его сообщение, чтобы добавить его.',
  HIDDEN:
    'Из этого сообщения не видно, из какого оно канала. Впустите меня в канал или перешлите сообщение, из которого это видно.',
  ADD_ME:
    'Я пока не могу читать {title}. Впустите меня туда: в канал Telegram администратором, в группу участником; в Discord наберите там /channel. Тогда я спрошу, как вы хотите на него подписаться.',
} as const satisfies Like<'channel'>;

export const link = {
  LINK: 'Ваши чаты',
  WORD: 'Скажите это боту в чате в течение десяти минут: /link {word}',
  WORD_FOR_DESK: 'Скажите это на своей странице в течение десяти минут: /link {word}',
  LINKED:
    'Теперь это ваш чат: о том, что происходит в вашем кабинете, сообщается здесь, а сказанное здесь исполняется там. /help покажет, что я умею.',
  LINKED_ELSEWHERE: '{person} теперь действует от имени этого кабинета. Если это не вы, отмените: /unlink {person}',
  NONE: 'Ни один чат не привязан. /link даст слово, которое нужно сказать боту.',
  UNLINKED: '{person} больше не действует от имени этого кабинета и больше ничего не получает.',
  PAGE: 'По этой ссылке вы выбираете, как входить на страницу. Она действует один раз, десять минут; никому её не передавайте.',
  PAGE_WORD:
    'На странице регистрации (/register/word) назовите это слово в течение десяти минут: {word}. Никому его не передавайте.',
} as const satisfies Like<'link'>;

export const telling = {
  money: 'Исполнения, закрытия и результаты',
  question: 'О чём вас спрашивают',
  info: 'Всё остальное',
  other: '{what}',
  QUIET: 'Тихие часы',
  HOURS: 'с {from} до {to}',
  NO_HOURS: 'нет',
  ALARMS: 'Тревоги звучат всегда.',
  MEANWHILE: 'Пока было тихо',
  WHAT: 'что было',
} as const satisfies Like<'telling'>;

export const loudness = {
  on: 'со звуком',
  silent: 'без звука',
  off: 'не здесь',
  other: '{what}',
} as const satisfies Like<'loudness'>;
