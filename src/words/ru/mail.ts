import type * as english from '../en/mail.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const mail = {
  WELCOME: 'Добро пожаловать в SignalOS',
  WELCOME_MORE: 'Здравствуйте, {name}. Теперь у вас здесь есть учётная запись.',
  VERIFY: 'Это ваш адрес?',
  VERIFY_MORE: 'Подтвердите его в течение {minutes} мин. Ссылка работает один раз.',
  VERIFY_LINK: 'Да, мой',
  RESET: 'Новый пароль',
  RESET_MORE:
    'Выберите новый пароль в течение {minutes} мин. Ссылка работает один раз, и понадобится ваш второй фактор.',
  RESET_LINK: 'Выбрать пароль',
  CODE: 'Ваш код',
  CODE_MORE: 'Наберите этот код там, где его спрашивают. Он работает один раз, {minutes} мин. Никому его не сообщайте.',
  CODE_SHORT: '{code} — ваш код SignalOS на {minutes} мин. Никому его не сообщайте.',
  DEVICE: 'Вход с нового устройства',
  DEVICE_MORE: '{device}: вход из {from} в {at}.',
  FACTOR_ON: 'Добавлен второй фактор',
  FACTOR_ON_MORE: '{factor} защищает вашу учётную запись с {at}.',
  FACTOR_OFF: 'Второй фактор убран',
  FACTOR_OFF_MORE: '{factor} больше не защищает вашу учётную запись с {at}.',
  NOT_YOU: 'Если это были не вы, смените пароль и завершите все сеансы сейчас же.',
  NOT_ASKED: 'Если вы этого не запрашивали, ничего не делайте: без вас ничего не произойдёт.',
  TEST: 'Проверка',
  TEST_MORE: 'Почта от SignalOS до вас доходит.',
  OPEN: 'Открыть SignalOS',
  SECURITY: 'Проверить безопасность',
  WHY: 'SignalOS написал это, потому что там указан ваш адрес.',
  WHY_TOLD: 'SignalOS написал это, потому что вы разрешили. /mail в чате показывает и прекращает это.',
} as const satisfies Like<'mail'>;

export const address = {
  NONE: 'Ни почтового адреса, ни номера телефона не задано. /mail ann@example.com или /sms +491701234567 добавляет.',
  HEAD: 'Почта и SMS',
  MORE: 'Туда пишутся тревоги, если ни один чат не показал их за минуту. /alerts АДРЕС money on пишет больше; /mail stop АДРЕС прекращает.',
  ADDED:
    '{address} — ваш: туда пишутся тревоги, если ни один чат не показал их за минуту. /alerts {address} money on пишет больше.',
  ALARMS:
    'Туда пишутся тревоги, если ни один чат не показал их за минуту. Сводка приходит в 08:00 или когда кончаются тихие часы.',
  STOPPED: 'На {address} больше ничего не пишется.',
  NOT: 'Не добавлено',
  ASKED: 'Код отправлен',
  ASKED_MORE: 'Он ушёл на {address} и действует 10 минут. Наберите его здесь.',
  WRONG: 'Это не тот код. Посмотрите ещё раз.',
  OVER: 'Этот код больше не действует. /mail с адресом запросит новый.',
  CODE: 'Код',
  SENDING: 'Пишу на {address}',
  CHECKING: 'Проверяю код',
  TEST_SENT: 'Проверочное сообщение на {address} принято к отправке. Посмотрите, дойдёт ли оно, в том числе в спаме.',
  BOUNCED: 'На {address} больше ничего не пишется',
  BOUNCED_MORE: 'Сервер этого адреса говорит, что там никого нет ({why}). /mail добавляет другой.',
  LOST: 'Письмо не дошло',
  LOST_MORE: 'На {address} вовремя ничего написать не удалось ({why}).',
  REFUSED_MORE: '{address} не принял ({why}).',
} as const satisfies Like<'address'>;

export const written = {
  on: 'пишется',
  silent: 'в сводке',
  off: 'не пишется',
  other: '{what}',
} as const satisfies Like<'written'>;
