/** What is wrong at a broker, told at once and again until it is settled. */
export const alarmed = {
  UNPROTECTED: 'Without its stop',
  MISSING: 'Missing at the broker',
  IN_DOUBT: 'Not confirmed',
  NOT_CLOSED: 'Not closed',
  PART_NOT_CLOSED: 'A part is not closed',
  NOT_CHANGED: 'Not changed',
  other: 'Look at it',
} as const;

export const alarm = {
  TITLE: '{code_alarmed} on {account}: {symbol}',
  TITLE_AGAIN: 'Still so · {code_alarmed} on {account}: {symbol}',
  SETTLED: 'Settled on {account}: {symbol}',
  SIZE: '{lots} lots {side_direction} {symbol}',
  UNBOUNDED: 'Nothing bounds what it can lose.',
  AT_STOP: 'Its stop is at {sl}.',
  AT_STOP_MONEY: 'At its stop of {sl} it would bring about {money}.',
  WITHOUT_STOP:
    '{size} stand without the stop of {sl} they should have: nothing bounds what they can lose. {stake} It is asked for again and again, and nothing new is opened on {account} meanwhile.',
  ORDER_MISSING:
    'The order for {size} at {price} is not in what the broker shows, and nothing says that it ended. It may still be filled: it counts as waiting until the broker says otherwise. Look at the terminal.',
  POSITION_MISSING:
    '{size} are not in what the broker shows, and nothing says that they ended. They count as open until the broker says otherwise. {stake} Look at the terminal.',
  STILL_OPEN:
    '{size} still stand; the request came to nothing{why, select, none{} other{ ({why_rejected})}}. {stake} It is asked for again.',
  PART_STILL_OPEN:
    '{part} of {open} lots {side_direction} {symbol} were to be closed and still stand; the request came to nothing{why, select, none{} other{ ({why_rejected})}}. {stake} It is asked for again.',
  PART_IN_DOUBT:
    'Nobody can say whether {lots} lots of the {side_side} of {symbol} were closed. No other part of it is closed until that is known: look at the terminal.',
  OPENING_IN_DOUBT:
    'Nobody can say whether {lots} lots {side_side} {symbol} were {isSent, select, true{executed} other{sent}}. If they are open: {stake} Nothing is sent again: look at the terminal.',
  BARE_TITLE: 'without a stop: {symbol}',
  BARE: 'The stop of {side_side} {symbol} at {was} was taken away at the broker. Nothing bounds its loss now.',
  REFUSED:
    'The broker does not take a {field_field} of {refused, select, none{none} other{{refused}}} for {size}: {why_rejected}. The {field_field} stays at {stays, select, none{none} other{{stays}}}.',
} as const;
