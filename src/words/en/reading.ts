/** What a message would become, without trading it. */
export const parse = {
  TITLE: 'Read as {type_kindRead}, {certainty_certainty}, by {reader_reader}',
  WHY: 'Why: {reasons}.',
  IN_TEXT: 'in the text',
  TAKEN_FOR: 'taken for',
  FIELD: 'field: {of_partRead}{nth, select, none{} other{ {nth}}}',
  STATEMENT: 'statement: {of_statement}',
  INSTRUCTION: 'Instruction',
  ABOUT: 'about',
  NOBODY: '{side_direction} {symbol}: no account follows this channel.',
  PLAN: '{side_direction} {symbol} on {account}: {would_foreseen}',
  RISK: 'Risk {risk_amount} in all; {perLot_amount} per lot to the stop.',
  NOTHING: 'Nothing was traded.',
} as const;

export const kindRead = {
  signal: 'signal',
  signals: 'several signals',
  update: 'instruction',
  updates: 'several instructions',
  none: 'nothing to act on',
  reject: 'not to be traded',
  other: 'not known',
} as const;

/** What becomes of a signal that is only looked at. */
export const foreseen = {
  place: 'would be placed',
  ask: 'would be asked about',
  show: 'would only be shown',
  await: 'would wait for its levels',
  refuse: 'would be refused',
  other: 'not known',
} as const;

/** What a piece of a message was taken for. */
export const piece = {
  decoration: 'decoration',
  phrase: 'phrase',
  unexplained: 'unexplained',
  other: '{what}',
} as const;

/** The part of a trade or of an instruction it stands for. */
export const partRead = {
  symbol: 'symbol',
  side: 'side',
  order: 'order',
  entry: 'entry',
  sl: 'stop',
  slPips: 'stop in pips',
  tps: 'target',
  tpPips: 'target in pips',
  rr: 'target by its risk',
  openTp: 'open target',
  leverage: 'leverage',
  about: 'which trade',
  breakeven: 'break-even',
  move_sl: 'move the stop',
  move_tp: 'move a target',
  remove_tp: 'remove a target',
  move_entry: 'move the entry',
  set_levels: 'set the levels',
  trail: 'trail the stop',
  close: 'close',
  close_partial: 'close a part',
  cancel: 'cancel',
  tp_hit: 'target hit',
  sl_hit: 'stop hit',
  filled: 'filled',
  reentry: 'enter again',
  other: '{what}',
} as const;

export const statement = {
  advice: 'advice',
  advert: 'advert',
  analysis: 'analysis',
  lesson: 'lesson',
  question: 'question',
  recap: 'recap',
  result: 'result',
  talk: 'talk',
  other: '{what}',
} as const;

/**
 * Why a message was read as it was, by what the grammar keeps. What an older version kept is shown as it is.
 */
export const because = {
  'everything in it is explained': 'everything in it is explained',
  'no instruction': 'no instruction',
  'a question': 'a question',
  'price out of scale': 'price out of scale',
  'an analysis': 'an analysis',
  'stop on the wrong side': 'stop on the wrong side',
  'stop inside the entry zone': 'stop inside the entry zone',
  'target on the wrong side': 'target on the wrong side',
  'a recap of earlier trades': 'a recap of earlier trades',
  'a result': 'a result',
  'not to be entered yet': 'not to be entered yet',
  'symbol missing': 'symbol missing',
  'symbol ambiguous': 'symbol ambiguous',
  'side missing': 'side missing',
  'an advert': 'an advert',
  'two sides in one trade': 'two sides in one trade',
  'ambiguous number': 'ambiguous number',
  'too many levels': 'too many levels',
  'slip of the pen': 'slip of the pen',
  'only a possibility': 'only a possibility',
  'two stops': 'two stops',
  'an announcement': 'an announcement',
  'a lesson or an example': 'a lesson or an example',
  'addresses the reader': 'addresses the reader',
  'numbers without labels': 'numbers without labels',
  'condition without a price': 'condition without a price',
  'a level that is moved': 'a level that is moved',
  'said as of an open trade': 'said as of an open trade',
  'a reason instead of levels': 'a reason instead of levels',
  'some of several entries': 'some of several entries',
  'levels of a trade, and what became of it': 'levels of a trade, and what became of it',
  'the end of one trade and the begin of another': 'the end of one trade and the begin of another',
  'side and symbol, and a word behind them': 'side and symbol, and a word behind them',
  'a quotation': 'a quotation',
  conditional: 'conditional',
  'a number nobody can place': 'a number nobody can place',
  'a stop on the close of a candle': 'a stop on the close of a candle',
  'stop given as a percentage': 'stop given as a percentage',
  'at a target, where a part closes by itself': 'at a target, where a part closes by itself',
  'letters read as digits': 'letters read as digits',
  'levels completed from the entry': 'levels completed from the entry',
  'levels far apart': 'levels far apart',
  'a condition on another symbol': 'a condition on another symbol',
  'points, and nobody says how many make a pip': 'points, and nobody says how many make a pip',
  'on the close of a candle': 'on the close of a candle',
  'only some trades, or only at a target': 'only some trades, or only at a target',
  'a stop behind the entry': 'a stop behind the entry',
  'a stop that is taken away': 'a stop that is taken away',
  'an exclusion without a name': 'an exclusion without a name',
  'beside the entry, and nobody says how far': 'beside the entry, and nobody says how far',
  'a price beside break even': 'a price beside break even',
  'hidden text is left out': 'hidden text is left out',
  'targets in prices and in multiples of the risk': 'targets in prices and in multiples of the risk',
  'targets in prices and pips': 'targets in prices and pips',
  'another ratio beside the multiple of the risk': 'another ratio beside the multiple of the risk',
  'a multiple of the risk that may be a price': 'a multiple of the risk that may be a price',
  'a level known only by its place': 'a level known only by its place',
  'one more instruction under a condition': 'one more instruction under a condition',
  'said above a whole trade': 'said above a whole trade',
  'a change of an earlier trade': 'a change of an earlier trade',
  'a template nobody filled in': 'a template nobody filled in',
  'another trade without levels': 'another trade without levels',
  'either of two trades': 'either of two trades',
  'either of two instructions': 'either of two instructions',
  'a part of a trade, or a new one': 'a part of a trade, or a new one',
  'one level for several trades': 'one level for several trades',
  'only under a condition': 'only under a condition',
  'opened already by whoever says it': 'opened already by whoever says it',
  'one of several without a stop': 'one of several without a stop',
  'two prices to enter at': 'two prices to enter at',
  'several prices to enter at': 'several prices to enter at',
  'pending order without a price': 'pending order without a price',
  'two order kinds in one trade': 'two order kinds in one trade',
  'a pending order, and nobody says of which kind': 'a pending order, and nobody says of which kind',
  'the trade it replies to, told again': 'the trade it replies to, told again',
  'pips into profit or into loss': 'pips into profit or into loss',
  'several prices for one target': 'several prices for one target',
  'a new trade with levels of its own': 'a new trade with levels of its own',
  'which of them is about which': 'which of them is about which',
  'all, or only one': 'all, or only one',
  'a share of the rest': 'a share of the rest',
  'the model reads the same': 'the model reads the same',
  'a forward carries no authority': 'a forward carries no authority',
  'it could not be read, by a fault of the reader': 'it could not be read, by a fault of the reader',
  'not allowed in this channel:': 'symbol {what} is not allowed in this channel',
  'older than this channel allows, in seconds:': '{what} s old, over the limit of this channel',
  'too long to be read, in characters:': 'longer than {what} characters',
  'not explained:': 'not explained: {what}',
  'slip of the pen:': 'slip of the pen: {what}',
  other: '{what}',
} as const;

/** What others than the grammar add to why a message was read as it was. */
export const doubt = {
  UNHEEDED: '{author} may not signal here; /allow {author} with the name of the channel lets them',
  SECOND_READER: 'a second reader sees {seen}',
  NO_MODEL: 'the model gave no answer ({failure_modelFailure}); read by the grammar alone',
  MODEL_REJECTS: 'the model refuses it: {why_modelRejects}',
  NOT_IN_TEXT: 'the model names what is not in the text: {fields_partRead}',
  MEANING: 'the grammar reads {grammar_meant}, the model {model_meant}',
  COUNT: 'the grammar reads {grammar} instructions, the model {model}',
  FIELD:
    '{field_partRead}: the grammar reads {grammar, select, none{nothing} other{{grammar}}}, the model {model, select, none{nothing} other{{model}}}',
} as const;

export const meant = {
  signal: 'a signal',
  update: 'an update',
  nothing: 'nothing',
  contradiction: 'a contradiction',
  other: '{what}',
} as const;

export const modelFailure = {
  timeout: 'timeout',
  rate_limited: 'rate limited',
  unavailable: 'unavailable',
  misconfigured: 'misconfigured',
  refused: 'refused',
  truncated: 'truncated',
  nonsense: 'nonsense',
  resting: 'resting',
  busy: 'busy',
  other: '{what}',
} as const;

export const modelRejects = {
  side_missing: 'side missing',
  symbol_missing: 'symbol missing',
  two_sides: 'two sides',
  two_stops: 'two stops',
  wrong_side: 'a level on the wrong side',
  scale: 'a price out of scale',
  ambiguous_number: 'ambiguous number',
  other: 'for another reason',
} as const;

/** What a second reader sees that the grammar does not. */
export const seen = {
  KIND: 'another kind of message',
  SIDE: 'another side',
  ORDER: 'another kind of order',
  ACTION: '“{action_partRead}”',
  NOT_ACTION: 'no “{action_partRead}”',
  MARK: '“{mark_besides}”',
  NOT_MARK: 'no “{mark_besides}”',
  NUMBER: '{number} as {role_numberRole}',
} as const;

/** What an instruction says besides. */
export const besides = {
  except: 'all but some',
  all: 'all',
  condition: 'only at a price',
  target: 'of one target',
  half: 'half',
  share: 'a share',
  part: 'a part',
  other: '{what}',
} as const;

export const numberRole = {
  none: 'nothing',
  entry: 'entry',
  sl: 'stop',
  tp: 'target',
  slPips: 'stop in pips',
  tpPips: 'target in pips',
  pips: 'pips',
  leverage: 'leverage',
  fraction: 'share',
  lots: 'lots',
  target: 'number of a target',
  condition: 'price of a condition',
  r: 'multiple of the risk',
  percent: 'percent',
  other: '{what}',
} as const;

/** Why the messages of a channel speak for a setting. */
export const suggested = {
  SYMBOL:
    'All {named} signals that name a symbol name {symbol}; {gained} messages would be signals if it went without saying.',
  IGNORED: '“{line}” stands in {count} messages; without it {surer} of them would be read the same, but more surely.',
  LIMIT:
    '{count} signals with a price and no order word were later reported as filled or cancelled, so they were waiting at their price.',
} as const;
