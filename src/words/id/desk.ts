import type * as english from '../en/desk.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const level = {
  AT: '{field_field} {value, select, none{tidak ada} other{{value}}}',
} as const satisfies Like<'level'>;

export const language = {
  NAME: 'Bahasa Indonesia',
  SET: 'Meja ini berbahasa {name}. Ada juga: {others}.',
} as const satisfies Like<'language'>;
