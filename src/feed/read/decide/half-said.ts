import { type Item, is, isSign, sideOf } from '../words/items.ts';
import type { Intent } from './intent.ts';

/** A trade with all its levels in one sentence, whoever seems to say it. */
const isWholly = (own: Item[]): boolean =>
  own.some((item) => item.symbol !== undefined) &&
  own.some((item) => is(item, 'sl', 'stop')) &&
  own.some((item) => is(item, 'tp')) &&
  own.filter((item) => item.number && item.number.unit === undefined && item.number.raw.length > 2).length > 2;

/** "SHORT ETH 3040 stop ??? target 2950": marks in the place of a level ask nothing. */
const isAskedInside = (own: Item[]): boolean =>
  own.some((item) => is(item, 'buy', 'sell')) &&
  own.some((item) => item.symbol !== undefined) &&
  own.some((item) => item.number && item.number.unit === undefined && item.number.raw.length > 2);

/** "In short US30 now, stop 46990": a name with a stop and its price, and nothing that happened. */
const isLevelled = (own: Item[]): boolean =>
  own.some((item) => item.symbol !== undefined) &&
  own.some((item) => is(item, 'sl', 'stop')) &&
  own.some((item) => item.number && item.number.unit === undefined && item.number.raw.length > 2) &&
  !own.some((item) => is(item, 'hit', 'slhit', 'report', 'over', 'recap', 'lesson', 'if', 'neg'));

/** "Close 35 %" */
const takesPart = (own: Item[]): boolean =>
  own.some((item) => is(item, 'close', 'book')) &&
  own.some((item) => is(item, 'fraction') || item.number?.unit === 'percent') &&
  !own.some((item) => is(item, 'neg', 'slhit', 'over', 'advert'));

/** "Stop two pips in profit" */
const isStopInPips = (own: Item[]): boolean =>
  own.some((item) => is(item, 'sl', 'stop')) &&
  own.some((item) => is(item, 'pips')) &&
  !own.some((item) => is(item, 'hit', 'slhit'));

/** "Move SL to …", "BE on all trades", "gold buy now": words of an instruction, with what it is about. */
const isInstructed = (own: Item[]): boolean => {
  const isDone = own.some((item) => is(item, 'hit', 'report', 'slhit', 'neg', 'over', 'recap', 'if', 'after', 'keep'));
  if (isDone) return false;
  const moves =
    own.some((item) => is(item, 'move', 'be') && !is(item, 'filler')) &&
    own.some((item) => is(item, 'sl', 'all', 'trade'));
  return (
    moves ||
    (own.some((item) => is(item, 'buy', 'sell', 'sides')) &&
      (own.length < 8 || own.some((item) => is(item, 'now'))) &&
      own.some((item) => item.symbol))
  );
};

/** A side with a symbol and a price beside talk in other sentences: certainly something, and nobody knows what. */
export const isHalfSaid = (items: Item[], { sentences, talkAt, skip }: Intent): boolean =>
  sentences.some(({ from, to }) => {
    const own = items.slice(from, to);
    if (!skip[from] && isStopInPips(own)) return true;
    if (skip[from] && (isWholly(own) || (isAskedInside(own) && isSign(items[to], '?')))) return true;
    if (!skip[from] && (isLevelled(own) || takesPart(own))) return true;
    if (skip[from] || talkAt.some((at) => at >= from && at < to)) return false;
    if (isInstructed(own)) return true;
    const isSided =
      own.some((item) => sideOf(item) !== undefined) && !own.some((item) => is(item, 'neg', 'report', 'hit'));
    return (
      isSided &&
      items.some((item) => item.symbol) &&
      items.some((item) => item.number && item.number.unit === undefined && item.number.raw.length > 2)
    );
  });
