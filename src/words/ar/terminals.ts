import type * as english from '../en/terminals.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const terminal = {
  CODE: 'رمز الموصل: {code}. يعمل مرة واحدة، خلال عشر دقائق.',
} as const satisfies Like<'terminal'>;
