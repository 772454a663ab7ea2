import type * as english from '../en/rules.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const rules = {
  TITLE: '{account} con {profile} · {state_hold}',
  EQUITY: 'Patrimonio',
  TODAY: 'Hoy no por debajo de',
  IN_ALL: 'En total no por debajo de',
  WORST: 'Peor caso de lo abierto',
  ROOM: 'Margen que queda',
  RESET: 'Próximo reinicio',
  RESET_AT: '{at} ({zone}){firm, select, none{} other{; {firm} en el reloj de la firma, {clock}}}',
  NEWS_KNOWN: 'conocidas ({source}{at, select, none{} other{, {at}}})',
  NEWS_NOT: 'desconocidas: {why}',
  ASK_ROOM: 'Margen en lotes: pregunta por un símbolo, por ejemplo /rules XAUUSD.',
  IN_LOTS: 'margen en lotes',
  WITH_STOP: 'con el stop',
  AWAY: 'a {away}, {from_assumed}',
  TO_BUY: 'para comprar',
  TO_SELL: 'para vender',
  SMALLEST: 'orden mínima de {symbol}',
} as const satisfies Like<'rules'>;

export const assumed = {
  asked: 'pedido',
  'last trade': 'como en la última operación',
  assumed: 'supuesto',
  other: 'desconocido',
} as const satisfies Like<'assumed'>;

export const judged = {
  passed: 'cumplida',
  violated: 'incumplida',
  not_evaluated: 'sin juzgar',
  other: 'desconocido',
} as const satisfies Like<'judged'>;

export const rule = {
  'ORD-VALID': 'orden válida',
  'ORD-STALE': 'cifras recientes',
  'ORD-DUP': 'ninguna orden repetida',
  'SYMBOL-LIST': 'símbolos permitidos',
  'STATE-HALT': 'parada',
  'BREACH-LOCK': 'bloqueo por límite superado',
  'RTS6-KILL': 'parada general',
  'NEWS-WINDOW': 'ventana de noticias',
  'GAP-CLOSE': 'operar el hueco',
  'WEEKEND-HOLD': 'plana en el cierre',
  'HOLD-MIN': 'duración mínima',
  'MAX-LOTS': 'máximo de lotes',
  'MAX-POSITIONS': 'máximo de posiciones',
  'MAX-ORDERS': 'máximo de órdenes',
  'DAY-LOTS': 'lotes al día',
  HEDGE: 'sin cobertura',
  'OPPOSITE-XACCT': 'sin cuenta en contra',
  'COPY-XACCT': 'sin copia entre cuentas',
  MARTINGALE: 'sin martingala',
  'CAPITAL-ALLOC': 'capital en una estrategia',
  'RTS6-COLLAR': 'banda de precio',
  'RTS6-VALUE': 'valor máximo de una orden',
  'RTS6-VOLUME': 'volumen máximo de una orden',
  'SL-REQUIRED': 'stop obligatorio',
  'RISK-PER-TRADE': 'riesgo de una operación',
  'RISK-PER-IDEA': 'riesgo en un símbolo',
  'OPEN-RISK': 'riesgo abierto',
  'FLOAT-LOSS': 'pérdida flotante',
  'DAILY-LOSS': 'pérdida diaria',
  'TOTAL-LOSS': 'pérdida total',
  'WC-UNBOUNDED': 'peor caso limitado',
  'WC-DAILY': 'peor caso del día',
  'WC-TOTAL': 'peor caso en total',
  'EU-LEVERAGE': 'apalancamiento',
  'EU-MARGIN-50': 'cierre a la mitad del margen',
  'EU-NBP': 'sin deuda',
  'EU-WARN': 'advertencia de riesgo',
  'EU-BONUS': 'sin incentivos',
  'EU-CLIENT': 'categoría del cliente',
  'EU-APPROP': 'idoneidad',
  'EU-RECORD': 'registros',
  'EU-BESTEX': 'informe de ejecución',
  'REQ-LIMIT': 'peticiones al día',
  'RTS6-MSG': 'mensajes por segundo',
  'RTS6-THROTTLE': 'ejecuciones seguidas',
  'VOLUME-MAX': 'orden máxima del bróker',
  CONTRACT_BROKEN: 'cifras del bróker',
  QUOTE_MISSING: 'sin precio',
  STOP_WRONG_SIDE: 'un stop imposible',
  other: 'otra regla',
} as const satisfies Like<'rule'>;

export const newsless = {
  NONE: 'no hay calendario económico configurado, ni se ha dicho ninguno',
  TOLD_OVER: 'todos los eventos que se dijeron han pasado',
  UNREAD: 'el calendario económico aún no se ha leído',
  OLD: 'el calendario económico se leyó hace demasiado',
  OVER: 'todos los eventos del calendario económico han pasado',
  other: 'nadie sabe por qué',
} as const satisfies Like<'newsless'>;

export const impossible = {
  CURSOR_BEYOND: 'su cursor está más allá de su registro',
  CURSOR_BACK: 'su cursor retrocedió',
  LOG_BACK: 'su registro retrocedió',
  CURSOR_SKIPS: 'su cursor se salta lo ocurrido',
  EVENT_BEYOND: 'un evento está más allá de su cursor',
  POSITION_EMPTY: 'una posición sin lotes o sin precio',
  ORDER_EMPTY: 'una orden sin lotes o sin precio',
  POSITION_TWICE: 'una posición repetida',
  EVENT_EMPTY: 'un evento sin lotes o sin precio',
  ANSWER_EMPTY: 'una respuesta sin lotes o sin precio',
  other: 'algo en él',
} as const satisfies Like<'impossible'>;

export const news = {
  TITLE: 'Noticias económicas',
  NONE: 'No se conoce ningún evento próximo.',
  UNUSABLE: 'No sirve: {why}; las reglas de noticias no se evalúan.',
  UNREAD: 'El último intento de leerlo falló: {problem}.',
  FROM: 'De {source}, {at} ({zone}).',
  TOLD: 'lo dicho',
} as const satisfies Like<'news'>;

export const impact = { low: 'bajo', medium: 'medio', high: 'alto', other: '' } as const satisfies Like<'impact'>;

export const calendar = {
  NO_LIST: 'no es una lista de 1 a {most} eventos',
  EVENT: 'no se entiende el evento {event}: {fields}',
  NO_JSON: 'no es JSON',
  TOO_LARGE: 'ocupa más de {most} bytes',
  REDIRECTS: 'redirige más de {most} veces',
  ELSEWHERE: 'redirige a {place}, que es otro sitio; configúralo si es correcto',
  NO_ADDRESS: 'redirige a algo que no es una dirección',
  STATUS: 'responde con HTTP {status}',
  NO_ANSWER: 'sin respuesta en {timeoutMs} ms',
  NO_CONNECTION: 'sin conexión: {cause}',
  CUT_OFF: 'sin respuesta completa en {timeoutMs} ms',
  BROKE_OFF: 'se cortó: {cause}',
  NO_FILE: 'no es un archivo normal',
  SYSTEM: '{cause}',
} as const satisfies Like<'calendar'>;
