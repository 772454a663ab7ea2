import type { Position, Quote } from '../core/broker.ts';
import { type Decimal, decimal, toMoney } from '../core/decimal.ts';
import { dailyLine } from '../desk/comply/lines.ts';
import { findPreset } from '../desk/comply/profiles/catalog.ts';
import type { Tone } from './reading-words.ts';

/** 10234.5 is easier to read as 10,234.50. */
export function money(value: string | Decimal): string {
  const [whole = '', part = ''] = toMoney(decimal(value)).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${part}`.replace('-', '−');
}

export function signedMoney(value: Decimal): string {
  return value.gt(0) ? `+${money(value)}` : money(value);
}

export function toneOf(value: Decimal): Tone {
  return value.gt(0) ? 'good' : value.lt(0) ? 'bad' : 'plain';
}

export interface DayRoom {
  floor: Decimal;
  room: Decimal;
  /** of the day's allowance, 0 to 100 */
  leftPercent: number;
}

interface DayFacts {
  profile: string;
  initialBalance: string;
  balance: string;
  equity: string;
  day: { startBalance: string } | null;
}

/** How far equity is from today's line. Null where the profile has none that can be known from the balance alone. */
export function dayRoom({ profile, initialBalance, balance, equity, day }: DayFacts): DayRoom | null {
  const rule = findPreset(profile)?.rules.daily;
  if (rule?.base !== 'balance' || !day) return null;
  const found = dailyLine(rule, {
    initial: decimal(initialBalance),
    balance: decimal(balance),
    equity: decimal(equity),
    day: { startBalance: day.startBalance, startEquity: null, flows: '0' },
    highWater: null,
  });
  if (!('line' in found)) return null;
  const { floor, allowance } = found.line;
  const room = decimal(equity).sub(floor);
  const left = allowance.gt(0) ? room.div(allowance).mul(100).toDecimalPlaces(0).toNumber() : 0;
  return { floor, room, leftPercent: Math.min(100, Math.max(0, left)) };
}

/** Where the price of a position stands, and how far it has come since it was opened, in words. */
export function priceNow(
  { symbol, side, openPrice }: Position,
  quotes: readonly Quote[],
): { price: string; way: string; tone: Tone } | null {
  const quote = quotes.find((each) => each.symbol === symbol);
  if (!quote) return null;
  const price = side === 'buy' ? quote.bid : quote.ask;
  const rise = decimal(price).sub(openPrice);
  const moved = side === 'buy' ? rise : rise.neg();
  const digits = price.split('.')[1]?.length ?? 0;
  const way = moved.isZero() ? 'at its entry' : `${moved.abs().toFixed(digits)} ${moved.gt(0) ? 'ahead' : 'behind'}`;
  return { price, way, tone: toneOf(moved) };
}
