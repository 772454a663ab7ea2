/** What is wrong with what was typed behind a command. */
export const typed = {
  NO_PERCENT: '“{word}” is no part in percent.',
  ALL_OF_IT: 'All of it is closed without a size.',
  LOTS_NONE: 'Lots are more than nothing.',
  PIPS_SIGN: 'Pips need a sign: - into loss, + into profit, counted from the entry.',
  STOP_STAYS: 'A stop is moved, never taken away.',
  ONE_TARGET: 'One target at a time.',
  ONE_ONLY: 'One at a time.',
  NOT_UNDERSTOOD: '“{word}” is not understood.',
  VALUE_NEEDED: 'A value is needed{after, select, none{} other{ behind “{after}”}}.',
  NO_VALUE: '“{word}” is no value for this.',
  FROM_ONE: 'Targets are counted from 1.',
  SYMBOL_NEEDED: 'A symbol is needed.',
  TWICE: '“{word}” says a second time what was said.',
  NO_PRICE: '“{word}” is no price.',
  SIDE_FIRST: 'Say buy or sell first.',
  UNFIT: '{field, select, none{The order} other{{field}}}: {problem}.',
} as const;

/** A trade in a few words, to tell it from the others. */
export const trade = {
  OURS: '{side_direction} {symbol}, {lots} lots, stop {sl, select, none{none} other{{sl}}}, {account}',
  ELSEWHERE: '{side_direction} {symbol}, {lots} lots, opened elsewhere, {account}',
} as const;

/** What was closed. */
export const closed = {
  PROFIT: 'What it brought',
  NONE_LATELY: 'Nothing was closed in the last thirty days.',
  TRADES: 'trades',
  LIST: 'Closed',
  NONE: 'Nothing was closed yet.',
  IN_ALL: 'These in all: {sums}.',
} as const;

/** By what a position was closed. */
export const cause = {
  command: 'command',
  stop: 'stop',
  target: 'target',
  stop_out: 'stop-out',
  manual: 'hand',
  expiry: 'expiry',
  broker: 'broker',
  other: '',
} as const;
