import type * as english from '../en/commands.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const typed = {
  NO_PERCENT: '«{word}» no es una parte en porcentaje.',
  ALL_OF_IT: 'Para cerrarlo todo no se indica tamaño.',
  LOTS_NONE: 'Los lotes son más que cero.',
  PIPS_SIGN: 'Los pips necesitan un signo: - hacia la pérdida, + hacia la ganancia, contados desde la entrada.',
  STOP_STAYS: 'Un stop se mueve, nunca se quita.',
  ONE_TARGET: 'Un objetivo cada vez.',
  ONE_ONLY: 'De uno en uno.',
  NOT_UNDERSTOOD: 'No se entiende «{word}».',
  VALUE_NEEDED: 'Hace falta un valor{after, select, none{} other{ detrás de «{after}»}}.',
  NO_VALUE: '«{word}» no es un valor para esto.',
  FROM_ONE: 'Los objetivos se cuentan desde 1.',
  SYMBOL_NEEDED: 'Hace falta un símbolo.',
  TWICE: '«{word}» dice por segunda vez lo ya dicho.',
  NO_PRICE: '«{word}» no es un precio.',
  SIDE_FIRST: 'Di primero buy o sell.',
  UNFIT: '{field, select, none{La orden} other{{field}}}: {problem}.',
} as const satisfies Like<'typed'>;

export const trade = {
  OURS: '{side_direction} {symbol}, {lots} lotes, stop {sl, select, none{ninguno} other{{sl}}}, {account}',
  ELSEWHERE: '{side_direction} {symbol}, {lots} lotes, abierta en otro sitio, {account}',
} as const satisfies Like<'trade'>;

export const closed = {
  PROFIT: 'Lo que dio',
  NONE_LATELY: 'No se cerró nada en los últimos treinta días.',
  TRADES: 'operaciones',
  LIST: 'Cerrado',
  NONE: 'Aún no se ha cerrado nada.',
  IN_ALL: 'En total: {sums}.',
} as const satisfies Like<'closed'>;

export const cause = {
  command: 'orden',
  stop: 'stop',
  target: 'objetivo',
  stop_out: 'stop-out',
  manual: 'a mano',
  expiry: 'caducidad',
  broker: 'bróker',
  other: '',
} as const satisfies Like<'cause'>;
