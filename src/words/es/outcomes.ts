import type * as english from '../en/outcomes.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const outcome = { TRADE: '{side_side} {symbol}' } as const satisfies Like<'outcome'>;

export const stands = {
  refused: 'no operada',
  alerted: 'vista, no operada',
  asking: 'tú decides',
  incomplete: 'a la espera de sus niveles',
  skipped: 'descartada',
  dropped: 'retirada',
  working: 'enviada al bróker',
  waiting: 'orden pendiente',
  open: 'abierta',
  closed: 'cerrada',
  failed: 'no ejecutada',
  other: 'desconocido',
} as const satisfies Like<'stands'>;

export const met = {
  done: 'hecha',
  waits: 'espera su precio',
  asked: 'preguntada',
  refused: 'rechazada',
  nothing: 'sin nada sobre lo que actuar',
  other: 'desconocido',
} as const satisfies Like<'met'>;
