/** How a size came about: what each figure is. */
export const step = {
  SYMBOL: 'symbol',
  PRICE: 'live price',
  ENTRY: 'entry',
  STOP: 'stop',
  DISTANCE: 'distance',
  LOSS_OF_LOT: 'loss of one lot',
  RATE: 'conversion',
  COMMISSION: 'commission of one lot',
  LOSS_PER_LOT: 'loss per lot',
  SECOND: 'second computation',
  ALLOWED: 'allowed',
  AT_STAKE: 'money at stake',
  EXACT: 'exact size',
  SIZE: 'size',
  ORDERS: 'orders',
  RISK: 'loss at the stop',
  MARGIN: 'margin',
  NOTE: 'note',
} as const;

/** The figure itself, where words stand beside it. */
export const reckoned = {
  OPENS: '{price} to open a {side_side}',
  ENTRY: '{order_kind} {price}',
  STOP: '{price} ({from_origin})',
  DISTANCE: '{distance} + {slippage} slippage',
  RATE: '{rate} {to} for 1 {from}',
  MONEY: '{money_amount} {currency}',
  LOTS: '{lots} lots',
  STEPS: '{lots} lots in steps of {step}',
  MARGIN: '{margin_amount} {currency} of {free_amount} free',
  // What is allowed.
  AT_STAKE: '{amount} at stake',
  PERCENT: '{percent} % of the {of_capital} {base_amount}',
  COPIED: "{ratio} × the provider's {lots} lots",
  COPIED_SCALED: "{ratio} × the provider's {lots} lots × {balance_amount} / {theirs}",
  // What became of what was wanted.
  NETS: 'This account nets, so there is one order with the first target instead of several.',
  LARGEST: 'The broker takes at most {most} lots in one order; larger ones were cut to that.',
  FOLDED:
    'The size is too small for {asked} orders: {placed, select, 1{1 order} other{{placed} orders}} instead, the smaller shares moved on to the next target.',
} as const;

/** Where a stop came from. */
export const origin = {
  signal: 'as signalled',
  pips: 'from the signalled pips',
  default: "the follow's default",
  other: 'not known',
} as const;

/** What a size is counted from. */
export const capital = { balance: 'balance', equity: 'equity', initial: 'initial balance', other: 'capital' } as const;

/** What stands in the way on an account that nets. */
export const inWay = {
  OPEN: '{side_side} {lots} open',
  WAITS: '{side_side} {type_kind} {lots} waiting',
  COMING: '{side_side} {lots} on its way',
} as const;

/** What is wrong with a broker's figures of a symbol. */
export const broken = {
  FIGURE: '{figure} is {value}',
  VOLUMES: 'the smallest volume is above the largest',
  DIGITS: '{digits} digits',
} as const;
