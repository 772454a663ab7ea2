import { type Item, is } from '../words/items.ts';
import type { Concept } from '../words/lexicon/lexicon.ts';

/**
 * Words that change what an instruction does, or to what. One that no part of the reading stands for takes certainty
 * away, whatever sentence it stands in.
 */
export const telling: Concept[] = [
  'buy',
  'sell',
  'sides',
  'sl',
  'stop',
  'stoporder',
  'limitorder',
  'tp',
  'entry',
  'symbol',
  'close',
  'cancel',
  'remove',
  'be',
  'partial',
  'fraction',
  'trail',
  'ordinal',
  'last',
  'neg',
  'except',
  'only',
  'which',
  'there',
  'or',
  'if',
  'leave',
  'keep',
  'rest',
  'runner',
  'all',
];

/** Units of numbers that are no level: they count time, size or names, wherever they stand. */
const harmless: ReadonlySet<string> = new Set([
  'time',
  'date',
  'frame',
  'ratio',
  'lots',
  'size',
  'id',
  'phone',
  'money',
  'percent',
  'index',
]);

export const isHarmlessNumber = (item: Item): boolean =>
  item.number?.unit !== undefined && harmless.has(item.number.unit);

/** Whether a stretch says anything a trade could be about: without a level, side, name or instruction it changes none. */
export const tells = (items: Item[]): boolean =>
  items.some((item) => isTelling(item) || (item.number !== undefined && !isHarmlessNumber(item)));

/** A word with a harmless sense besides is told apart by what stands around it, and here nothing does. */
export const isTelling = (item: Item): boolean => is(item, ...telling) && !is(item, 'filler', 'the', 'of', 'at');
