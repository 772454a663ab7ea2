import type * as english from '../en/desk.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const level = { AT: '{field_field} {value, select, none{بلا} other{{value}}}' } as const satisfies Like<'level'>;

export const language = {
  NAME: 'العربية',
  SET: 'لغة هذا المكتب: {name}. وهناك أيضًا: {others}.',
} as const satisfies Like<'language'>;
