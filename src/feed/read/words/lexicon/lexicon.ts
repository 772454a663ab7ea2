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

type Words = Partial<Record<Concept, readonly string[]>>;

/**
 * Words of one language. A trailing * matches any ending. `ordinal` and `fraction` carry their value as `word=2`.
 * `weak` words mean something else in another language and count only where the message shows this one.
 */
export interface Lexicon {
  language: string;
  words: Words;
  weak?: Words;
  /** particles written onto the front of a word */
  prefixes?: readonly string[];
  /** names of instruments in this language, by canonical symbol */
  instruments?: Record<string, readonly string[]>;
  weakInstruments?: Record<string, readonly string[]>;
  /** names of currencies in this language, by code */
  currencies?: Record<string, readonly string[]>;
}

type Only<Known extends string, Given> = { [Name in keyof Given]: Name extends Known ? unknown : never };

/** A file of words. A meaning that no code knows does not compile. */
export const lexiconOf = <File extends Lexicon>(
  file: File & Only<keyof Lexicon, File> & { words: Only<Concept, File['words']>; weak?: Only<Concept, File['weak']> },
): Lexicon => file;
