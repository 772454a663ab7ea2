import type * as english from '../en/alarms.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const alarmed = {
  UNPROTECTED: 'Sin su stop',
  MISSING: 'Falta en el bróker',
  IN_DOUBT: 'Sin confirmar',
  NOT_CLOSED: 'Sin cerrar',
  PART_NOT_CLOSED: 'Una parte sin cerrar',
  NOT_CHANGED: 'Sin modificar',
  other: 'Compruébalo',
} as const satisfies Like<'alarmed'>;

export const alarm = {
  TITLE: '{code_alarmed} en {account}: {symbol}',
  TITLE_AGAIN: 'Sigue así · {code_alarmed} en {account}: {symbol}',
  SETTLED: 'Resuelto en {account}: {symbol}',
  SIZE: '{lots} lotes {side_direction} {symbol}',
  UNBOUNDED: 'Nada limita lo que puede perder.',
  AT_STOP: 'Su stop está en {sl}.',
  AT_STOP_MONEY: 'Si salta su stop de {sl}, daría unos {money}.',
  WITHOUT_STOP:
    '{size} están sin el stop de {sl} que deberían tener: nada limita lo que pueden perder. {stake} Se sigue pidiendo, y mientras tanto no se abre nada nuevo en {account}.',
  ORDER_MISSING:
    'La orden de {size} a {price} no está en lo que muestra el bróker, y nada dice que terminara. Aún puede ejecutarse: cuenta como pendiente hasta que el bróker diga otra cosa. Mira la terminal.',
  POSITION_MISSING:
    '{size} no están en lo que muestra el bróker, y nada dice que terminaran. Cuentan como abiertos hasta que el bróker diga otra cosa. {stake} Mira la terminal.',
  STILL_OPEN:
    '{size} siguen abiertos; la petición no dio resultado{why, select, none{} other{ ({why_rejected})}}. {stake} Se vuelve a pedir.',
  PART_STILL_OPEN:
    '{part} de {open} lotes {side_direction} {symbol} debían cerrarse y siguen abiertos; la petición no dio resultado{why, select, none{} other{ ({why_rejected})}}. {stake} Se vuelve a pedir.',
  PART_IN_DOUBT:
    'Nadie puede decir si se cerraron {lots} lotes de la {side_side} de {symbol}. No se cierra otra parte hasta saberlo: mira la terminal.',
  OPENING_IN_DOUBT:
    'Nadie puede decir si {lots} lotes de {side_side} de {symbol} {isSent, select, true{se ejecutaron} other{se enviaron}}. Si están abiertos: {stake} No se envía nada más: mira la terminal.',
  BARE_TITLE: 'sin stop: {symbol}',
  BARE: 'El stop de la {side_side} de {symbol} a {was} se quitó en el bróker. Ahora nada limita su pérdida.',
  REFUSED:
    'El bróker no acepta cambiar {field_field} a {refused, select, none{ninguno} other{{refused}}} en {size}: {why_rejected}. {stays, select, none{Queda sin nada puesto} other{Se mantiene {stays}}}.',
} as const satisfies Like<'alarm'>;
