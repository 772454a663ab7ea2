/** Words for what is stored as a code, used inside of other messages as `{op_doing}`. */

/** What the desk asked its broker for. */
export const doing = {
  open: 'opening',
  pending: 'placing',
  modify_position: 'changing its levels',
  modify_order: 'changing its order',
  close: 'closing it',
  close_part: 'closing a part',
  cancel: 'cancelling its order',
  other: 'it',
} as const;

/** How a leg ended. */
export const ended = {
  stop: 'hit its stop',
  target: 'hit its target',
  stop_out: 'was stopped out by the broker',
  manual: 'was ended by hand',
  command: 'was closed',
  dropped: 'was taken back before it was filled',
  expiry: 'expired',
  broker: 'was ended by the broker',
  unfilled: 'was triggered but the broker could not fill it',
  other: 'ended',
} as const;

/** What an opening waits for. */
export const awaited = {
  halt: 'trading is halted',
  head: 'its channel may have said more that was not heard yet',
  protection: 'something on the account stands without its stop, and that is set first',
  broker: 'the broker does not take orders just now',
  facts: 'the account was not reported anew',
  predecessor: 'an order of the same channel that is being ended has to be gone first',
  trader: 'its message was changed, and you are asked what follows from that',
  other: 'something holds it up',
} as const;

/** Why a broker did not do something. */
export const rejected = {
  REQUOTE: 'the price moved while it was asked for',
  PRICE_MOVED: 'the price moved further than this follow allows',
  NO_QUOTE: 'there is no price for it just now',
  FROZEN: 'the price is too near to change it now',
  BUSY: 'the broker is busy',
  NOT_CONNECTED: 'the terminal is not connected to the broker',
  MARKET_CLOSED: 'the market is closed',
  INVALID_STOPS: 'the broker does not take that stop or target at the present price',
  INVALID_PRICE: 'the broker does not take that price',
  INVALID_VOLUME: 'the broker does not take that size',
  UNKNOWN_SYMBOL: 'the broker does not trade it',
  UNSUPPORTED: 'the broker does not do this',
  NOT_FOUND: 'the broker has no such order or position',
  NO_RATE: 'there is no rate to convert it',
  NO_MONEY: 'there is not enough free money',
  TRADE_DISABLED: 'trading is switched off there',
  LIMIT_REACHED: "the broker's own limit is reached",
  OTHER: 'the broker gave no reason',
  expired: 'it was not done in time',
  conflict: 'something else stood there than was thought',
  unkept: 'the broker said it was done, and it does not show',
  other: 'no reason given',
} as const;

export const field = { price: 'price', sl: 'stop', tp: 'target', other: 'level' } as const;

export const side = { buy: 'buy', sell: 'sell', other: 'trade' } as const;

export const certainty = { certain: 'certain', probable: 'probable', unsure: 'unsure', other: 'unsure' } as const;
