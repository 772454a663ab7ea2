import type { Signal } from '../../../core/reading.ts';
import type { Draft } from '../trade/draft.ts';
import { median } from '../trade/scale.ts';
import { type Item, is, isSign } from '../words/items.ts';
import { isDelta } from '../words/leads.ts';
import { phrase, type Taken, unexplained } from './taken.ts';
import { isHarmlessNumber } from './telling.ts';

export interface Explained {
  draft: Draft;
  signal: Signal;
  /** the level in the middle of those that were read */
  middle: number | undefined;
}

export function explained(draft: Draft, signal: Signal): Explained {
  const { entry, sl, tps } = signal;
  return { draft, signal, middle: median([entry, sl, ...tps].flat().filter((price) => price !== null)) };
}

/** A number of a trade's sentence that no field took: harmless by what it counts, a distance beside its level, or unexplained. */
export function explainNumber(items: Item[], trade: Explained, item: Item, at: number): Taken {
  const { draft, signal } = trade;
  const number = item.number;
  if (!number || draft.unread.includes(at)) return unexplained;
  if (isNear(trade, item)) return isSaidAgain(items, signal, at) ? phrase : unexplained;
  if (isHarmlessNumber(item) || isEmpty(item) || (isDelta(items, at) && isOfLevel(draft, at - 2))) return phrase;
  if (isDelta(items, at)) return unexplained;
  if (number.unit === 'pips') return signal.sl === null && signal.slPips === undefined ? unexplained : phrase;
  if (number.unit === 'r') return number.sign === '+' || isAside(items, at) ? phrase : unexplained;
  if (number.unit === undefined && isFar(trade, item) && (isMoney(items, at) || isCounted(items, at))) return phrase;
  if (number.sign !== undefined && !draft.loose.includes(at)) return phrase;
  return isSaidAgain(items, signal, at) ? phrase : unexplained;
}

/** Of the size of the levels themselves and with decimals or many digits: whatever it seems to count, it may be one of them. */
export function isNear({ middle }: Explained, { number }: Item): boolean {
  if (middle === undefined || !number || number.raw.length < 3 || kinds.has(number.unit ?? '')) return false;
  return number.values.some((value) => value / middle > 0.75 && value / middle < 1.33);
}
/** Said so clearly that size does not matter. */
const kinds: ReadonlySet<string> = new Set(['ratio', 'pips', 'percent', 'time', 'date', 'lots', 'lev', 'r', 'phone']);

/** How far a stop or a target is; behind an entry it may be anything. */
const isOfLevel = ({ sls, tps }: Draft, at: number): boolean => [...sls, ...tps].some((level) => level.at === at);

/** "TP3 0": a row nobody filled in. */
const isEmpty = ({ number }: Item): boolean => number?.values.length === 1 && number.values[0] === 0;

/** "4078 (2R)", "RR: 2R": said of a price, or of the trade as a whole. */
const isAside = (items: Item[], at: number): boolean =>
  [1, 2, 3].some(
    (back) => is(items[at - back], 'rr') || (items[at - back]?.number && items[at - back]?.number?.unit === undefined),
  );

const isMoney = (items: Item[], at: number): boolean => isSign(items[at - 1], '$€£') || isSign(items[at + 1], '$€£');

/** The second of a ratio, a rating or a stamp: 1:1.5, 7/10, GMT+2. */
const isCounted = (items: Item[], at: number): boolean => {
  const before = items[at - 2];
  if (!isSign(items[at - 1], ':/-+')) return false;
  return before?.number ? isHarmlessNumber(before) && before.number.unit !== 'index' : is(before, 'time');
};

/** Far off every level of the trade, whatever was mistyped: it counts something else. */
export function isFar({ middle }: Explained, { number }: Item, factor = farthest): boolean {
  if (middle === undefined || !number) return false;
  return number.values.every((value) => value / middle > factor || middle / value > factor);
}
const farthest = 15;

/** "SL: 4177 (4177.10)": what stands in brackets behind a level is that level once more, and the nearer of the two was read. */
function isSaidAgain(items: Item[], { sl, tps }: Signal, at: number): boolean {
  const value = items[at]?.number?.values[0] ?? 0;
  const isBracketed = isSign(items[at - 1], '(') && isSign(items[at + 1], ')') && items[at - 2]?.number !== undefined;
  return isBracketed && [sl, ...tps].some((level) => level !== null && Math.abs(value / level - 1) < closest);
}
const closest = 0.0002;
