/** What became of what a channel said, in a list of its messages. */
export const outcome = { TRADE: '{side_side} {symbol}' } as const;

/** A trade. */
export const stands = {
  refused: 'not traded',
  alerted: 'seen, not traded',
  asking: 'your decision',
  incomplete: 'waits for its levels',
  skipped: 'skipped',
  dropped: 'withdrawn',
  working: 'sent to the broker',
  waiting: 'order waits',
  open: 'open',
  closed: 'closed',
  failed: 'not executed',
  other: 'not known',
} as const;

/** An instruction. */
export const met = {
  done: 'done',
  waits: 'waits for its price',
  asked: 'asked about',
  refused: 'refused',
  nothing: 'met nothing to act on',
  other: 'not known',
} as const;
