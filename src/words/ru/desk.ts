import type * as english from '../en/desk.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const level = { AT: '{field_field} {value, select, none{нет} other{{value}}}' } as const satisfies Like<'level'>;

export const language = {
  NAME: 'Русский',
  SET: 'Язык этого кабинета: {name}. Есть также: {others}.',
} as const satisfies Like<'language'>;
