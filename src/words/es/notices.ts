import type * as english from '../en/notices.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const notice = {
  NOT_TRADED: 'No operada',
  SET_ASIDE: 'Apartado',
  SET_ASIDE_WHY: 'Algo de este mensaje no se pudo tratar. No se envió nada por él; compruébalo tú mismo.',
  // Detenerlo todo.
  PANIC: '¿Detenerlo todo?',
  PANIC_DOES:
    'Detiene las órdenes nuevas en todas las cuentas y cancela {orders} órdenes pendientes. Las posiciones abiertas se quedan hasta que las cierres.',
  PANIC_ASKED:
    '{pending} órdenes pendientes y {open} posiciones abiertas. Pulsa el botón de arriba para detenerlo todo.',
  STOPPED: 'Todo está detenido',
  NOTHING_OPEN: 'No hay nada abierto.',
  FLOATING: 'Hay {positions} posiciones abiertas con {floating_amount} flotantes. Cerrarlas todas lo haría definitivo.',
  CLOSING: 'Cerrándolo todo',
  CLOSING_THEN: 'La operativa sigue detenida hasta que la reanudes.',
  HALTED: 'Detenido: {changed}. No se abre nada nuevo hasta que la reanudes.',
  RESUMED: 'Se vuelve a operar: {changed}.',
  // Lo que encontró la vigilancia de una cuenta.
  WARNING: 'Aviso: más del {level} %',
  ALLOWANCE: 'Se ha gastado el {usedPct_percent} del margen de pérdida {line_allowance} de {account}.',
  LIMIT_BROKEN: 'Límite superado en {account}: la operativa se detiene',
  BROKEN: 'Una regla no se cumple en {account}',
  PROTECTED: '{account} protegida',
  PROTECTING: 'Cerrando {positions} posiciones y {orders} órdenes: {why_guarding}.',
  // Un bróker que no dice nada, o lo que no puede ser.
  SILENT: 'El bróker no responde',
  SILENT_SINCE: 'El bróker de {account} no responde desde {since}.',
  SILENT_HELD:
    '{held, select, 0{No había nada abierto cuando respondió por última vez.} 1{Había una posición u orden cuando respondió por última vez; su stop lo guarda el propio bróker.} other{Había {held} posiciones y órdenes cuando respondió por última vez; sus stops los guarda el propio bróker.}} Las señales nuevas esperan a que responda, o cuentan como tardías.',
  SILENT_OVER: 'El bróker vuelve a responder',
  SILENT_FROM_TO: 'El bróker de {account} no respondió desde {since} hasta {until}.',
  CUT_OFF: 'La terminal ha perdido a su bróker',
  CUT_OFF_SINCE: 'La terminal de {account} responde, pero no tiene conexión con su bróker desde {since}.',
  CUT_OFF_OVER: 'La terminal vuelve a tener a su bróker',
  CUT_OFF_FROM_TO: 'La terminal de {account} no tuvo conexión con su bróker desde {since} hasta {until}.',
  NO_ORDERS: 'El bróker no acepta órdenes',
  NO_ORDERS_SINCE: 'En {account} no se puede abrir, cambiar ni cerrar nada desde {since}. La terminal dice: «{why}».',
  NO_ORDERS_OVER: 'El bróker vuelve a aceptar órdenes',
  NO_ORDERS_FROM_TO: 'En {account} no se aceptaron órdenes desde {since} hasta {until}.',
  OUT_HELD:
    '{held, select, 0{No hay nada abierto allí.} 1{Hay una posición u orden; su stop lo guarda el propio bróker.} other{Hay {held} posiciones y órdenes; sus stops los guarda el propio bróker.}} Las señales nuevas esperan a que esto acabe, o cuentan como tardías.',
  LOOK: 'Mira la terminal',
  CANNOT_BE: 'El bróker de {account} informó tres veces seguidas de lo que no puede ser: {fault_impossible}.',
  CANNOT_BE_THEN: 'Lo que muestra no se toma hasta que tenga sentido.',
  RECORDS: 'Faltan registros',
  RECORDS_KNOWN:
    'El bróker de {account} ha recibido órdenes hasta el número {last}, y esta mesa {known, select, 0{no conoce ninguna} other{solo conoce hasta la {known}}}: faltan registros.',
  RECORDS_ASKS: 'Lo publicado hasta ahora pregunta antes de operarse, y la numeración empieza de nuevo mucho más allá.',
  RECORDS_NEW:
    'Las reglas, los canales y los ajustes son los de una mesa nueva, y no se abre nada nuevo hasta que los mires y la reanudes.',
  DESK_LOST:
    'La mesa {desk} figura en la lista y sus registros no están. Nada de ella se opera por lo que sabía; restaura una copia de seguridad.',
  RECORDS_COMPARE: 'Compara lo abierto en el bróker con lo que ves aquí; una copia de seguridad recupera el resto.',
  // Noticias, y un canal que se deja.
  NEWS_UNKNOWN: 'No se conocen las noticias económicas',
  NEWS_UNJUDGED:
    'Las reglas de noticias no se pueden juzgar: {why_newsless}. Lo que pasa entonces se fija en cada seguimiento.',
  LET_GO: '{feed} ya no se copia, y una orden suya sigue pendiente en el bróker.',
} as const satisfies Like<'notice'>;

export const allowance = { daily: 'diaria', total: 'total', other: '' } as const satisfies Like<'allowance'>;

export const guarding = {
  'loss-line': 'línea de pérdida',
  margin: 'margen',
  'market-close': 'cierre del mercado',
  news: 'noticias',
  reset: 'reinicio diario',
  kill: 'interruptor general',
  other: 'lo piden las reglas',
} as const satisfies Like<'guarding'>;
