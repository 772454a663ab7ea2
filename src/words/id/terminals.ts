import type * as english from '../en/terminals.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const terminal = {
  CODE: 'Kode untuk konektor: {code}. Berlaku sekali, selama sepuluh menit.',
} as const satisfies Like<'terminal'>;
