import type * as english from '../en/hand.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const hand = {
  // Títulos.
  ASK: '¿{words}: {trade}?',
  UNDER_WAY: 'Confirmado · {words}: {trade}',
  NOT_DONE: 'No se hizo · {words}',
  LEFT: 'Se deja como está',
  ANEW: 'Se pregunta de nuevo abajo',
  ANEW_WHY: 'Mientras tanto pediste otra cosa.',
  CHANGED: 'Ha cambiado desde que se te preguntó: esto es lo que haría ahora.',
  MANY: '{count} órdenes y posiciones',
  OPEN: '¿{order} en {account}?',
  NOT_POSSIBLE: 'No es posible · {order} en {account}',
  OPENING: 'Confirmado · {order}',
  SIZE: '{order} en {account}',
  ORDER: '{side_direction} {symbol}{type, select, market{} other{ {type_kind} {price}}}',
  // Qué sería una apertura.
  LEG: '{lots} lotes, {type_kind} a {price}, stop {sl, select, none{ninguno} other{{sl}}}, objetivo {tp, select, none{abierto} other{{tp}}}.',
  RISK: 'Riesgo de {risk_money} si salta el stop.',
  // Qué hace una acción.
  CLOSE: 'Cierra {lots} lotes {side_direction} {symbol}: {about}',
  CLOSE_PART: 'Cierra {lots} lotes {side_direction} {symbol}; {rest} siguen abiertos: {about}',
  SHRINK:
    'Quiere {lots} lotes menos de la orden {side_direction} {symbol} a {from}; quedan {rest}. Ningún bróker reduce una orden: espera como está, y lo que sobra se cierra en cuanto se ejecuta, al coste del spread y la comisión de esa parte.',
  CANCEL: 'Retira la orden de {lots} lotes {side_direction} {symbol} a {from}.',
  STOP: 'Stop de {lots} lotes {side_direction} {symbol} de {from, select, none{ninguno} other{{from}}} a {to, select, none{ninguno} other{{to}}}. Si salta: {stopBefore, select, none{sin límite} other{{stopBefore_gain}}} antes, {stopAfter, select, none{sin límite} other{{stopAfter_gain} {currency}}} después.',
  TARGET:
    'Objetivo de {lots} lotes {side_direction} {symbol} de {from, select, none{ninguno} other{{from}}} a {to, select, none{ninguno} other{{to}}}.',
  ENTRY: 'Entrada de {lots} lotes {side_direction} {symbol} de {from} a {to}.',
  ABOUT: 'unos {result_gain} {currency} al precio de ahora, con swap y la comisión de cierre.',
  ABOUT_UNKNOWN: 'no se sabe cuánto daría, por falta de precio.',
  IN_ALL: '{account} en total: {about}',
  SILENT: 'El bróker de {account} no responde ahora mismo: queda pedido y se hará en cuanto responda.',
  ENDS_TRAIL: 'Desde entonces su stop deja de seguir al precio.',
  SHARED_LEVEL:
    'Esta cuenta tiene una sola posición en {symbol}: vale para todos sus {shared} lotes, también los que no son de esta operación.',
  SHARED_CLOSE:
    'Esta cuenta tiene una sola posición en {symbol}: quedan {stay} de sus {shared} lotes, con el stop y el objetivo que tiene.',
  // Lo mismo en una tabla.
  WHAT: 'qué',
  LOTS: 'lotes',
  FROM: 'de',
  TO: 'a',
  RESULT: 'unos',
  IF_STOPPED: 'si salta el stop',
  TRADE: '{side_side} {symbol}',
  LOTS_REST: '{lots} (quedan {rest})',
  NONE: 'ninguno',
  NOT_KNOWN: 'desconocido',
  FROM_TO:
    '{stopBefore, select, none{sin límite} other{{stopBefore_gain}}} → {stopAfter, select, none{sin límite} other{{stopAfter_gain}}}',
} as const satisfies Like<'hand'>;

export const deed = {
  close: 'cerrar',
  close_part: 'cerrar una parte',
  shrink: 'menos de lo pendiente',
  cancel: 'cancelar',
  stop: 'stop',
  target: 'objetivo',
  entry: 'entrada',
  other: 'cambiar',
} as const satisfies Like<'deed'>;

export const kind = {
  market: 'a mercado',
  limit: 'límite',
  stop: 'stop',
  other: 'orden',
} as const satisfies Like<'kind'>;
