import type * as english from '../en/answers.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const answer = {
  CONFIRM: 'Ya se pregunta más arriba, ahora con las cifras de este momento.',
  CARD_ABOVE: 'Su tarjeta se muestra arriba.',
  UNKNOWN: 'No lo conozco, y no lo guardé. /help muestra lo que sé hacer.',
  HELP: 'Lo que sé hacer',
  HELP_STEER: 'Vuelve atrás, omite o termina donde se te está preguntando',
  HELP_SELF: 'Muestra esta lista',
  TIMES: 'Las horas se muestran para {zone}, donde son las {now}.',
  NO_SIGNALS: 'Aún no hay señales.',
  SIGNALS: 'Señales',
  NO_NEWS: 'No se conoce ningún evento próximo.',
  NO_ORDER: 'No hay ninguna orden pendiente.',
  NOT_REACHED: 'Ahora mismo no se alcanza su bróker: esto es lo último que dijo.',
  ACCOUNT: '{name} · {equity_money}',
  NOT_BELOW: '{which, select, daily{Hoy no por debajo de} other{En total no por debajo de}}',
  LINE: '{floor_amount} (quedan {room_amount})',
  // El peor caso.
  RISK: 'Riesgo de {account}',
  ONLY: 'Solo {account}. Otras: {others}.',
  UNBOUNDED: 'El peor caso no se puede limitar: algo abierto no tiene stop.',
  IF_STOPPED: 'Si saltan todos los stops',
  EQUITY_THEN: 'Patrimonio entonces',
  ROOM: 'Margen hasta la línea más cercana',
} as const satisfies Like<'answer'>;

export const column = {
  account: 'cuenta',
  at: 'a',
  balance: 'Balance',
  channel: 'canal',
  command: 'orden',
  does: 'qué hace',
  lots: 'lotes',
  margin: 'Margen',
  message: 'mensaje',
  mode: 'una señal',
  name: 'nombre',
  now: 'ahora',
  open: 'apertura',
  order: 'orden',
  result: 'si se cierra ya',
  side: 'sentido',
  signal: 'señal',
  state: 'estado',
  stop: 'stop',
  symbol: 'símbolo',
  target: 'objetivo',
  other: '',
} as const satisfies Like<'column'>;
