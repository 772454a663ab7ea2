/** The page of what was done. */
export const audit = {
  TITLE: 'What was done',
  WHOSE: 'Where',
  KIND: 'Kind',
  ALL: 'everything',
  SHOW: 'Show',
  NONE: 'Nothing yet.',
  OLDER: 'Older',
} as const;

export const auditChain = {
  me: 'how you sign in',
  desk: 'your desk',
  installation: 'the installation',
} as const;

export const auditKind = {
  'sign-in': 'sign-in',
  failure: 'wrong secret',
  denied: 'refused',
  password: 'password',
  factor: 'second factor',
  key: 'key or link',
  session: 'session',
  people: 'people',
  settings: 'settings',
  export: 'own data',
  alarm: 'looks unusual',
} as const;
