import type * as english from '../en/webhooks.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const webhook = {
  NONE: 'Ни одному адресу не сообщается, что здесь происходит. POST /webhooks добавляет адрес.',
  LIST: 'Вебхуки',
  TROUBLE: 'Вебхук {webhook}',
  GIVEN_UP:
    '{host} уже сутки ничего не принимает: {why}. Более старое больше не отправляется; остальное отправляется дальше.',
  STOPPED: '{host} ответил, что адреса больше нет (410). Туда ничего не отправляется, пока вы не разрешите снова.',
} as const satisfies Like<'webhook'>;

export const webhookState = {
  on: 'включён',
  paused: 'на паузе',
  stopped: 'остановлен: адреса нет',
  other: '',
} as const satisfies Like<'webhookState'>;

export const posting = {
  STATUS: 'ответ {status}',
  NO_ADDRESS: 'это не адрес',
  NOT_HTTPS: 'должен быть https',
  USER_NAME: 'в нём не может быть имени пользователя или пароля',
  PORT: 'допустимы только порт 443 и порты от 1024',
  OWN_NETWORK: 'он ведёт в собственные сети этой машины, а не в открытый интернет',
  NO_NAME: 'его имя никуда не ведёт',
  NO_CONNECTION: 'он недоступен',
  CERTIFICATE: 'его сертификату нельзя доверять',
  TIMEOUT: 'он не ответил вовремя',
  REDIRECT: 'он перенаправляет так, как не допускается; допустимы только 307 и 308',
  REDIRECTS: 'он перенаправляет без конца',
  other: '{what}',
} as const satisfies Like<'posting'>;
