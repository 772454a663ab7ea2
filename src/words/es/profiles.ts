import type * as english from '../en/profiles.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const copying = {
  CONSERVATIVE: 'No interviene ninguna firma; si puedes copiar señales en una cuenta es cosa tuya y de tu bróker.',
  UNKNOWN: 'Lee lo que esta firma dice sobre copiar señales antes de vincular la cuenta: no tenemos ninguna fuente.',
  FTMO: 'FTMO deja copiar tus propias operaciones entre tus propias cuentas, pero limita a un operador o una estrategia a 400.000 USD de asignación y prohíbe posiciones opuestas entre cuentas conectadas. Muchos clientes con ejecuciones idénticas de un proveedor de señales parecen una sola estrategia y pueden ser suspendidos juntos.',
  FTUK: 'FTUK deja copiar desde fuera a tu cuenta, pero nunca entre cuentas de FTUK: dos cuentas de allí no pueden llevar la misma operación.',
  EU_MIFID2:
    'Copiar señales automáticamente en cuentas de clientes puede ser gestión de carteras o asesoramiento que requiere autorización. Copiar en tu propia cuenta no lo es.',
  MYFOREXFUNDS:
    'MyForexFunds cerró tras la acción de la CFTC en 2023; el perfil se conserva por historia y por las firmas que copiaron sus reglas.',
} as const satisfies Like<'copying'>;

export const sourceSays = {
  FTMO_DAILY:
    '5 % del balance inicial por debajo del balance de medianoche CE(S)T, contando beneficio abierto, comisión y swap',
  FTMO_TOTAL: '10 % del balance inicial, fijo',
  FTMO_NEWS: 'ventana de noticias de 2 minutos a cada lado en cuentas estándar financiadas',
  FTMO_FLAT: 'las cuentas estándar financiadas se cierran antes de una pausa de más de 2 horas',
  FTMO_FORBIDDEN: 'posiciones opuestas entre cuentas, operar con huecos, tope de asignación',
  FTMO_GOALS: '10 % y luego 5 %, 4 días de operativa',
  FTMO1_DAILY: '3 % diario',
  FTMO1_TOTAL: '10 % por debajo del balance más alto al cierre del día',
  FTMO1_BEST_DAY: 'el mejor día, como mucho el 50 %',
  FUNDEDNEXT: 'balance del último día menos el 5 % del inicial; el beneficio del día da más margen',
  THE5ERS: '5 % del mayor entre balance y patrimonio al inicio del día, 10 % en total',
  FUNDINGPIPS_PLUS: 'no se debe tocar el 5 % del patrimonio o balance al inicio del día, 10 % fijo',
  FUNDINGPIPS_ZERO:
    '5 % del inicial por debajo del patrimonio más alto, fijado en el inicial; un 1 % flotante cierra la cuenta',
  E8_ONE: '6 % por debajo del balance cerrado más alto, al instante, fijado en el inicial; el mejor día, el 40 %',
  TOPSTEP: '2.000 por debajo del cierre más alto, recalculado solo al cierre, fijado en el balance inicial',
  APEX: '2.500 por debajo del patrimonio no realizado más alto (de terceros)',
  OWN_LIMITS: 'nuestros propios límites; ninguna firma los pide',
  FTUK_LINES:
    '6 % fijo, noticias 5 minutos a cada lado para abrir, cambiar y cerrar (leve), prohibido copiar entre sus cuentas',
  FTUK_STOP:
    'un stop en 60 s, como mucho el 2 % del balance inicial por instrumento, un 2 % flotante activa el Account Protector',
  FTUK_HABITS: 'sin martingala, rejilla ni operaciones de menos de 30 s; 30 días inactiva cierran la cuenta',
  EU_PRODUCT:
    'apalancamiento por clase, cierre al 50 % del margen inicial, protección de saldo negativo, sin incentivos, advertencia de riesgo',
  EU_LIABILITY: 'la responsabilidad nunca supera los fondos de la cuenta de CFD',
  EU_RTS6:
    'RTS 6, artículo 15: bandas de precio, valor y volumen de órdenes, límites de mensajes, freno a ejecuciones repetidas',
  MFF_DAILY: 'una parte del mayor entre balance y patrimonio a las 17:00 de Nueva York',
  MFF_WEEKEND: 'sin posiciones el fin de semana en un programa',
} as const satisfies Like<'sourceSays'>;

export const profileNote = {
  CONSERVATIVE_BUFFER: 'En cada peor caso se guarda medio por ciento del capital inicial como colchón.',
  FTMO_CAP: 'El tope de 2.0 lotes es nuestro; la firma publica 50 lotes por orden.',
  FTMO_REQUESTS: 'Las 2.000 peticiones al día y las 200 órdenes simultáneas se conocen por terceros.',
  FTUK_CAP: 'El tope de 1.5 lotes es nuestro.',
  FTUK_DAILY:
    'Línea diaria a partir del mayor entre balance y patrimonio a medianoche del servidor: conocimiento sin comprobar.',
  FTUK_REACHING: 'Alcanzar una línea ya es romperla.',
  EU_NATIONAL: 'Las medidas de la ESMA eran temporales; las nacionales llevan ahora los mismos términos.',
  EU_PARAMETERS: 'Banda y freno son nuestra elección de parámetros para los controles de RTS 6.',
  EU_PROFESSIONAL: 'Los clientes profesionales quedan fuera de los topes de apalancamiento.',
  MFF_HISTORIC: 'Histórico: la firma ya no opera.',
  MFF_TIGHTER:
    'La firma pedía 5 % diario y 12 % en total; nuestros 4 % y 8 % y el tope de 3.0 lotes son más estrictos.',
  LIVE_TRAIL:
    'La línea sigue al beneficio abierto: lo que sube y vuelve a caer hasta su stop puede romperla. Haz que se cierren las posiciones antes de la línea (compliance.guard, protectAtPct).',
  THE5ERS_OWN:
    'Solo se pueden copiar tus propias cuentas; los programas no pueden copiar señales ajenas (de terceros).',
  APEX_LOCK: 'El bloqueo en inicio más 100 es conocimiento sin comprobar.',
} as const satisfies Like<'profileNote'>;
