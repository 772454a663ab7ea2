import type * as english from '../en/plan.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const step = {
  SYMBOL: 'símbolo',
  PRICE: 'precio de ahora',
  ENTRY: 'entrada',
  STOP: 'stop',
  DISTANCE: 'distancia',
  LOSS_OF_LOT: 'pérdida de un lote',
  RATE: 'conversión',
  COMMISSION: 'comisión de un lote',
  LOSS_PER_LOT: 'pérdida por lote',
  SECOND: 'segundo cálculo',
  ALLOWED: 'permitido',
  AT_STAKE: 'dinero en juego',
  EXACT: 'tamaño exacto',
  SIZE: 'tamaño',
  ORDERS: 'órdenes',
  RISK: 'pérdida en el stop',
  MARGIN: 'margen',
  NOTE: 'nota',
} as const satisfies Like<'step'>;

export const reckoned = {
  OPENS: '{price} para abrir una {side_side}',
  ENTRY: '{order_kind} {price}',
  STOP: '{price} ({from_origin})',
  DISTANCE: '{distance} + {slippage} de deslizamiento',
  RATE: '{rate} {to} por 1 {from}',
  MONEY: '{money_amount} {currency}',
  LOTS: '{lots} lotes',
  STEPS: '{lots} lotes en pasos de {step}',
  MARGIN: '{margin_amount} {currency} de {free_amount} libres',
  // Lo permitido.
  AT_STAKE: '{amount} en juego',
  PERCENT: '{percent} % del {of_capital} de {base_amount}',
  COPIED: '{ratio} × los {lots} lotes del proveedor',
  COPIED_SCALED: '{ratio} × los {lots} lotes del proveedor × {balance_amount} / {theirs}',
  // Qué fue de lo que se quería.
  NETS: 'Esta cuenta compensa posiciones, así que hay una sola orden con el primer objetivo en lugar de varias.',
  LARGEST: 'El bróker acepta como mucho {most} lotes por orden; las mayores se recortaron a eso.',
  FOLDED:
    'El tamaño no alcanza para {asked} órdenes: en su lugar hay {placed, select, 1{1 orden} other{{placed} órdenes}}, y las partes menores pasaron al siguiente objetivo.',
} as const satisfies Like<'reckoned'>;

export const origin = {
  signal: 'el de la señal',
  pips: 'de los pips de la señal',
  default: 'el de este seguimiento',
  other: 'desconocido',
} as const satisfies Like<'origin'>;

export const capital = {
  balance: 'balance',
  equity: 'patrimonio',
  initial: 'balance inicial',
  other: 'capital',
} as const satisfies Like<'capital'>;

export const inWay = {
  OPEN: '{side_side} de {lots} abierta',
  WAITS: '{side_side} ({type_kind}) de {lots} pendiente',
  COMING: '{side_side} de {lots} en camino',
} as const satisfies Like<'inWay'>;

export const broken = {
  FIGURE: '{figure} es {value}',
  VOLUMES: 'el volumen mínimo está por encima del máximo',
  DIGITS: '{digits} decimales',
} as const satisfies Like<'broken'>;
