/** What a rule found, by its id: the figures it stands on are the facts. */
export const finding = {
  'ORD-VALID': 'The order itself is not valid: {faults_fault}.',
  'ORD-STALE':
    '{missesFill, select, true{The account snapshot is older than the last fill.} other{The quote is {quoteAgeMs} ms old, the account snapshot {snapshotAgeMs} ms: too old to decide on.}}',
  'ORD-DUP': 'The same order was already given within {windowSec} s.',
  'SYMBOL-LIST': '{symbol} may not be traded on this account.',
  'STATE-HALT':
    'Trading is {state, select, reducing{set to reduce only} other{halted}}{who, select, none{} other{ by {who}}}{why, select, none{} other{: {why_halting}}}.',
  'BREACH-LOCK': 'A limit has been broken ({causes_rule}): no new orders until it is lifted.',
  'RTS6-KILL': 'Everything on this {scope_reach} was stopped by {who}: {why_halting}.',
  'NEWS-WINDOW': '{event} is too near: no trading from {beforeMinutes} minutes before to {afterMinutes} minutes after.',
  'GAP-CLOSE':
    'The market closes for {breakHours} h within the next {withinHours} h: opening now counts as gap trading.',
  'WEEKEND-HOLD': 'The market closes soon for {breakHours} h and the account must be flat by then; {held} open.',
  'HOLD-MIN': 'Held for {heldSec} s; the firm wants at least {minSec} s.',
  'MAX-LOTS': '{lots} lots per {scope_reach} are more than the {limit} allowed.',
  'MAX-POSITIONS': '{count} positions and orders are more than the {limit} allowed.',
  'MAX-ORDERS': '{count} simultaneous orders are more than the {limit} allowed.',
  'DAY-LOTS': '{dayLots} lots today are more than the {limit} of a day.',
  HEDGE: '{symbol} is already open the other way, and hedging is not allowed.',
  'OPPOSITE-XACCT': 'Another account of yours at this firm holds {symbol} the other way.',
  'COPY-XACCT': 'Another account of yours at this firm already has this {symbol} trade.',
  MARTINGALE: 'More than {factor} times the {losingLots} lots just lost on this symbol counts as martingale.',
  'CAPITAL-ALLOC': '{allocated_amount} USD on one strategy is more than the {cap_amount} USD the firm allows.',
  'RTS6-COLLAR': 'The price is {deviationPct_percent} away from the market, more than {collarPct} %.',
  'RTS6-VALUE': 'An order worth {notional_amount} is over the limit of {limit_amount}.',
  'RTS6-VOLUME': 'An order of {orderLots} lots is over the limit of {limit}.',
  'SL-REQUIRED': '{graceSec, select, 0{A stop is required.} other{A stop is required within {graceSec} s of opening.}}',
  'RISK-PER-TRADE':
    '{tradeRisk, select, none{The risk of this trade has no limit without a stop; {limit_amount} is allowed.} other{The risk of this trade would be {tradeRisk_amount}, more than the {limit_amount} allowed ({pct} %).}}',
  'RISK-PER-IDEA':
    '{ideaRisk, select, none{The risk on this symbol has no limit without a stop; {limit_amount} is allowed.} other{The risk on this symbol would be {ideaRisk_amount}, more than the {limit_amount} allowed ({pct} %).}}',
  'OPEN-RISK':
    '{openRisk, select, none{The risk open on the account has no limit without a stop; {limit_amount} is allowed.} other{The risk open on the account would be {openRisk_amount}, more than the {limit_amount} allowed ({pct} %).}}',
  'FLOAT-LOSS': 'The floating loss {floating_amount} is beyond {floatFloor_amount}.',
  'DAILY-LOSS': 'Equity {equity_amount} has reached the daily loss line of {dailyFloor_amount}.',
  'TOTAL-LOSS': 'Equity {equity_amount} has reached the total loss line of {totalFloor_amount}.',
  'WC-UNBOUNDED': 'Nothing bounds the loss on {symbols}: a stop is missing.',
  'WC-DAILY':
    'If every stop were hit, equity would be {worstEquity_amount}, beyond the daily line of {dailyFloor_amount}.',
  'WC-TOTAL':
    'If every stop were hit, equity would be {worstEquity_amount}, beyond the total line of {totalFloor_amount}.',
  'EU-LEVERAGE': 'The order needs {requiredMargin_amount} of margin; {freeMargin_amount} is free.',
  'EU-MARGIN-50':
    'Equity {equity_amount} is below the close-out level of {closeOutLevel_amount}: positions are closed, largest loss first.',
  'EU-NBP': 'The account is below zero; {writeOff_amount} has to be written off.',
  'EU-WARN': 'The risk warning with the percentage of losing accounts has not been shown.',
  'EU-BONUS': 'Incentives for trading may not be offered to retail clients.',
  'EU-CLIENT': 'The client is not classified as retail or professional.',
  'EU-APPROP': 'The appropriateness test is missing.',
  'EU-RECORD': 'Records are not kept for five years.',
  'EU-BESTEX': 'The report on execution quality is missing.',
  'REQ-LIMIT': 'Request {requests} of the day is over the {perDay} allowed ({reserve} kept for closes).',
  'RTS6-MSG': '{messages} messages in one second are over the {perSecond} allowed.',
  'RTS6-THROTTLE':
    '{executionsInWindow} executions in {windowSec} s reach the limit of {max}: off until a person turns it on again.',
  other: 'A rule of the profile is broken.',
} as const;

/** What one limit counts over. */
export const reach = {
  order: 'order',
  symbol: 'symbol',
  account: 'account',
  feed: 'channel',
  all: 'desk',
  other: 'account',
} as const;

/** What is wrong with an order before any rule looks at its risk. */
export const fault = {
  'no order': 'there is no order',
  'no change': 'nothing would change',
  'unknown symbol': 'the broker has no {what}',
  unreadable: '{what} cannot be read',
  'lots not positive': 'no lots',
  'lots off step': 'the lots are no multiple of the step',
  'lots under minimum': 'fewer lots than the smallest order',
  'lots over maximum': 'more lots than the largest order',
  'price not positive': 'no price',
  'stop not positive': 'no stop that could be one',
  'stop on the wrong side': 'the stop is on the wrong side',
  'target on the wrong side': 'the target is on the wrong side',
  no: '{what_missing} is not known',
  other: 'something about it cannot be',
} as const;

/** A fact that a rule needs and nobody has. */
export const missing = {
  'a readable order': 'a readable order',
  'bounded loss': 'a bound of the loss',
  'closed trades': 'the closed trades',
  contract: 'the contract of {what}',
  'conversion rate': 'the conversion rate',
  'day start': 'the start of the day',
  'economic calendar': 'the economic calendar',
  'executions in the window': 'the executions in the window',
  'high-water mark': 'the high-water mark ({what})',
  'initial balance': 'the initial balance',
  line: 'the line',
  'lots of today': 'the lots of today',
  'margin rate': 'the margin rate of {what}',
  'market hours': 'the market hours',
  'messages this second': 'the messages of this second',
  'opening time': 'the opening time',
  'other accounts': 'the other accounts',
  'positions of other accounts': 'the positions of other accounts',
  quote: 'the quote',
  rate: 'the rate {what}',
  'recent orders': 'the recent orders',
  'reference price': 'the reference price',
  'requests today': 'the requests of today',
  swap: 'the swap of {what}',
  'word on both sides': 'what {what} says to both sides of one trade across firms',
  'risk warning acknowledged': 'whether the risk warning was acknowledged',
  'no incentives taken': 'whether incentives were taken',
  'client category': 'the category of the client',
  'appropriateness tested': 'whether appropriateness was tested',
  'records kept': 'whether records are kept',
  'report on execution quality': 'the report on execution quality',
  other: 'a fact',
} as const;

/** Rules that could not be judged, and what follows. */
export const unjudged = {
  ASKED: 'Not every rule could be judged: {facts_missing} not known. So you are asked.',
  TRADED: 'Not every rule could be judged: {facts_missing} not known. This follow trades all the same.',
} as const;
