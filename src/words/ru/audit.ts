export const audit = {
  TITLE: 'Что было сделано',
  WHOSE: 'Где',
  KIND: 'Вид',
  ALL: 'всё',
  SHOW: 'Показать',
  NONE: 'Пока ничего.',
  OLDER: 'Раньше',
} as const;

export const auditChain = {
  me: 'как вы входите',
  desk: 'ваш стол',
  installation: 'установка',
} as const;

export const auditKind = {
  'sign-in': 'вход',
  failure: 'неверный секрет',
  denied: 'отказано',
  password: 'пароль',
  factor: 'второй фактор',
  key: 'ключ или ссылка',
  session: 'сеанс',
  people: 'люди',
  settings: 'настройки',
  export: 'свои данные',
  alarm: 'выглядит необычно',
} as const;
