import type * as english from '../en/terminals.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const terminal = {
  CODE: 'Código para el conector: {code}. Sirve una vez, durante diez minutos.',
} as const satisfies Like<'terminal'>;
