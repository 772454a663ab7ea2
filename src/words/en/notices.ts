/** What a trader is told without having asked. */
export const notice = {
  NOT_TRADED: 'Not traded',
  SET_ASIDE: 'Set aside',
  SET_ASIDE_WHY: 'Something about this message could not be handled. Nothing was sent for it; look at it yourself.',
  // Stopping everything.
  PANIC: 'Stop everything?',
  PANIC_DOES:
    'Halts new orders on every account and cancels {orders} pending orders. Open positions stay until you close them.',
  PANIC_ASKED: '{pending} pending orders and {open} open positions. Press the button above to stop everything.',
  STOPPED: 'Everything is stopped',
  NOTHING_OPEN: 'Nothing is open.',
  FLOATING:
    '{positions} positions are open with {floating_amount} floating. Closing all of them would make that final.',
  CLOSING: 'Closing everything',
  CLOSING_THEN: 'Trading stays halted until you resume.',
  HALTED: 'Halted: {changed}. Nothing new is opened until you resume.',
  RESUMED: 'Trading again: {changed}.',
  // What the watch of an account found.
  WARNING: 'Warning: over {level} %',
  ALLOWANCE: '{usedPct_percent} of the {line_allowance} loss allowance of {account} is used.',
  LIMIT_BROKEN: 'Limit broken on {account}: trading is halted',
  BROKEN: 'A rule is broken on {account}',
  PROTECTED: 'Protected {account}',
  PROTECTING: 'Closing {positions} positions and {orders} orders: {why_guarding}.',
  // A broker that says nothing, or what cannot be.
  SILENT: 'The broker is silent',
  SILENT_SINCE: 'The broker of {account} has not answered since {since}.',
  SILENT_HELD:
    '{held, select, 0{Nothing was open there when it last answered.} 1{One position or order was there when it last answered; its stop is kept by the broker itself.} other{{held} positions and orders were there when it last answered; their stops are kept by the broker itself.}} New signals wait until it answers, or count as late.',
  SILENT_OVER: 'The broker answers again',
  SILENT_FROM_TO: 'The broker of {account} was silent from {since} to {until}.',
  CUT_OFF: 'The terminal has lost its broker',
  CUT_OFF_SINCE: 'The terminal of {account} answers, but has had no connection to its broker since {since}.',
  CUT_OFF_OVER: 'The terminal has its broker again',
  CUT_OFF_FROM_TO: 'The terminal of {account} had no connection to its broker from {since} to {until}.',
  NO_ORDERS: 'The broker takes no orders',
  NO_ORDERS_SINCE: 'Nothing can be opened, changed or closed on {account} since {since}. The terminal says: “{why}”.',
  NO_ORDERS_OVER: 'The broker takes orders again',
  NO_ORDERS_FROM_TO: 'No orders were taken on {account} from {since} to {until}.',
  OUT_HELD:
    '{held, select, 0{Nothing is open there.} 1{One position or order is there; its stop is kept by the broker itself.} other{{held} positions and orders are there; their stops are kept by the broker itself.}} New signals wait until this is over, or count as late.',
  LOOK: 'Look at the terminal',
  CANNOT_BE: 'The broker of {account} reported three times in a row what cannot be: {fault_impossible}.',
  CANNOT_BE_THEN: 'What it shows is not taken until it makes sense.',
  RECORDS: 'Records are missing',
  RECORDS_KNOWN:
    'The broker of {account} has heard of commands up to number {last}, and this desk knows {known, select, 0{none} other{only those up to {known}}} of them: records of it are missing.',
  RECORDS_ASKS: 'What was published before now asks before it is traded, and numbers start anew far beyond.',
  RECORDS_NEW:
    'Rules, channels and settings are those of a new desk, and nothing new is opened until you have looked at them and resume.',
  DESK_LOST:
    'The desk {desk} is listed and its records are gone. Nothing of it is traded by what it knew; put a backup back.',
  RECORDS_COMPARE: 'Compare what is open at the broker with what you see here; a backup brings the rest back.',
  // News, and a channel that is let go.
  NEWS_UNKNOWN: 'Economic news are not known',
  NEWS_UNJUDGED: 'News rules cannot be judged, because {why_newsless}. What happens then is set per follow.',
  LET_GO: '{feed} is not copied any more, and an order of it still waits at the broker.',
} as const;

export const allowance = { daily: 'daily', total: 'total', other: '' } as const;

/** Why the guard closes by itself. */
export const guarding = {
  'loss-line': 'loss line',
  margin: 'margin',
  'market-close': 'market close',
  news: 'news',
  reset: 'reset',
  kill: 'kill switch',
  other: 'the rules ask for it',
} as const;
