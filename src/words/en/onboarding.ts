/** The first hour, step by step. */
export const onboarding = {
  BEGIN: 'Begin',
  LOOK: 'Look again',
  DOING: 'One moment…',
  NAME: 'Your name',
  EXPERIENCE: 'How long have you traded?',
  CHANGE: 'Change',
  FIRM: '{firm} about copied signals: {copying}',
  LOOKED_AT: 'looked at',
  FOUND: 'found',
  CHECK: 'Check the account',
  CHECK_AGAIN: 'Check again',
  OTHER_ACCOUNT: 'Another account',
  FOLLOWED: '{feed} (followed already)',
  OTHER_RULES: 'Other rules',
  TARGETS: 'Several targets',
  WHO_WINS: 'When the provider changes a trade',
  DEFAULT_STOP: 'Pips for a signal without a stop; 0 refuses it',
  REAL_CONFIRMS:
    'This account is at a broker, so it begins by asking you before each trade. /settings changes that once you know how the channel trades.',
  OWN: 'Say each part myself',
  HANDLED:
    '{mode_mode} · {targets_targetsSplit} · {who_whoWins} · {pips, select, none{without a stop: refused} other{without a stop: {pips} pips}}',
  PAPER_OPEN: 'Open a paper account beside it',
  PAPER_NAME: 'Practice',
  TEST_CHANNEL: 'Test channel',
  TRY: 'Send the test signal',
  TRY_AGAIN: 'Try again',
  UNDER_WAY: 'It is on its way…',
  STAGE: 'stage',
  TEST_SIGNAL: 'Buy {symbol} with a stop and a target, with play money.',
  STUCK: 'It got stuck at “{stage}”: {why}',
  TOOK: 'went through in {ms} ms',
  NONE: 'none',
  RIGHT: 'All of it is right',
  AGAIN: 'Change: {step}',
  END: 'Finish',
  DONE: 'You are set up',
  DONE_MORE:
    'Signals are copied from now on as you said. /status shows the desk, /settings changes anything, /panic stops everything.',
  PROGRESS: '{percent} % · minutes left: {minutes}',
  HERE: 'New here? /begin sets you up, step by step.',
  NOT_BEGUN: '/begin begins it anew.',
  PAGE: 'Set up, step by step',
} as const;

/** What each step is called. */
export const onboardingStep = {
  welcome: 'Welcome',
  profile: 'You',
  broker: 'Account',
  verification: 'Checking the account',
  provider: 'Channel',
  risk: 'Risk',
  handling: 'Handling of signals',
  paper: 'Practice',
  test: 'Test signal',
  review: 'Is all of it right?',
  completion: 'Ready',
  other: '{what}',
} as const;

/** What each step is about. */
export const onboardingAbout = {
  welcome:
    'In about ten minutes you have an account, a channel and rules, and you have seen a test signal go all the way. You may stop at any time: /begin goes on where you were, on any device.',
  profile: 'Times are shown in your zone, and everything is said in your language.',
  broker:
    'Which account is traded? A paper account trades made-up money under the rules of the firm you choose. One in your MetaTrader 5 comes by /connect; then look again.',
  verification: 'Whether the broker answers, takes orders, and has money, symbols and prices.',
  provider:
    'Which channel is copied? Until you have said how, it is only shown. A channel of Telegram or Discord comes by adding the bot to it or by passing on a post of it; /listen reads those that let no bot in.',
  risk: 'How much of the balance may one signal lose, if its stop is hit?',
  handling: 'What happens with a signal, and with what the provider says later?',
  paper:
    'A paper account beside the real one trades the same channel by itself, with made-up money, so that you see what it would do.',
  test: 'One message goes all the way: channel, reading, plan, rules, order, card. It trades play money only, and what it opens is closed at once.',
  review: 'Look it over. Whatever is not right can be changed here.',
  completion: 'One tap, and it begins.',
  other: '',
} as const;

/** How long somebody has traded. */
export const experience = {
  new: 'I am new to it',
  some: 'For a year or two',
  much: 'For longer',
  other: '',
} as const;

/** Ways of handling signals, by a name. */
export const preset = {
  careful: 'Careful',
  usual: 'Usual',
  provider: 'As the provider says',
  other: '',
} as const;

/** How a trade is split over its targets. */
export const targetsSplit = {
  equal: 'an equal part for each target',
  first: 'all of it at the first target',
  runner: 'a part for each target, the last runs on',
  other: '',
} as const;

/** Who wins when the provider changes a trade. */
export const whoWins = {
  safer: 'what lowers risk is done, the rest is asked',
  provider: 'the provider is obeyed',
  me: 'I am asked each time',
  other: '',
} as const;

/** What is looked at about an account. */
export const checkedThing = {
  reached: 'broker',
  connected: 'connection',
  trades: 'orders',
  money: 'money',
  symbols: 'symbols',
  prices: 'prices',
  running: 'trading',
  rules: 'rules',
  other: '{what}',
} as const;

/** What was found. */
export const onboardingCheck = {
  REACHED: 'answers ({server})',
  SILENT: 'The broker of {name} does not answer. Look whether its terminal runs, then check again.',
  CONNECTED: 'open',
  CUT_OFF: 'The way from the terminal to the broker is cut. Look at its connection, then check again.',
  TAKES: 'are taken',
  TAKES_NONE: 'The broker takes no orders: {why}.',
  MONEY: '{amount_money}, {isReal, select, true{real money} other{play money}}',
  SYMBOLS: '{count}',
  PRICES: 'are fresh',
  PRICES_OLD: 'The newest price is {seconds} s old. The market may be closed: check again when it is open.',
  HALTED: 'Trading is halted on this account; /resume lifts that.',
  RUNS: 'is allowed',
  NO_RULES: 'It stands under no rules that are known here.',
  RULES: '{profile}',
  other: '',
} as const;

/** Stages of a test signal. */
export const trialStage = {
  received: 'received',
  read: 'read',
  planned: 'sized',
  checked: 'rules passed',
  sent: 'sent',
  filled: 'filled',
  shown: 'card shown',
  closed: 'closed again',
  other: '',
} as const;

/** Why a test signal got no further. */
export const onboardingTrial = {
  NOT_READ: 'it was not read as a signal',
  ASKED: 'it would have to be asked about first',
  ENDED: 'it was not traded',
  TOO_LONG: 'nothing more happened within {seconds} s',
  LEFT_OPEN: 'it could not be closed: close it by hand on the paper account',
  NO_PRICE: '{account} has no price for anything just now',
  other: '',
} as const;
