import type * as english from '../en/installation.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const installation = {
  TITLE: 'Токены и ключи',
  HOW: 'Они запечатываются, действуют сразу без перезапуска и больше никому не показываются. Нужен только что введённый код или ваш пароль.',
  TELEGRAM_BOT_TOKEN: 'Токен вашего бота Telegram',
  DISCORD_BOT_TOKEN: 'Токен вашего бота Discord',
  OPENAI_API_KEY: 'Ключ языковой модели',
  OPENAI_MODEL: 'Название языковой модели',
  MAIL_FROM: 'Отправитель писем',
  SMTP_URL: 'Почтовый сервер, например smtps://user:password@mail.example.com',
  FROM_ENVIRONMENT: 'Задано там, где запущена служба; это главнее.',
  FROM_PAGE: 'Задано здесь {at}.',
  FROM_NOWHERE: 'Не задано.',
  SET: 'Задать',
  CLEAR: 'Убрать',
} as const satisfies Like<'installation'>;
