import type * as english from '../en/terminals.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const terminal = {
  CODE: 'Код для коннектора: {code}. Он действует один раз, десять минут.',
} as const satisfies Like<'terminal'>;
