/** What words can mean. A language file maps its words onto these; no code knows a language. */
const concepts = [
  // the trade
  'buy',
  'sell',
  'sides',
  'limit',
  'stop',
  'stoporder',
  'limitorder',
  'now',
  'pending',
  'entry',
  'entries',
  'zone',
  'dca',
  'sl',
  'tp',
  'maybeentry',
  'maybesl',
  'maybetp',
  'symbol',
  'open',
  'runner',
  'pips',
  'percent',
  'lots',
  'risk',
  'size',
  'lev',
  'rr',
  'price',
  'trade',
  'currency',
  'vague',
  // joints
  'above',
  'below',
  'breaks',
  'between',
  'to',
  'from',
  'and',
  'or',
  'at',
  'the',
  'of',
  'all',
  'rest',
  'ordinal',
  'last',
  'no',
  // instructions about an earlier trade
  'move',
  'set',
  'change',
  'close',
  'cancel',
  'void',
  'remove',
  'be',
  'partial',
  'fraction',
  'book',
  'leave',
  'orders',
  'hit',
  'slhit',
  'filled',
  'reenter',
  'keep',
  'lock',
  'trail',
  'old',
  'same',
  /** what is left alone; its value says on which side it stands */
  'except',
  /** an exclusion only behind "all" and before a name */
  'but',
  'only',
  /** some of the trades, by how they fare or when they were opened */
  'which',
  /** at a price that was named before: not now */
  'there',
  'if',
  'after',
  // what makes it something else
  'neg',
  'question',
  'ask',
  'report',
  'over',
  'recap',
  'lesson',
  'advert',
  'analysis',
  'hedge',
  'prepare',
  'wait',
  'address',
  'time',
  'date',
  'frame',
  'id',
  'filler',
] as const;
export type Concept = (typeof concepts)[number];

/**
 * Words of one language, comma separated. A trailing * matches any ending. `ordinal` and `fraction` carry their value as `word=2`.
 * `weak` words mean something else in another language and count only where the message shows this one.
 */
export interface Lexicon {
  language: string;
  words: Partial<Record<Concept, string>>;
  weak?: Partial<Record<Concept, string>>;
  /** particles written onto the front of a word */
  prefixes?: string;
  /** names of instruments in this language, by canonical symbol */
  instruments?: Record<string, string>;
  weakInstruments?: Record<string, string>;
  /** names of currencies in this language, by code */
  currencies?: Record<string, string>;
}
