import type { PriceSource } from '../../src/core/price-source.ts';
import { readTape, type Tape, type TapeOptions } from '../../src/venue/read-tape.ts';
import type { Pieces } from '../../src/venue/tape-lines.ts';
import { monday } from '../kit/clock.ts';

/** The tape in these lines; a refusal throws. */
export async function tapeOf(text: Pieces | string, options?: TapeOptions): Promise<Tape> {
  const read = await readTape(typeof text === 'string' ? [text] : text, options);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

export const minute = 60_000;

/** Pips over 1.08, or a gap. */
export type Pips = readonly [open: number, high: number, low: number, close: number] | null;

export const priceOf = (pips: number): string => `1.${String(800 + pips).padStart(4, '0')}0`;

/** Minutes of EURUSD from Monday on, with a spread of one pip. */
export async function minutesOf(rows: readonly Pips[]): Promise<PriceSource> {
  const lines = rows.flatMap((row, nth) =>
    row ? [[monday + nth * minute, 'EURUSD', ...row.map(priceOf), '0.00010'].join(',')] : [],
  );
  return (await tapeOf(`time,symbol,open,high,low,close,spread\n${lines.join('\n')}`, { candleMs: minute })).source;
}
