import { type Item, is, isSign, sideOf } from './items.ts';
import { coins } from './lexicon/coins.ts';

/** Words that are spelled like an instruction are settled by what stands behind them: "be patient" moves no stop. */
export function settleHomographs(items: Item[]): void {
  adoptTag(items);
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (
      item &&
      (item.text === 'be' || item.text === 'Be') &&
      is(item, 'be') &&
      (!endsThought(items[at + 1]) || /^(you|should|will|would|must|can|may)$/i.test(items[at - 1]?.text ?? ''))
    )
      items[at] = { ...item, concepts: ['filler'] };
    if (item?.text.length === 4 && isSign(items[at + 1], ':=') && /^cost$/i.test(item.text)) items[at] = plainly(item);
    if (item && isHeading(items, at)) items[at] = plainly(item);
    if (item && isCountedTarget(items, at)) items[at] = { ...item, concepts: ['tp'] };
    if (item && isCoinHead(items, at)) items[at] = { ...item, concepts: ['symbol'], symbol: `${item.text}USD` };
    if (item && isDirection(items, at))
      items[at] = { ...item, concepts: [item.text.toLowerCase() === 'bullish' ? 'buy' : 'sell'] };
    if (item && is(item, 'ordinal') && item.text.toLowerCase() === 'one' && !counts(items, at))
      items[at] = { ...item, concepts: ['filler'] };
  }
}

/** "TP: point 1: 3060, point 2: 3130": points that are counted in the line of the targets. */
function isCountedTarget(items: Item[], at: number): boolean {
  if (!is(items[at], 'entry') || items[at + 1]?.number?.raw.length !== 1 || !isSign(items[at + 2], ':')) return false;
  for (let back = at - 1; back >= 0 && items[back]?.kind !== 'line'; back--) {
    if (is(items[back], 'tp')) return true;
    if (is(items[back], 'sl', 'buy', 'sell')) return false;
  }
  return false;
}

/** "Direction: Bullish": a side where a label asks for one, an opinion elsewhere. */
function isDirection(items: Item[], at: number): boolean {
  if (items[at]?.text.length !== 7 || !/^(bullish|bearish)$/i.test(items[at]?.text ?? '')) return false;
  const before = items[at - 1];
  const isAsked = isSign(before, ':=') || is(before, 'at');
  return isAsked && /^(direction|side|signal|action|type|position)$/i.test(items[at - 2]?.text ?? '');
}

/** "#ICNT SHORT": a tag in capitals names the coin where nothing else does. It is taken like a slip: never without a question. */
function adoptTag(items: Item[]): void {
  if (items.some((item) => item.symbol !== undefined) || !items.some((item) => sideOf(item) !== undefined)) return;
  const tags = items.flatMap((item, at) =>
    (item.kind === 'unknown' || (isSign(items[at - 1], '#') && is(item, 'maybeentry', 'filler'))) &&
    isNamed(items, at) &&
    (/^[A-Z]{2,8}$/.test(item.text) || isSmallTag(items, at))
      ? [at]
      : [],
  );
  const [only] = tags;
  const item = items[only ?? -1];
  if (only === undefined || !item || tags.some((at) => items[at]?.text !== item.text)) return;
  for (const at of tags)
    items[at] = {
      ...(items[at] ?? item),
      kind: 'phrase',
      concepts: ['symbol'],
      symbol: `${item.text.toUpperCase()}USD`,
      fuzzy: true,
    };
}

/** "long limit #velo": a tag in small letters beside the side. */
const isSmallTag = (items: Item[], at: number): boolean =>
  /^[A-Za-z]{2,10}$/.test(items[at]?.text ?? '') &&
  isSign(items[at - 1], '#') &&
  items[at]?.glued === true &&
  [at - 3, at - 2, at + 1].some((near) => items[near] !== undefined && sideOf(items[near] as Item) !== undefined);

/** "Coin Name -> DNT", "Pair: BSB": in the row that names the instrument. */
const isInRow = (items: Item[], at: number): boolean =>
  isSign(items[at - 1], ':>=') &&
  [2, 3].some((back) => /^(coin|pair|symbol|asset|ticker|instrument|token|scrip)$/i.test(items[at - back]?.text ?? ''));

/** Behind a # of its own, or right beside the side of a trade with a price. */
const isNamed = (items: Item[], at: number): boolean =>
  isInRow(items, at) ||
  (isSign(items[at - 1], '#') && items[at]?.glued === true) ||
  (/^(?!EUR|USD|GBP|JPY|AUD|NZD|CAD|CHF|XAU|XAG)[A-Z]{3,}$/.test(items[at]?.text ?? '') &&
    [at - 1, at + 1].some((one) => is(items[one], 'buy', 'sell')) &&
    items.some((item) => item.number) &&
    items.some(
      (item) => item.number?.unit === 'lev' || /^(perp|perpetual|futures|spot|usdt|coin|leverage)$/i.test(item.text),
    ));

/** "COIN: $DOGE", "COIN NAME: INJ": the name of a row that is the ticker of a share as well. */
const isHeading = (items: Item[], at: number): boolean =>
  items[at]?.symbol !== undefined &&
  /^coin$/i.test(items[at]?.text ?? '') &&
  (isSign(items[at + 1], ':=#$') || isSign(items[at + 2], ':='));

/** "LINK: done, close it": a coin in capitals before a colon is its name, whatever else the word means. */
const isCoinHead = (items: Item[], at: number): boolean =>
  (at === 0 || items[at - 1]?.kind === 'line') &&
  isSign(items[at + 1], ':') &&
  items[at]?.symbol === undefined &&
  /^[A-Z]{3,5}$/.test(items[at]?.text ?? '') &&
  is(items[at], 'filler') &&
  coins[items[at]?.text ?? ''] !== undefined;

function plainly({ symbol: _symbol, ...item }: Item): Item {
  return { ...item, kind: 'phrase', concepts: ['filler'] };
}

/** "This one" names no place in a list; "one trade" and "close one" do. */
const counts = (items: Item[], at: number): boolean =>
  is(items[at + 1], 'trade', 'entry', 'tp', 'of', 'maybeentry') ||
  is(items[at - 1], 'close', 'book', 'tp', 'leave', 'keep', 'entry');

function endsThought(next: Item | undefined): boolean {
  if (next?.kind !== 'phrase') return next?.kind !== 'unknown' && !isSign(next, '"\'');
  return is(
    next,
    'now',
    'and',
    'if',
    'after',
    'sl',
    'tp',
    'stop',
    'symbol',
    'of',
    'all',
    'trade',
    'close',
    'partial',
    'price',
  );
}
