import type * as english from '../en/cards.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const became = {
  refused: 'No operada',
  alerted: 'Vista, no operada',
  asking: 'Tú decides',
  incomplete: 'A la espera de sus niveles',
  skipped: 'Descartada',
  dropped: 'Retirada',
  working: 'Enviada al bróker',
  waiting: 'Orden pendiente',
  replaced: 'En sustitución',
  open: 'Abierta',
  closed: 'Cerrada',
  failed: 'No ejecutada',
  other: 'Señal',
} as const satisfies Like<'became'>;

export const phase = {
  planned: 'sin enviar aún',
  sent: 'enviada',
  pending: 'pendiente',
  unknown: 'sin confirmar',
  open: 'abierta',
  closed: 'cerrada',
  cancelled: 'cancelada',
  rejected: 'rechazada',
  expired: 'caducada',
  dropped: 'descartada',
  other: 'desconocido',
} as const satisfies Like<'phase'>;

export const direction = {
  buy: 'COMPRA',
  sell: 'VENTA',
  other: 'OPERACIÓN',
} as const satisfies Like<'direction'>;

export const card = {
  TITLE: '{state_became} · {side_direction} {symbol}{account, select, none{} other{ · {account}}}',
  STATE: 'estado',
  LOTS: 'lotes',
  PRICE: 'precio',
  STOP: 'stop',
  TARGET: 'objetivo',
  RESULT: 'resultado',
  BOOKED: 'anotado',
  FILLED_IN_PART: '{lots} ({waits} aún pendientes)',
  NO_TARGET: 'abierto',
  ENTRY: 'Entrada',
  STOP_SIGNALLED: 'Stop',
  TARGETS: 'Objetivos',
  AT_MARKET: 'a mercado',
  ORDER: '{order, select, limit{límite } stop{stop } other{}}{entry}',
  PIPS: '{pips} pips',
  TIMES_RISK: '{times} × el riesgo',
  NONE: 'ninguno',
  WAITING: 'En espera: {words} cuando el precio {towards, select, up{suba} other{baje}} a {price}.',
  LARGEST_SIZE: 'Mayor tamaño que pasaría: {lots} lotes.',
  PLANNED_RISK: 'Riesgo previsto {risk} con {lots} lotes de {symbol}.',
  NOT_BY_ITSELF: 'La lectura es {certainty_certainty}, así que no se opera por sí sola.',
  FOOTER_BY_HAND: '{name} · abierta a mano',
  FOOTER: '{name} · {feed} · leído por {reader_reader}, lectura {certainty_certainty}',
  DETAILS: 'Detalles',
  PER_LOT: 'Un lote pierde hasta el stop',
  RULES: 'Reglas en contra',
  MESSAGE: 'Mensaje',
  DECIDED: 'Decidido',
  AFTER: '{ms} ms después de publicarse',
  TRACE: 'Traza',
} as const satisfies Like<'card'>;

export const reader = {
  grammar: 'la gramática',
  model: 'el modelo',
  other: 'otro lector',
} as const satisfies Like<'reader'>;
