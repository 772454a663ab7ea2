import type * as english from '../en/findings.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

/** Lo que encontró una regla, por su código. */
export const finding = {
  'ORD-VALID': 'La propia orden no es válida: {faults_fault}.',
  'ORD-STALE':
    '{missesFill, select, true{Los datos de la cuenta son anteriores a la última ejecución.} other{El precio tiene {quoteAgeMs} ms y los datos de la cuenta {snapshotAgeMs} ms: demasiado para decidir.}}',
  'ORD-DUP': 'La misma orden ya se dio hace menos de {windowSec} s.',
  'SYMBOL-LIST': '{symbol} no se puede operar en esta cuenta.',
  'STATE-HALT':
    'La operativa está {state, select, reducing{solo en reducción} other{detenida}}{who, select, none{} other{ por {who}}}{why, select, none{} other{: {why_halting}}}.',
  'BREACH-LOCK': 'Se ha superado un límite ({causes_rule}): no hay órdenes nuevas hasta que se levante.',
  'RTS6-KILL': '{who} lo detuvo todo ({scope_reach}): {why_halting}.',
  'NEWS-WINDOW':
    '{event} está demasiado cerca: no se opera desde {beforeMinutes} minutos antes hasta {afterMinutes} minutos después.',
  'GAP-CLOSE':
    'El mercado cierra {breakHours} h dentro de las próximas {withinHours} h: abrir ahora cuenta como operar el hueco.',
  'WEEKEND-HOLD':
    'El mercado cierra pronto durante {breakHours} h y la cuenta tiene que estar plana para entonces; {held} abiertas.',
  'HOLD-MIN': 'Mantenida {heldSec} s; la firma exige al menos {minSec} s.',
  'MAX-LOTS': '{lots} lotes por {scope_reach} son más de los {limit} permitidos.',
  'MAX-POSITIONS': '{count} posiciones y órdenes son más de las {limit} permitidas.',
  'MAX-ORDERS': '{count} órdenes simultáneas son más de las {limit} permitidas.',
  'DAY-LOTS': '{dayLots} lotes hoy son más de los {limit} permitidos al día.',
  HEDGE: '{symbol} ya está abierto en sentido contrario, y no se permite la cobertura.',
  'OPPOSITE-XACCT': 'Otra cuenta tuya en esta firma tiene {symbol} en sentido contrario.',
  'COPY-XACCT': 'Otra cuenta tuya en esta firma ya tiene esta operación de {symbol}.',
  MARTINGALE:
    'Más de {factor} veces los {losingLots} lotes que se acaban de perder en este símbolo cuenta como martingala.',
  'CAPITAL-ALLOC':
    '{allocated_amount} USD en una sola estrategia son más de los {cap_amount} USD que permite la firma.',
  'RTS6-COLLAR': 'El precio está a un {deviationPct_percent} del mercado, más del {collarPct} %.',
  'RTS6-VALUE': 'Una orden por {notional_amount} supera el límite de {limit_amount}.',
  'RTS6-VOLUME': 'Una orden de {orderLots} lotes supera el límite de {limit}.',
  'SL-REQUIRED':
    '{graceSec, select, 0{Hace falta un stop.} other{Hace falta un stop en los {graceSec} s siguientes a la apertura.}}',
  'RISK-PER-TRADE':
    '{tradeRisk, select, none{Sin stop, el riesgo de esta operación no tiene límite; se permiten {limit_amount}.} other{El riesgo de esta operación sería de {tradeRisk_amount}, más de los {limit_amount} permitidos ({pct} %).}}',
  'RISK-PER-IDEA':
    '{ideaRisk, select, none{Sin stop, el riesgo en este símbolo no tiene límite; se permiten {limit_amount}.} other{El riesgo en este símbolo sería de {ideaRisk_amount}, más de los {limit_amount} permitidos ({pct} %).}}',
  'OPEN-RISK':
    '{openRisk, select, none{Sin stop, el riesgo abierto en la cuenta no tiene límite; se permiten {limit_amount}.} other{El riesgo abierto en la cuenta sería de {openRisk_amount}, más de los {limit_amount} permitidos ({pct} %).}}',
  'FLOAT-LOSS': 'La pérdida flotante de {floating_amount} supera {floatFloor_amount}.',
  'DAILY-LOSS': 'El patrimonio de {equity_amount} ha llegado a la línea de pérdida diaria de {dailyFloor_amount}.',
  'TOTAL-LOSS': 'El patrimonio de {equity_amount} ha llegado a la línea de pérdida total de {totalFloor_amount}.',
  'WC-UNBOUNDED': 'Nada limita la pérdida en {symbols}: falta un stop.',
  'WC-DAILY':
    'Si saltaran todos los stops, el patrimonio sería de {worstEquity_amount}, más allá de la línea diaria de {dailyFloor_amount}.',
  'WC-TOTAL':
    'Si saltaran todos los stops, el patrimonio sería de {worstEquity_amount}, más allá de la línea total de {totalFloor_amount}.',
  'EU-LEVERAGE': 'La orden necesita {requiredMargin_amount} de margen; hay {freeMargin_amount} libres.',
  'EU-MARGIN-50':
    'El patrimonio de {equity_amount} está por debajo del nivel de liquidación de {closeOutLevel_amount}: se cierran posiciones, la mayor pérdida primero.',
  'EU-NBP': 'La cuenta está por debajo de cero; hay que condonar {writeOff_amount}.',
  'EU-WARN': 'No se ha mostrado la advertencia de riesgo con el porcentaje de cuentas que pierden.',
  'EU-BONUS': 'No se pueden ofrecer incentivos para operar a clientes minoristas.',
  'EU-CLIENT': 'El cliente no está clasificado como minorista o profesional.',
  'EU-APPROP': 'Falta el test de idoneidad.',
  'EU-RECORD': 'Los registros no se guardan durante cinco años.',
  'EU-BESTEX': 'Falta el informe de calidad de ejecución.',
  'REQ-LIMIT': 'La petición {requests} del día supera las {perDay} permitidas ({reserve} reservadas para cierres).',
  'RTS6-MSG': '{messages} mensajes en un segundo superan los {perSecond} permitidos.',
  'RTS6-THROTTLE':
    '{executionsInWindow} ejecuciones en {windowSec} s llegan al límite de {max}: desactivado hasta que una persona lo vuelva a activar.',
  other: 'Se incumple una regla del perfil.',
} as const satisfies Like<'finding'>;

export const reach = {
  order: 'orden',
  symbol: 'símbolo',
  account: 'cuenta',
  feed: 'canal',
  all: 'toda la mesa',
  other: 'cuenta',
} as const satisfies Like<'reach'>;

export const fault = {
  'no order': 'no hay orden',
  'no change': 'no cambiaría nada',
  'unknown symbol': 'el bróker no tiene {what}',
  unreadable: '{what} no se puede leer',
  'lots not positive': 'sin lotes',
  'lots off step': 'los lotes no son múltiplo del paso',
  'lots under minimum': 'menos lotes que la orden mínima',
  'lots over maximum': 'más lotes que la orden máxima',
  'price not positive': 'sin precio',
  'stop not positive': 'un stop que no puede serlo',
  'stop on the wrong side': 'el stop está en el lado equivocado',
  'target on the wrong side': 'el objetivo está en el lado equivocado',
  no: 'no se conoce {what_missing}',
  other: 'algo en ella no puede ser',
} as const satisfies Like<'fault'>;

export const missing = {
  'a readable order': 'una orden legible',
  'bounded loss': 'un límite de la pérdida',
  'closed trades': 'las operaciones cerradas',
  contract: 'el contrato de {what}',
  'conversion rate': 'el tipo de conversión',
  'day start': 'el inicio del día',
  'economic calendar': 'el calendario económico',
  'executions in the window': 'las ejecuciones del periodo',
  'high-water mark': 'el máximo alcanzado ({what})',
  'initial balance': 'el balance inicial',
  line: 'la línea',
  'lots of today': 'los lotes de hoy',
  'margin rate': 'el margen exigido de {what}',
  'market hours': 'el horario del mercado',
  'messages this second': 'los mensajes de este segundo',
  'opening time': 'la hora de apertura',
  'other accounts': 'las otras cuentas',
  'positions of other accounts': 'las posiciones de otras cuentas',
  quote: 'el precio',
  rate: 'el tipo de cambio {what}',
  'recent orders': 'las órdenes recientes',
  'reference price': 'el precio de referencia',
  'requests today': 'las peticiones de hoy',
  swap: 'el swap de {what}',
  'word on both sides': 'qué dice {what} de los dos lados de una operación en firmas distintas',
  'risk warning acknowledged': 'si se aceptó la advertencia de riesgo',
  'no incentives taken': 'si se aceptaron incentivos',
  'client category': 'la categoría del cliente',
  'appropriateness tested': 'si se hizo el test de idoneidad',
  'records kept': 'si se guardan registros',
  'report on execution quality': 'el informe de calidad de ejecución',
  other: 'un dato',
} as const satisfies Like<'missing'>;

export const unjudged = {
  ASKED: 'No se pudieron juzgar todas las reglas: no se conoce {facts_missing}. Por eso se te pregunta.',
  TRADED:
    'No se pudieron juzgar todas las reglas: no se conoce {facts_missing}. Este seguimiento opera de todos modos.',
} as const satisfies Like<'unjudged'>;
