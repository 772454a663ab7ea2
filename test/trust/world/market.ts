import type { Random } from '../../kit/random.ts';

/** Prices in whole ticks: a hundred of them are a dollar of gold and ten pips of the euro, so both move alike. */
export interface Market {
  symbol: string;
  digits: number;
  mid: number;
}

const spreadTicks = 12;

export const openMarkets = (): Market[] => [
  { symbol: 'XAUUSD', digits: 2, mid: 406_000 },
  { symbol: 'EURUSD', digits: 5, mid: 108_500 },
];

export function priceText(market: Market, ticks: number): string {
  const text = String(Math.round(ticks)).padStart(market.digits + 1, '0');
  return `${text.slice(0, -market.digits)}.${text.slice(-market.digits)}`;
}

export function quoteOf(market: Market): { symbol: string; bid: string; ask: string } {
  return {
    symbol: market.symbol,
    bid: priceText(market, market.mid),
    ask: priceText(market, market.mid + spreadTicks),
  };
}

/** Mostly small steps, now and then a jump over everything that lies on the way. */
export function move(market: Market, random: Random): void {
  const far = random.chance(20) ? 2_500 : 600;
  market.mid += random.between(-far, far);
}

/** The level nearest to these ticks that carries a trade's mark in its last two digits. */
export function marked(market: Market, ticks: number, mark: number): string {
  return priceText(market, Math.round((ticks - mark) / 100) * 100 + mark);
}

/** The mark of a level, or null where it carries none. */
export function markOf(level: string | null | undefined): string | null {
  const [, decimals = ''] = (level ?? '').split('.');
  const digits = decimals.length > 2 ? decimals.padEnd(5, '0') : decimals.padEnd(2, '0');
  const mark = digits.slice(-2);
  return level && mark !== '00' ? mark : null;
}
