import type * as english from '../en/elsewhere.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const elsewhere = {
  BY: 'Войти через {service}',
  REGISTER_BY: 'Зарегистрироваться через {service}',
  ELSEWHERE: 'Другие службы для входа',
  NONE: 'Ни одна не привязана.',
  LINK: 'Привязать {service}',
  UNLINK: 'Убрать {service}',
  CALLED: 'как {called}',
  SINCE: 'с {at}',
  GO: 'Перейти в {service}',
  GO_HOW: 'Вы перейдёте в {service}; там вы скажете, кто вы.',
  NEW: 'Добро пожаловать',
  NEW_HOW: '{service} говорит, что вы {email}. Здесь к этому пока никто не привязан.',
  PASSWORD_TOO: 'Свой пароль (можно оставить пустым)',
  OVER: 'Не получилось',
} as const satisfies Like<'elsewhere'>;
