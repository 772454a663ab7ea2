import type { Position, Quote } from '../core/broker.ts';
import { type Decimal, decimal, toMoney } from '../core/decimal.ts';
import type { LinesNow } from '../desk/comply/day-room.ts';
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

export interface NearLine {
  which: 'daily' | 'total';
  floor: Decimal;
  room: Decimal;
  /** of the allowance, 0 to 100 */
  leftPercent: number;
}

/** The line equity is nearest to, with how far it is. Null where the profile has none. */
export function nearLine({ daily, total }: LinesNow): NearLine | null {
  const lines = [
    ...(daily ? [{ which: 'daily' as const, ...daily }] : []),
    ...(total ? [{ which: 'total' as const, ...total }] : []),
  ];
  const [first, second] = lines;
  const nearest = first && second && decimal(second.headroom).lt(first.headroom) ? second : first;
  if (!nearest) return null;
  const { which, floor, headroom, usedPct } = nearest;
  const left = decimal(100).sub(usedPct).toDecimalPlaces(0).toNumber();
  return { which, floor: decimal(floor), room: decimal(headroom), leftPercent: Math.min(100, Math.max(0, left)) };
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
