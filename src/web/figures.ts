import type { Position, Quote } from '../core/broker.ts';
import { type Decimal, decimal, max, min, sum, zero } from '../core/decimal.ts';
import type { Budget } from '../desk/facts/budget.ts';
import type { Words } from '../words/words.ts';
import type { Tone } from './reading-words.ts';

/** 10234.5 is easier to read as 10,234.50. */
export function money(words: Words, value: string | Decimal): string {
  return words.amount(value).replace('-', '−');
}

export function signedMoney(words: Words, value: Decimal): string {
  return words.gain(value).replace('-', '−');
}

export function toneOf(value: Decimal): Tone {
  return value.gt(0) ? 'good' : value.lt(0) ? 'bad' : 'plain';
}

/** The parts of an allowance in hundredths of the bar. What nothing bounds leaves nothing free. */
export function barOf({ lost, stake, free, allowance }: Budget): {
  lostWidth: number;
  stakeWidth: number;
  freeWidth: number;
} {
  const whole = max(decimal(allowance), sum([lost, stake ?? '0', free ?? '0'].map(decimal)));
  const share = (part: string) =>
    whole.gt(0)
      ? max(zero, min(decimal(100), decimal(part).mul(100).div(whole)))
          .toDecimalPlaces(0)
          .toNumber()
      : 0;
  const freeWidth = free === null ? 0 : share(free);
  const lostWidth = Math.min(share(lost), 100 - freeWidth);
  return { lostWidth, freeWidth, stakeWidth: 100 - freeWidth - lostWidth };
}

/** With as many decimals as another price of the same symbol. */
export function alike(price: string, other: string): string {
  const digits = other.split('.')[1]?.length ?? 0;
  return decimal(price).toFixed(Math.max(digits, decimal(price).decimalPlaces()));
}

/** Where the price of a position stands, and how far it has come since it was opened, in words. */
export function priceNow(
  words: Words,
  { symbol, side, openPrice }: Position,
  quotes: readonly Quote[],
): { price: string; way: string; tone: Tone } | null {
  const quote = quotes.find((each) => each.symbol === symbol);
  if (!quote) return null;
  const price = side === 'buy' ? quote.bid : quote.ask;
  const rise = decimal(price).sub(openPrice);
  const moved = side === 'buy' ? rise : rise.neg();
  const digits = price.split('.')[1]?.length ?? 0;
  const distance = moved.abs().toFixed(digits);
  const gone = moved.gt(0) ? words.say('page.AHEAD', { distance }) : words.say('page.BEHIND', { distance });
  const way = moved.isZero() ? words.say('page.AT_ENTRY') : gone;
  return { price, way, tone: toneOf(moved) };
}
