import type * as english from '../en/accounts.ts';
import { rule } from './rules.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const accounts = { LIST: 'Cuentas', PAPER: 'Cuenta simulada' } as const satisfies Like<'accounts'>;

export const halting = {
  ...rule,
  ASKED: 'pedido',
  NO_RECORDS: 'faltan sus registros',
  REMOVED: 'quien la llevaba ya no tiene acceso',
  panic: 'pánico',
  other: '{what}',
} as const satisfies Like<'halting'>;

export const lock = {
  WHY: '{why_halting}',
  AT_EQUITY: 'con un patrimonio de {equity_amount}',
  THROTTLE: '{orders} órdenes en {seconds} s',
} as const satisfies Like<'lock'>;

export const symbols = {
  TRADED: 'Qué se opera',
  ALSO: 'también',
  NOT_TRADED: 'Ninguna cuenta opera nada que se llame así.',
  MORE: '{count} en total; /symbols gold muestra los que se llaman así.',
  NONE: 'Nunca se preguntó por un símbolo, o se olvidaron todas las respuestas.',
  LIST: 'Símbolos que elegiste',
  GONE: '{symbol} (ya no está)',
  FORGET: '/forget NAME retira una elección: la próxima señal vuelve a preguntar.',
  FORGOTTEN: '{name} ya no significa {symbol} en {account}.',
} as const satisfies Like<'symbols'>;

export const client = {
  TITLE: 'Declarado para {account}',
  CATEGORY: 'Categoría',
  WARNING: 'Advertencia de riesgo leída',
  TESTED: 'Idoneidad comprobada',
  UNBRIBED: 'Sin incentivos',
  REPORT: 'Informe de calidad de ejecución',
  REST: 'Lo que no se declara no se evalúa. Un cliente profesional declara los motivos por la API.',
} as const satisfies Like<'client'>;

export const category = {
  retail: 'minorista',
  professional: 'profesional',
  other: 'sin declarar',
} as const satisfies Like<'category'>;

export const stated = { true: 'sí', false: 'no', other: 'sin declarar' } as const satisfies Like<'stated'>;

export const profile = {
  LIST: 'Perfiles de reglas',
  OLD: '{asOf} (antiguo)',
  STALE: 'Lo que pide {name} se comprobó por última vez el {asOf}; las reglas de las firmas cambian: compruébalo.',
  HISTORIC: '{name} se guarda como historia; la firma ya no lo ofrece.',
} as const satisfies Like<'profile'>;

export const misfit = {
  PRESET: 'id: {id} es el nombre de un perfil incluido',
  NO_RULE: 'own.{id}: no existe esa regla',
  NOT_POSITIVE: '{name} no es positivo',
  NEGATIVE: '{name} es negativo',
  ONE_OF: '{name} necesita pct o amount, uno de los dos',
  OVER_ALL: '{name} supera el 100 %',
  OVER: '{name} supera {than}',
  BUFFER: 'bufferPct no está entre 0 y 100',
  BUFFER_ALL: 'bufferPct no deja margen bajo daily',
  RESERVE_ALL: 'requests.reserve no deja ninguna petición',
} as const satisfies Like<'misfit'>;

export const looser = {
  // Reglas.
  rules: 'sus reglas',
  clock: 'cuándo empieza su día',
  firm: 'de quién son las reglas',
  daily: 'la pérdida diaria',
  total: 'la pérdida total',
  maxLots: 'el máximo de lotes',
  maxPositions: 'el máximo de posiciones',
  maxOrders: 'el máximo de órdenes',
  dayLots: 'los lotes de un día',
  riskPerTradePct: 'el riesgo de una operación',
  riskPerIdea: 'el riesgo en un símbolo',
  openRiskPct: 'el riesgo abierto',
  floatLossPct: 'la pérdida flotante',
  news: 'la ventana de noticias',
  noStop: 'operar sin stop',
  initialBalance: 'el balance inicial',
  highestEquity: 'el patrimonio más alto',
  // Protección de un cliente.
  leverage: 'los límites de apalancamiento',
  closeOut: 'el cierre a la mitad del margen',
  debt: 'la protección frente al saldo negativo',
  // Cómo se copia un canal.
  mode: 'cómo se copia',
  size: 'el tamaño',
  entryTolerancePoints: 'a qué distancia de su entrada se toma',
  zone: 'en qué parte de su zona se entra',
  defaultStopPips: 'el stop que recibe',
  slippagePoints: 'el deslizamiento',
  onNotEvaluated: 'qué pasa cuando una regla no se puede juzgar',
  marketLateSeconds: 'con cuánto retraso se toma',
  pendingLateSeconds: 'con cuánto retraso se toma',
  levelsWithinMinutes: 'cuánto se esperan sus niveles',
  onDelete: 'qué hace un mensaje borrado',
  whoWins: 'quién manda, tú o el proveedor',
  // Lo que la vigilancia cierra por sí misma.
  protectAtPct: 'cuándo se protege',
  flattenMinutes: 'cuánto antes de un cierre del mercado cierra',
  resetMinutes: 'cuánto antes del reinicio cierra',
  withdrawMinutes: 'cuánto antes de las noticias se retiran órdenes',
  newsCloseMinutes: 'cuánto antes de las noticias cierra',
  other: '{what}',
} as const satisfies Like<'looser'>;

export const overview = {
  TITLE: 'Tu mesa',
  TODAY: 'hoy',
  OPEN: 'abierto · en espera',
  HELD: '{open} · {waiting}',
  SILENT: 'su bróker calla',
  NO_CHANNEL: 'No se copia ningún canal. /follow empieza.',
} as const satisfies Like<'overview'>;

export const span = {
  today: 'hoy',
  week: '7 días',
  month: '30 días',
  other: '{what}',
} as const satisfies Like<'span'>;
