import type * as english from '../en/reading.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const parse = {
  TITLE: 'Leído como {type_kindRead}, {certainty_certainty}, por {reader_reader}',
  WHY: 'Por qué: {reasons}.',
  IN_TEXT: 'en el texto',
  TAKEN_FOR: 'entendido como',
  FIELD: 'campo: {of_partRead}',
  STATEMENT: 'comentario: {of_statement}',
  INSTRUCTION: 'Instrucción',
  ABOUT: 'sobre',
  NOBODY: '{side_direction} {symbol}: ninguna cuenta sigue este canal.',
  PLAN: '{side_direction} {symbol} en {account}: {would_foreseen}',
  RISK: 'Riesgo de {risk_amount} en total; {perLot_amount} por lote hasta el stop.',
  NOTHING: 'No se operó nada.',
} as const satisfies Like<'parse'>;

export const kindRead = {
  signal: 'señal',
  signals: 'varias señales',
  update: 'instrucción',
  updates: 'varias instrucciones',
  none: 'nada que hacer',
  reject: 'no operable',
  other: 'desconocido',
} as const satisfies Like<'kindRead'>;

export const foreseen = {
  place: 'se colocaría',
  ask: 'se preguntaría',
  show: 'solo se mostraría',
  await: 'esperaría sus niveles',
  refuse: 'se rechazaría',
  other: 'desconocido',
} as const satisfies Like<'foreseen'>;

export const piece = {
  decoration: 'adorno',
  phrase: 'frase',
  unexplained: 'sin explicar',
  other: '{what}',
} as const satisfies Like<'piece'>;

export const partRead = {
  symbol: 'símbolo',
  side: 'sentido',
  order: 'orden',
  entry: 'entrada',
  sl: 'stop',
  slPips: 'stop en pips',
  tps: 'objetivo',
  tpPips: 'objetivo en pips',
  rr: 'objetivo según el riesgo',
  openTp: 'objetivo abierto',
  leverage: 'apalancamiento',
  about: 'qué operación',
  breakeven: 'punto de equilibrio',
  move_sl: 'mover el stop',
  move_tp: 'mover un objetivo',
  remove_tp: 'quitar un objetivo',
  move_entry: 'mover la entrada',
  set_levels: 'fijar los niveles',
  trail: 'stop que sigue al precio',
  close: 'cerrar',
  close_partial: 'cerrar una parte',
  cancel: 'cancelar',
  tp_hit: 'objetivo alcanzado',
  sl_hit: 'stop alcanzado',
  filled: 'ejecutada',
  reentry: 'entrar de nuevo',
  other: '{what}',
} as const satisfies Like<'partRead'>;

export const statement = {
  advice: 'consejo',
  advert: 'anuncio',
  analysis: 'análisis',
  lesson: 'lección',
  question: 'pregunta',
  recap: 'resumen',
  result: 'resultado',
  talk: 'charla',
  other: '{what}',
} as const satisfies Like<'statement'>;
