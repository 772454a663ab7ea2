import type * as english from '../en/wishes.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

/** Lo que el proveedor o el trader quiere de una operación, en pocas palabras. */
export const wish = {
  BREAKEVEN: 'break-even{pips, select, none{} other{ {pips} pips}}',
  STOP: 'mover el stop a {price}',
  STOP_PIPS: 'mover el stop {pips} pips',
  TARGET: '{nth, select, none{mover el objetivo} other{mover el objetivo {nth}}} a {price}',
  NO_TARGET: '{nth, select, none{quitar el objetivo} other{quitar el objetivo {nth}}}',
  ENTRY: 'mover la entrada a {price}',
  LEVELS: 'poner los niveles{sl, select, none{} other{, stop {sl}}}{tps, select, none{} other{, objetivos {tps}}}',
  TRAIL_PIPS: 'stop dinámico a {pips} pips',
  TRAIL_PERCENT: 'stop dinámico al {percent} %',
  TRAIL_R: 'stop dinámico a {r} R',
  CLOSE: 'cerrar',
  CLOSE_TARGET: 'cerrar la parte del objetivo {nth}',
  CLOSE_LOTS: 'cerrar {lots} lotes{nth, select, none{} other{ del objetivo {nth}}}',
  CLOSE_PERCENT: 'cerrar {percent} %{nth, select, none{} other{ del objetivo {nth}}}',
  CLOSE_PART: 'cerrar una parte{nth, select, none{} other{ del objetivo {nth}}}',
  CANCEL: 'cancelar',
  TARGET_HIT: '{nth, select, none{objetivo} other{objetivo {nth}}} alcanzado',
  STOP_HIT: 'stop alcanzado',
  FILLED: 'ejecutada',
  REENTRY: 'entrar otra vez',
  BUT: '{words}, menos {symbols}',
  AT: '{words} a {price}',
  // A mano.
  CANCEL_WAITING: 'cancelar lo pendiente',
  STOP_TO: 'stop a {price}',
  STOP_FROM_ENTRY: 'stop a {pips} pips de la entrada',
  WITHOUT_TARGET: 'sin objetivo',
  TARGET_TO: 'objetivo a {price}',
  ENTRY_TO: 'entrada a {price}',
} as const satisfies Like<'wish'>;

export const changed = {
  ENTRY: 'entrada {entry, select, none{a mercado} other{{entry}}}',
  STOP: 'stop {sl, select, none{ninguno} other{{sl}}}',
  STOP_PIPS: 'stop {pips} pips',
  TARGETS: 'objetivo {targets, select, none{ninguno} other{{targets}}}',
  ORDER: '{order_ordering}',
  SYMBOL: '{symbol}',
  SIDE: '{side_side}',
} as const satisfies Like<'changed'>;

export const ordering = {
  market: 'orden a mercado',
  limit: 'orden límite',
  stop: 'orden stop',
  other: 'orden',
} as const satisfies Like<'ordering'>;

export const budget = {
  LEFT: '{which, select, daily{Perdido hoy} other{Perdido en total}} {lost_amount} · en juego si saltan todos los stops {stake_amount} · libre {free_money}.',
  UNBOUNDED:
    '{which, select, daily{Perdido hoy} other{Perdido en total}} {lost_money} · lo abierto no está limitado por stops.',
} as const satisfies Like<'budget'>;
