import { mix, mix3 } from './hash.ts';
import type { SeenNumber, Sight } from './sight.ts';

/** What is taken for granted while numbers are looked at one after another. */
export interface Context {
  /** signal or update */
  kind: number;
  side: number;
  /** what the numbers before were taken for */
  roles: readonly number[];
}

const entryRole = 1;
const stopRole = 2;

const order = (a: number, b: number): number => (a > b ? 1 : a < b ? 2 : 3);

/** Where it lies among the prices. */
export function addFigures(sight: Sight, which: number, context: Context, traits: number, found: number[]): void {
  const number = sight.numbers[which] as SeenNumber;
  const { kind, side, roles } = context;
  if (!number.isPrice) {
    found.push(mix(80, number.shape), mix3(81, kind, 0));
    return;
  }
  const { prices, range } = sight;
  const place = prices.indexOf(number);
  const rank = number.value === range[0] ? 1 : number.value === range[1] ? 2 : 3;
  const [before, after] = [prices[place - 1], prices[place + 1]];
  const last = roles[which - 1] ?? -1;
  found.push(
    mix3(81, kind, 1),
    mix(mix3(82, Math.min(place, 6), Math.min(prices.length, 7)), kind),
    mix(mix3(83, rank, side), kind),
    mix(mix(mix3(84, rank, side), kind), Math.min(place, 4)),
    mix(mix3(85, roles.includes(stopRole) ? 1 : 0, last), traits),
    after ? mix(mix3(86, order(number.value, after.value), side), place) : mix(87, 0),
  );
  if (before) found.push(mix(mix3(88, order(number.value, before.value), side), last));
  const entered = roles.findLastIndex((role, at) => role === entryRole && sight.numbers[at]?.isPrice);
  const entry = sight.numbers[entered];
  if (entry) {
    const where = mix3(89, order(number.value, entry.value), side);
    found.push(where, mix(where, last + 2));
  }
}
