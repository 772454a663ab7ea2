/** What a trader is asked about a signal. */
export const ask = {
  YOURS: 'Your decision · {what}',
  OVER: '{how_over} · {what}',
  BY: 'Answer by {moment} ({zone}).',
  TRADE: '{side_direction} {symbol}{entry, select, none{} other{ {entry}}}',
  WHICH_SYMBOL: 'Which symbol is meant?',
  EDITED: 'The provider edited the message: “{text}”',
  POSTED_AGAIN: 'The provider posted the trade again: “{text}”',
  DELETED: 'The provider deleted the message: “{text}”',
  SAYS: 'The provider says: {words}{price, select, none{} other{ when the price reaches {price}}}. “{text}”',
  REACHED: 'The price has reached {price}, for which the provider said: {words}.',
  PAST: 'The price is past it already.',
  MISSED: 'Said at {at}, while {feed} was not followed.',
  NO_PRICE: 'No price of it is known just now.',
  WHICH_TRADE: 'Which trade is meant?',
  COULD_MEAN: '“{text}” could mean {count, select, 1{this trade} other{{count} open signals}}. Nothing was done.',
} as const;

/** How a question ended that was not answered here. */
export const over = { over: 'Over', late: 'Not answered in time', other: 'Over' } as const;

/** What a button does. */
export const press = {
  // Below a signal.
  TAKE: 'Take',
  HALF_SIZE: 'Half size',
  SKIP: 'Skip',
  ANYWAY: 'Trade anyway',
  HALF: 'Half',
  BREAKEVEN: 'Break-even',
  CANCEL: 'Cancel',
  // Below a question.
  CANCEL_ORDER: 'Cancel the order',
  CLOSE_POSITION: 'Close the position',
  TAKE_LEVELS: 'Take the new levels',
  TAKE_ENTRY: 'Take the new entry',
  LEAVE_AS_IT_IS: 'Leave as it is',
  CONFIRM: 'Confirm',
  DO_IT: 'Do it',
  DO_IT_NOW: 'Do it now',
  DO_IT_THEN: 'Do it when the price is there',
  // Below an alarm.
  SET_STOP: 'Set stop',
  CLOSE: 'Close',
  THERE: "It's there",
  ISNT: "It isn't",
  ENDED: 'It has ended',
  CLOSE_IT: 'Close it',
  CANCEL_IT: 'Cancel it',
  CLOSE_ALL_OF_IT: 'Close all of it',
  ALL_LOTS: 'All {lots} lots…',
  LEAVE_OPEN: 'Leave it open',
  STOP_ALL: 'Stop everything',
  CLOSE_ALL: 'Close all ({floating_amount})',
  CLOSE_ALL_THEN: 'Close all once it answers',
  CLOSE_ALL_SOON: 'Close all once it can be done',
  TRY_NOW: 'Try now',
  LEAVE_BARE: 'Leave without',
  TRY_AGAIN: 'Try again',
  LEAVE_IT: 'Leave it',
} as const;
