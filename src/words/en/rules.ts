/** What is shown of the rules an account is under. */
export const rules = {
  TITLE: '{account} under {profile} · {state_hold}',
  EQUITY: 'Equity',
  TODAY: 'Today not below',
  IN_ALL: 'In all not below',
  WORST: 'Worst case of what is open',
  ROOM: 'Room left',
  RESET: 'Next reset',
  RESET_AT: '{at} ({zone}){firm, select, none{} other{; {firm} by the clock of the firm, {clock}}}',
  NEWS_KNOWN: 'known ({source}{at, select, none{} other{, {at}}})',
  NEWS_NOT: 'not known: {why}',
  ASK_ROOM: 'Room in lots: ask for a symbol, such as /rules XAUUSD.',
  IN_LOTS: 'room in lots',
  WITH_STOP: 'with the stop',
  AWAY: '{away} away, {from_assumed}',
  TO_BUY: 'to buy',
  TO_SELL: 'to sell',
  SMALLEST: 'smallest order of {symbol}',
} as const;

/** Where the distance of a stop that is only thought of comes from. */
export const assumed = {
  asked: 'asked',
  'last trade': 'as in the last trade',
  assumed: 'assumed',
  other: 'not known',
} as const;

/** What a rule found, in a word. */
export const judged = {
  passed: 'passed',
  violated: 'broken',
  not_evaluated: 'not judged',
  other: 'not known',
} as const;

/** What a rule is called, and what else may keep an order from being opened. */
export const rule = {
  'ORD-VALID': 'order valid',
  'ORD-STALE': 'fresh figures',
  'ORD-DUP': 'no order twice',
  'SYMBOL-LIST': 'symbols allowed',
  'STATE-HALT': 'halt',
  'BREACH-LOCK': 'lock after a broken limit',
  'RTS6-KILL': 'kill switch',
  'NEWS-WINDOW': 'news window',
  'GAP-CLOSE': 'gap trading',
  'WEEKEND-HOLD': 'flat over the break',
  'HOLD-MIN': 'shortest holding',
  'MAX-LOTS': 'most lots',
  'MAX-POSITIONS': 'most positions',
  'MAX-ORDERS': 'most orders',
  'DAY-LOTS': 'lots a day',
  HEDGE: 'no hedging',
  'OPPOSITE-XACCT': 'no opposite account',
  'COPY-XACCT': 'no copy between accounts',
  MARTINGALE: 'no martingale',
  'CAPITAL-ALLOC': 'capital on one strategy',
  'RTS6-COLLAR': 'price collar',
  'RTS6-VALUE': 'most value of an order',
  'RTS6-VOLUME': 'most volume of an order',
  'SL-REQUIRED': 'stop required',
  'RISK-PER-TRADE': 'risk of a trade',
  'RISK-PER-IDEA': 'risk on a symbol',
  'OPEN-RISK': 'open risk',
  'FLOAT-LOSS': 'floating loss',
  'DAILY-LOSS': 'daily loss',
  'TOTAL-LOSS': 'total loss',
  'WC-UNBOUNDED': 'worst case bounded',
  'WC-DAILY': 'worst case of the day',
  'WC-TOTAL': 'worst case in all',
  'EU-LEVERAGE': 'leverage',
  'EU-MARGIN-50': 'close-out at half the margin',
  'EU-NBP': 'no debt',
  'EU-WARN': 'risk warning',
  'EU-BONUS': 'no incentives',
  'EU-CLIENT': 'client category',
  'EU-APPROP': 'appropriateness',
  'EU-RECORD': 'records',
  'EU-BESTEX': 'execution report',
  'REQ-LIMIT': 'requests a day',
  'RTS6-MSG': 'messages a second',
  'RTS6-THROTTLE': 'executions in a row',
  'VOLUME-MAX': 'largest order of the broker',
  CONTRACT_BROKEN: 'figures of the broker',
  QUOTE_MISSING: 'no price',
  STOP_WRONG_SIDE: 'no such stop',
  other: 'another rule',
} as const;

/** Why nothing usable is known of the news. */
export const newsless = {
  NONE: 'no economic calendar is configured, and none was told',
  TOLD_OVER: 'every event that was told is over',
  UNREAD: 'the economic calendar has not been read yet',
  OLD: 'the economic calendar was read too long ago',
  OVER: 'every event of the economic calendar is over',
  other: 'nobody knows why',
} as const;

/** What cannot be true of what a broker reports. */
export const impossible = {
  CURSOR_BEYOND: 'its cursor lies beyond its log',
  CURSOR_BACK: 'its cursor went back',
  LOG_BACK: 'its log went back',
  CURSOR_SKIPS: 'its cursor skips what happened',
  EVENT_BEYOND: 'an event lies beyond its cursor',
  POSITION_EMPTY: 'a position without lots or price',
  ORDER_EMPTY: 'an order without lots or price',
  POSITION_TWICE: 'a position twice',
  EVENT_EMPTY: 'an event without lots or price',
  ANSWER_EMPTY: 'an answer without lots or price',
  other: 'something in it',
} as const;

/** The economic calendar. */
export const news = {
  TITLE: 'Economic news',
  NONE: 'No event ahead is known.',
  UNUSABLE: 'Not usable: {why}; news rules are not evaluated.',
  UNREAD: 'The last attempt to read it failed: {problem}.',
  FROM: 'From {source}, {at} ({zone}).',
  TOLD: 'told',
} as const;

/** How much an event moves prices. */
export const impact = { low: 'low', medium: 'medium', high: 'high', other: '' } as const;

/** Why the economic calendar could not be read. */
export const calendar = {
  NO_LIST: 'it is not a list of 1 to {most} events',
  EVENT: 'event {event} cannot be understood: {fields}',
  NO_JSON: 'it is not JSON',
  TOO_LARGE: 'it is larger than {most} bytes',
  REDIRECTS: 'it redirects more than {most} times',
  ELSEWHERE: 'it redirects to {place}, which is another place; configure that if it is right',
  NO_ADDRESS: 'it redirects to something that is no address',
  STATUS: 'it answers with HTTP {status}',
  NO_ANSWER: 'no answer within {timeoutMs} ms',
  NO_CONNECTION: 'no connection: {cause}',
  CUT_OFF: 'no whole answer within {timeoutMs} ms',
  BROKE_OFF: 'it broke off: {cause}',
  NO_FILE: 'it is not a plain file',
  SYSTEM: '{cause}',
} as const;
