import { accept, type Outcome } from '../core/outcome.ts';
import type { Said } from '../core/said.ts';
import { tell } from '../words/words.ts';
import { paperContracts } from './contracts.ts';
import { notAs, readPoints, readTime, type Value } from './tape-values.ts';

/** One row as it was written, by the names of its columns. */
export interface WrittenRow {
  where: Said;
  values: Readonly<Record<string, string | undefined>>;
}

interface Recorded {
  where: Said;
  symbol: string;
  digits: number;
  at: number;
}
export type TickRow = Recorded & { kind: 'ticks'; bid: number; ask: number };
export type CandleRow = Recorded & {
  kind: 'candles';
  open: number;
  high: number;
  low: number;
  close: number;
  spread: number;
};
/** Its prices in whole points of its symbol. */
export type TapeRow = TickRow | CandleRow;
export type TapeKind = TapeRow['kind'];

const ticks = ['time', 'symbol', 'bid', 'ask'];
const candles = ['time', 'symbol', 'open', 'high', 'low', 'close'];
/** what the ask of a candle is above its bid, as a price or in points; without it what is usual here */
const spreads = ['spread', 'spreadPoints'];

export const expectedColumns = tell('tape.COLUMNS', { ticks: ticks.join(','), candles: candles.join(','), spreads });

/** The kind of rows that have these columns and no others; null: none. */
export function kindOf(columns: readonly string[]): TapeKind | null {
  const known = columns.filter((name) => !spreads.includes(name));
  const isJust = (names: string[]) => known.length === names.length && names.every((name) => known.includes(name));
  const extra = columns.length - known.length;
  if (isJust(ticks) && extra === 0) return 'ticks';
  return isJust(candles) && extra <= 1 ? 'candles' : null;
}

const traded = new Map(paperContracts.map((paper) => [paper.contract.symbol, paper]));

export function readRow(kind: TapeKind, { where, values }: WrittenRow): Outcome<TapeRow> {
  const value = (field: string): Value => ({ where, field, found: values[field] ?? '' });
  const symbol = value('symbol').found;
  const paper = traded.get(symbol);
  if (!paper) return notAs(value('symbol'), tell('tape.SYMBOL'));
  const at = readTime(value('time'));
  if (!at.ok) return at;
  const { digits } = paper.contract;
  const recorded = { where, symbol, digits, at: at.value };
  const prices: Record<string, number> = {};
  for (const field of (kind === 'ticks' ? ticks : candles).slice(2)) {
    const points = readPoints(value(field), digits, 1);
    if (!points.ok) return points;
    prices[field] = points.value;
  }
  if (kind === 'ticks') {
    const { bid = 0, ask = 0 } = prices;
    if (ask < bid) return notAs(value('ask'), tell('tape.ASK', { bid: value('bid').found }));
    return accept({ ...recorded, kind, bid, ask });
  }
  const { open = 0, high = 0, low = 0, close = 0 } = prices;
  if (high < Math.max(open, close, low)) return notAs(value('high'), tell('tape.HIGH'));
  if (low > Math.min(open, close)) return notAs(value('low'), tell('tape.LOW'));
  const spread = readSpread(value, digits, paper.spreadPoints);
  return spread.ok ? accept({ ...recorded, kind, open, high, low, close, spread: spread.value }) : spread;
}

/** So many times the usual spread is one in points that was written as a price, or no spread at all. */
const absurdTimes = 20;

function readSpread(value: (field: string) => Value, digits: number, usual: number): Outcome<number> {
  const field = spreads.find((name) => value(name).found !== '');
  if (field === undefined) return accept(usual);
  const points = readPoints(value(field), field === 'spread' ? digits : 0, 0);
  if (!points.ok || points.value < usual * absurdTimes) return points;
  return notAs(value(field), tell('tape.SPREAD', { points: usual * absurdTimes }));
}
