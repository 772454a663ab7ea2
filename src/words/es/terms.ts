import type * as english from '../en/terms.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const doing = {
  open: 'la apertura',
  pending: 'la colocación',
  modify_position: 'el cambio de niveles',
  modify_order: 'el cambio de su orden',
  close: 'el cierre',
  close_part: 'el cierre parcial',
  cancel: 'la cancelación de su orden',
  other: 'lo pedido',
} as const satisfies Like<'doing'>;

export const ended = {
  stop: 'saltó su stop',
  target: 'alcanzó su objetivo',
  stop_out: 'la liquidó el bróker por falta de margen',
  manual: 'se terminó a mano',
  command: 'se cerró',
  dropped: 'se retiró antes de ejecutarse',
  expiry: 'caducó',
  broker: 'la terminó el bróker',
  unfilled: 'se activó, pero el bróker no pudo ejecutarla',
  other: 'terminó',
} as const satisfies Like<'ended'>;

export const awaited = {
  halt: 'la operativa está detenida',
  head: 'puede que su canal haya dicho más de lo que se ha oído',
  protection: 'algo en la cuenta está sin su stop, y eso se pone primero',
  broker: 'ahora mismo el bróker no acepta órdenes',
  facts: 'no hay un informe nuevo de la cuenta',
  predecessor: 'antes tiene que desaparecer una orden del mismo canal que se está cerrando',
  trader: 'su mensaje cambió y se te pregunta qué hacer',
  other: 'algo la retiene',
} as const satisfies Like<'awaited'>;

export const rejected = {
  REQUOTE: 'el precio se movió mientras se pedía',
  PRICE_MOVED: 'el precio se movió más de lo que permite este seguimiento',
  NO_QUOTE: 'ahora mismo no hay precio',
  FROZEN: 'el precio está demasiado cerca para cambiarlo ahora',
  BUSY: 'el bróker está ocupado',
  NOT_CONNECTED: 'el terminal no está conectado con el bróker',
  MARKET_CLOSED: 'el mercado está cerrado',
  INVALID_STOPS: 'el bróker no acepta ese stop u objetivo al precio actual',
  INVALID_PRICE: 'el bróker no acepta ese precio',
  INVALID_VOLUME: 'el bróker no acepta ese tamaño',
  UNKNOWN_SYMBOL: 'el bróker no opera ese símbolo',
  UNSUPPORTED: 'el bróker no hace esto',
  NOT_FOUND: 'el bróker no tiene esa orden o posición',
  NO_RATE: 'no hay tipo de cambio para convertirlo',
  NO_MONEY: 'no hay suficiente margen libre',
  TRADE_DISABLED: 'allí la operativa está desactivada',
  LIMIT_REACHED: 'se ha alcanzado el límite del propio bróker',
  OTHER: 'el bróker no dio ningún motivo',
  expired: 'no se hizo a tiempo',
  conflict: 'había algo distinto de lo que se creía',
  unkept: 'el bróker dijo que estaba hecho, y no se ve',
  other: 'sin motivo indicado',
} as const satisfies Like<'rejected'>;

export const field = { price: 'precio', sl: 'stop', tp: 'objetivo', other: 'nivel' } as const satisfies Like<'field'>;

export const side = { buy: 'compra', sell: 'venta', other: 'operación' } as const satisfies Like<'side'>;

export const certainty = {
  certain: 'segura',
  probable: 'probable',
  unsure: 'dudosa',
  other: 'dudosa',
} as const satisfies Like<'certainty'>;
