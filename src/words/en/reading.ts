/** What a message would become, without trading it. */
export const parse = {
  TITLE: 'Read as {type_kindRead}, {certainty_certainty}, by {reader_reader}',
  WHY: 'Why: {reasons}.',
  IN_TEXT: 'in the text',
  TAKEN_FOR: 'taken for',
  FIELD: 'field: {of_partRead}',
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
