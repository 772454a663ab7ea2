import { clock, phone, share } from './clock.ts';
import { type Item, isSign } from './items.ts';
import { index } from './list-index.ts';
import { mergeSpaced } from './spaced.ts';
import { spread } from './spread.ts';
import { unitAfter } from './unit-after.ts';
import { unitBefore } from './unit-before.ts';

/** Says of each number what it counts: pips, percent, leverage, a time, an index of a list. A price has no unit. */
export function measure(items: Item[]): void {
  const symbol = items.find((item) => item.symbol)?.symbol;
  mergeSpaced(items, symbol);
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const number = item?.number;
    if (!item || !number || number.unit) continue;
    const before = items[at - 1];
    if (isSign(before, '+-') && item.glued && (isSign(before, '+') || items[at - 2]?.kind !== 'number'))
      number.sign = before?.text === '+' ? '+' : '-';
    const unit =
      phone(items, at) ??
      share(items, at) ??
      clock(items, at) ??
      unitAfter(items, at, symbol) ??
      unitBefore(items, at, symbol) ??
      index(items, at, symbol);
    if (unit) number.unit = unit;
  }
  for (let at = items.length - 1; at > 0; at--) spread(items, at, symbol);
}
