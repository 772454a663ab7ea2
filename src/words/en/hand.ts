/** What a trader does by hand: asked about with its effect in figures, then done. */
export const hand = {
  // Titles.
  ASK: '{words}: {trade}?',
  UNDER_WAY: 'You confirmed · {words}: {trade}',
  NOT_DONE: 'Not done · {words}',
  LEFT: 'Left as it is',
  ANEW: 'Asked anew below',
  ANEW_WHY: 'You asked for something else meanwhile.',
  CHANGED: 'It changed since you were asked: this is what it would do now.',
  MANY: '{count} orders and positions',
  OPEN: '{order} on {account}?',
  NOT_POSSIBLE: 'Not possible · {order} on {account}',
  OPENING: 'You confirmed · {order}',
  SIZE: '{order} on {account}',
  ORDER: '{side_direction} {symbol}{type, select, market{} other{ {type_kind} {price}}}',
  // What an opening would be.
  LEG: '{lots} lots, {type_kind} at {price}, stop {sl, select, none{none} other{{sl}}}, target {tp, select, none{open} other{{tp}}}.',
  RISK: 'Risk {risk_money} when the stop is hit.',
  // What an act does.
  CLOSE: 'Closes {lots} lots {side_direction} {symbol}: {about}',
  CLOSE_PART: 'Closes {lots} lots {side_direction} {symbol}; {rest} stay open: {about}',
  SHRINK:
    'Wants {lots} lots less of the order for {side_direction} {symbol} at {from}; {rest} stay. No broker makes an order smaller: it waits as it is, and what is more is closed the moment it fills, for the spread and the commission of that part.',
  CANCEL: 'Takes back the order for {lots} lots {side_direction} {symbol} at {from}.',
  STOP: 'Stop of {lots} lots {side_direction} {symbol} from {from, select, none{none} other{{from}}} to {to, select, none{none} other{{to}}}. If it is hit: {stopBefore, select, none{unbounded} other{{stopBefore_gain}}} before, {stopAfter, select, none{unbounded} other{{stopAfter_gain} {currency}}} then.',
  TARGET:
    'Target of {lots} lots {side_direction} {symbol} from {from, select, none{none} other{{from}}} to {to, select, none{none} other{{to}}}.',
  ENTRY: 'Entry of {lots} lots {side_direction} {symbol} from {from} to {to}.',
  ABOUT: 'about {result_gain} {currency} at the price now, with swap and the commission of closing.',
  ABOUT_UNKNOWN: 'what that brings is not known, for want of a price.',
  IN_ALL: '{account} in all: {about}',
  SILENT: 'The broker of {account} does not answer just now: it is kept, and done there as soon as it does.',
  ENDS_TRAIL: 'Its stop no longer follows the price from then on.',
  SHARED_LEVEL:
    'This account has one position in {symbol}: it holds for all of its {shared} lots, also for what is not of this trade.',
  SHARED_CLOSE:
    'This account has one position in {symbol}: {stay} of its {shared} lots stay, with the stop and the target it has.',
  // The same as a table.
  WHAT: 'what',
  LOTS: 'lots',
  FROM: 'from',
  TO: 'to',
  RESULT: 'about',
  IF_STOPPED: 'if the stop is hit',
  TRADE: '{side_side} {symbol}',
  LOTS_REST: '{lots} ({rest} stay)',
  NONE: 'none',
  NOT_KNOWN: 'not known',
  FROM_TO:
    '{stopBefore, select, none{unbounded} other{{stopBefore_gain}}} → {stopAfter, select, none{unbounded} other{{stopAfter_gain}}}',
} as const;

/** A line of the table. */
export const deed = {
  close: 'close',
  close_part: 'close a part',
  shrink: 'less of what waits',
  cancel: 'cancel',
  stop: 'stop',
  target: 'target',
  entry: 'entry',
  other: 'change',
} as const;

/** How an order is to be executed. */
export const kind = { market: 'market', limit: 'limit', stop: 'stop', other: 'order' } as const;
