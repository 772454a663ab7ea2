import { rule } from './rules.ts';

/** Accounts, and what stops them. */
export const accounts = { LIST: 'Accounts', PAPER: 'Paper account' } as const;

/** Why trading was stopped. What a person gave as a reason is shown as it is. */
export const halting = {
  ...rule,
  ASKED: 'asked for',
  NO_RECORDS: 'its records are missing',
  REMOVED: 'its trader has no access any more',
  panic: 'panic',
  other: '{what}',
} as const;

/** Why nothing new is opened. */
export const lock = {
  WHY: '{why_halting}',
  AT_EQUITY: 'at equity {equity_amount}',
  THROTTLE: '{orders} orders in {seconds} s',
} as const;

/** Symbols that were chosen where a name could mean several. */
export const symbols = {
  TRADED: 'What is traded',
  ALSO: 'also called',
  NOT_TRADED: 'No account trades anything that is called so.',
  MORE: '{count} in all; /symbols gold shows those that are called so.',
  NONE: 'No symbol was ever asked about, or every answer was forgotten.',
  LIST: 'Symbols you chose',
  GONE: '{symbol} (gone)',
  FORGET: '/forget NAME takes a choice back: the next signal asks again.',
  FORGOTTEN: '{name} no longer means {symbol} on {account}.',
} as const;

/** What was stated about oneself as a client. */
export const client = {
  TITLE: 'Stated for {account}',
  CATEGORY: 'Category',
  WARNING: 'Risk warning read',
  TESTED: 'Appropriateness tested',
  UNBRIBED: 'No incentives taken',
  REPORT: 'Report on execution quality',
  REST: 'What is not stated is not evaluated. A professional client states the grounds over the API.',
} as const;

export const category = { retail: 'retail', professional: 'professional', other: 'not stated' } as const;
export const stated = { true: 'yes', false: 'no', other: 'not stated' } as const;

/** Rule profiles. */
export const profile = {
  LIST: 'Rule profiles',
  OLD: '{asOf} (old)',
  STALE: 'What {name} asks was last checked on {asOf}; rules of firms change, so check it.',
  HISTORIC: '{name} is kept for history; the firm no longer runs it.',
} as const;

/** What is wrong with a profile of one's own, by the names of its fields. */
export const misfit = {
  PRESET: 'id: {id} is the name of a preset',
  NO_RULE: 'own.{id}: there is no such rule',
  NOT_POSITIVE: '{name} is not positive',
  NEGATIVE: '{name} is negative',
  ONE_OF: '{name} needs either pct or amount',
  OVER_ALL: '{name} is over 100 %',
  OVER: '{name} is over {than}',
  BUFFER: 'bufferPct is not between 0 and 100',
  BUFFER_ALL: 'bufferPct leaves no room under daily',
  RESERVE_ALL: 'requests.reserve leaves no request',
} as const;

/** What would be looser than before. */
export const looser = {
  // Rules.
  rules: 'its rules',
  clock: 'when its day begins',
  firm: 'whose rules they are',
  daily: 'the daily loss',
  total: 'the total loss',
  maxLots: 'the most lots',
  maxPositions: 'the most positions',
  maxOrders: 'the most orders',
  dayLots: 'the lots of a day',
  riskPerTradePct: 'the risk of a trade',
  riskPerIdea: 'the risk on a symbol',
  openRiskPct: 'the open risk',
  floatLossPct: 'the floating loss',
  news: 'the news window',
  noStop: 'trading without a stop',
  initialBalance: 'the initial balance',
  highestEquity: 'the highest equity',
  // Protection of a client.
  leverage: 'the leverage caps',
  closeOut: 'the close-out at half of the margin',
  debt: 'the protection from a negative balance',
  // How a channel is copied.
  mode: 'how it is copied',
  size: 'the size',
  entryTolerancePoints: 'how far from its entry it is taken',
  zone: 'where in its zone it is entered',
  defaultStopPips: 'the stop it gets',
  slippagePoints: 'the slippage',
  onNotEvaluated: 'what happens where a rule cannot be judged',
  marketLateSeconds: 'how late it is taken',
  pendingLateSeconds: 'how late it is taken',
  levelsWithinMinutes: 'how long its levels are waited for',
  onDelete: 'what a deleted message does',
  whoWins: 'who wins, you or the provider',
  // What the guard closes by itself.
  protectAtPct: 'how early it is protected',
  flattenMinutes: 'how early it closes before a break',
  resetMinutes: 'how early it closes before the reset',
  withdrawMinutes: 'how early orders are taken back before news',
  newsCloseMinutes: 'how early it closes before news',
  other: '{what}',
} as const;

/** The desk in one look. */
export const overview = {
  TITLE: 'Your desk',
  TODAY: 'today',
  OPEN: 'open · waiting',
  HELD: '{open} · {waiting}',
  SILENT: 'its broker is silent',
  NO_CHANNEL: 'No channel is copied. /follow begins.',
} as const;

export const span = { today: 'today', week: '7 days', month: '30 days', other: '{what}' } as const;
