import type { CandleRow, TapeRow, TickRow } from './tape-row.ts';
import { priceOf } from './walk.ts';

/** The moves of one symbol, numbered from 0. */
export interface Track {
  length: number;
  atOf(step: number): number;
  quoteOf(step: number): { bid: string; ask: string };
  throughOf(step: number): { lowest: string; highest: string } | undefined;
  /** so long the price of this step counts as one of now, if no other follows */
  heldMsOf(step: number): number;
}

type Numbers<R> = { [K in keyof R as R[K] extends number ? K : never]: number[] };
type Ticks = Omit<Numbers<TickRow>, 'digits'>;
type Candles = Omit<Numbers<CandleRow>, 'digits'>;

/** What is recorded of one symbol, oldest first: a column of numbers for each value, so that millions of rows fit. */
export type Recording = { symbol: string; digits: number } & (
  | ({ kind: 'ticks' } & Ticks)
  | ({ kind: 'candles' } & Candles)
);

export function beginRecording({ kind, symbol, digits }: TapeRow): Recording {
  return kind === 'ticks'
    ? { kind, symbol, digits, at: [], bid: [], ask: [] }
    : { kind, symbol, digits, at: [], open: [], high: [], low: [], close: [], spread: [] };
}

export function record(recording: Recording, row: TapeRow): void {
  recording.at.push(row.at);
  if (recording.kind === 'ticks' && row.kind === 'ticks') {
    recording.bid.push(row.bid);
    recording.ask.push(row.ask);
  } else if (recording.kind === 'candles' && row.kind === 'candles') {
    recording.open.push(row.open);
    recording.high.push(row.high);
    recording.low.push(row.low);
    recording.close.push(row.close);
    recording.spread.push(row.spread);
  } else throw new Error(`${row.symbol} has both ticks and candles`);
}

/** The price jumps from tick to tick. In a quiet market it stands for a while; after that nobody knows. */
export function trackOfTicks({ digits, at, bid, ask }: Ticks & { digits: number }, quietMs: number): Track {
  const price = (points = 0) => priceOf(points, digits);
  return {
    length: at.length,
    atOf: (step) => at[step] ?? Number.NaN,
    quoteOf: (step) => ({ bid: price(bid[step]), ask: price(ask[step]) }),
    throughOf: () => undefined,
    heldMsOf: () => quietMs,
  };
}

/**
 * Two steps a candle. With its first moment the price jumps to its open, and that is all one sees until it has ended:
 * a high shown before it was there could be traded on. At its end the price has been everywhere between low and high.
 */
export function trackOfCandles(candles: Candles & { digits: number }, candleMs: number, quietMs: number): Track {
  const { digits, at, open, high, low, close, spread } = candles;
  const price = (points = 0) => priceOf(points, digits);
  const isEnd = (step: number) => step % 2 === 1;
  const nth = (step: number) => Math.floor(step / 2);
  return {
    length: 2 * at.length,
    atOf: (step) => (at[nth(step)] ?? Number.NaN) + (isEnd(step) ? candleMs : 0),
    quoteOf(step) {
      const bid = (isEnd(step) ? close : open)[nth(step)] ?? 0;
      return { bid: price(bid), ask: price(bid + (spread[nth(step)] ?? 0)) };
    },
    throughOf: (step) => (isEnd(step) ? { lowest: price(low[nth(step)]), highest: price(high[nth(step)]) } : undefined),
    heldMsOf: (step) => (isEnd(step) ? 0 : Math.min(candleMs, quietMs)),
  };
}
