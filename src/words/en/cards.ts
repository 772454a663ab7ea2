/** The heading of a card, by what became of its signal. */
export const became = {
  refused: 'Not traded',
  alerted: 'Seen, not traded',
  asking: 'Your decision',
  incomplete: 'Waiting for its levels',
  skipped: 'Skipped',
  dropped: 'Withdrawn',
  working: 'Sent to the broker',
  waiting: 'Order waits',
  replaced: 'Being replaced',
  open: 'Open',
  closed: 'Closed',
  failed: 'Not executed',
  other: 'Signal',
} as const;

/** Where a leg stands. */
export const phase = {
  planned: 'not sent yet',
  sent: 'sent',
  pending: 'waits',
  unknown: 'not confirmed',
  open: 'open',
  closed: 'closed',
  cancelled: 'cancelled',
  rejected: 'rejected',
  expired: 'expired',
  dropped: 'dropped',
  other: 'not known',
} as const;

export const direction = { buy: 'BUY', sell: 'SELL', other: 'TRADE' } as const;

export const card = {
  TITLE: '{state_became} · {side_direction} {symbol}{account, select, none{} other{ · {account}}}',
  STATE: 'state',
  LOTS: 'lots',
  PRICE: 'price',
  STOP: 'stop',
  TARGET: 'target',
  RESULT: 'result',
  BOOKED: 'booked',
  FILLED_IN_PART: '{lots} ({waits} still waiting)',
  NO_TARGET: 'open',
  ENTRY: 'Entry',
  STOP_SIGNALLED: 'Stop',
  TARGETS: 'Targets',
  AT_MARKET: 'market',
  ORDER: '{order, select, limit{limit } stop{stop } other{}}{entry}',
  PIPS: '{pips} pips',
  TIMES_RISK: '{times} × the risk',
  NONE: 'none',
  WAITING: 'Waiting: {words} when the price {towards, select, up{rises} other{falls}} to {price}.',
  LARGEST_SIZE: 'Largest size that would pass: {lots} lots.',
  PLANNED_RISK: 'Planned risk {risk} with {lots} lots of {symbol}.',
  NOT_BY_ITSELF: 'The reading is {certainty_certainty}, so it is not traded by itself.',
  FOOTER_BY_HAND: '{name} · opened by hand',
  FOOTER: '{name} · {feed} · read by {reader_reader}, {certainty_certainty}',
  DETAILS: 'Details',
  PER_LOT: 'One lot loses to the stop',
  RULES: 'Rules against it',
  MESSAGE: 'Message',
  DECIDED: 'Decided',
  AFTER: '{ms} ms after it was posted',
  TRACE: 'Trace',
} as const;

export const reader = { grammar: 'grammar', model: 'model', other: 'another reader' } as const;
