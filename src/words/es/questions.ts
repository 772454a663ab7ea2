import type * as english from '../en/questions.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const ask = {
  YOURS: 'Tú decides · {what}',
  OVER: '{how_over} · {what}',
  BY: 'Responde antes de: {moment} ({zone}).',
  TRADE: '{side_direction} {symbol}{entry, select, none{} other{ {entry}}}',
  WHICH_SYMBOL: '¿Qué símbolo se quiere decir?',
  EDITED: 'El proveedor editó el mensaje: «{text}»',
  POSTED_AGAIN: 'El proveedor publicó otra vez la operación: «{text}»',
  DELETED: 'El proveedor borró el mensaje: «{text}»',
  SAYS: 'El proveedor dice: {words}{price, select, none{} other{ cuando el precio llegue a {price}}}. «{text}»',
  REACHED: 'El precio ha llegado a {price}, para lo que el proveedor dijo: {words}.',
  PAST: 'El precio ya lo ha pasado.',
  MISSED: 'Dicho el {at}, mientras {feed} no se seguía.',
  NO_PRICE: 'Ahora mismo no se conoce su precio.',
  REVISED: 'Se te pregunta porque sus palabras se corrigieron: puede que una parte ya se haya cerrado.',
  SAID_BEFORE: 'Se te pregunta porque en su lugar ya se cumplió, o pudo cumplirse, otra instrucción.',
  UNSURE: 'Se te pregunta porque no se leyó con certeza.',
  EVERYTHING: 'Se te pregunta porque quieres que se te pregunte todo lo que este canal dice de una operación.',
  VAGUE: 'Se te pregunta porque la operación tiene varios objetivos y no dice cuál.',
  PLACED_ANEW:
    'Primero se retiran sus órdenes; después se planifica de nuevo tal como dice ahora, con tu tamaño y tus reglas.',
  LOOSER: 'Se te pregunta porque se podría perder más que ahora.',
  TOUCHED: 'Se te pregunta porque tú mismo moviste un nivel de esta operación.',
  ANOTHER: 'Se te pregunta porque ahora nombra otro símbolo o sentido.',
  RESTORED: 'Se te pregunta porque esta mesa se restauró entretanto: puede que ya se haya seguido.',
  WHICH_TRADE: '¿A qué operación se refiere?',
  COULD_MEAN:
    '«{text}» podría referirse a {count, select, 1{esta operación} other{{count} señales abiertas}}. No se hizo nada.',
} as const satisfies Like<'ask'>;

export const over = {
  over: 'Terminada',
  late: 'Sin respuesta a tiempo',
  other: 'Terminada',
} as const satisfies Like<'over'>;

export const press = {
  // Bajo una señal.
  TAKE: 'Tomar',
  HALF_SIZE: 'Mitad de tamaño',
  SKIP: 'Descartar',
  ANYWAY: 'Operar de todos modos',
  HALF: 'Mitad',
  BREAKEVEN: 'Break-even',
  CANCEL: 'Cancelar',
  // Bajo una pregunta.
  CANCEL_ORDER: 'Cancelar la orden',
  CLOSE_POSITION: 'Cerrar la posición',
  TAKE_LEVELS: 'Tomar los niveles nuevos',
  TAKE_ENTRY: 'Tomar la entrada nueva',
  LEAVE_AS_IT_IS: 'Dejarlo como está',
  CONFIRM: 'Confirmar',
  DO_IT: 'Hacerlo',
  DO_IT_NOW: 'Hacerlo ya',
  DO_IT_THEN: 'Hacerlo cuando llegue el precio',
  // Bajo una alarma.
  SET_STOP: 'Poner stop',
  CLOSE: 'Cerrar',
  THERE: 'Sí está',
  ISNT: 'No está',
  ENDED: 'Ha terminado',
  CLOSE_IT: 'Cerrarla',
  CANCEL_IT: 'Cancelarla',
  CLOSE_ALL_OF_IT: 'Cerrarla entera',
  ALL_LOTS: 'Los {lots} lotes…',
  LEAVE_OPEN: 'Dejarla abierta',
  STOP_ALL: 'Detenerlo todo',
  CLOSE_ALL: 'Cerrarlo todo ({floating_amount})',
  CLOSE_ALL_THEN: 'Cerrarlo todo cuando responda',
  CLOSE_ALL_SOON: 'Cerrarlo todo en cuanto se pueda',
  TRY_NOW: 'Intentar ya',
  LEAVE_BARE: 'Dejar sin stop',
  TRY_AGAIN: 'Intentar otra vez',
  LEAVE_IT: 'Dejarlo',
  // Bajo quien pide acceso.
  ASK_ACCESS: 'Pedir acceso',
  LET_IN: 'Dar acceso',
  REFUSE_ACCESS: 'Rechazar',
} as const satisfies Like<'press'>;
