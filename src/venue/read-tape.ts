import { accept, type Outcome } from '../core/outcome.ts';
import type { PriceSource } from '../core/price-source.ts';
import { tell } from '../words/words.ts';
import { createTape } from './tape.ts';
import { type Pieces, rowsOf } from './tape-lines.ts';
import { tapeRefusals } from './tape-refusals.ts';
import { readRow, type TapeRow } from './tape-row.ts';
import { beginRecording, type Recording, record, type Track, trackOfCandles, trackOfTicks } from './tape-tracks.ts';

export interface TapeOptions {
  /** how long every candle is; left out: the smallest distance between two of a symbol */
  candleMs?: number;
  /** two rows of a symbol farther apart than this are refused; left out: markets close, so any distance is taken */
  longestGapMs?: number;
  /** so long a tick, or the open of a candle, counts as a price of now, if no other follows */
  quietMs?: number;
}

export interface Tape {
  source: PriceSource;
  symbols: { symbol: string; kind: Recording['kind']; rows: number; from: number; to: number; longestGapMs: number }[];
}

const utc = (at: number): string => new Date(at).toISOString();

const usualQuietMs = 60_000;

/** Reads recorded prices, ticks (`time,symbol,bid,ask`) or candles of bids (`time,symbol,open,high,low,close`), as CSV or JSON. */
export async function readTape(pieces: Pieces, options: TapeOptions = {}): Promise<Outcome<Tape>> {
  const { candleMs = 1 } = options;
  // Its end would be no later than its beginning, and shown before it was there.
  if (!(candleMs > 0)) throw new RangeError(`a candle of ${candleMs} ms has no end`);
  const recordings = new Map<string, Recording>();
  for await (const written of rowsOf(pieces)) {
    if (!written.ok) return written;
    const read = readRow(written.value.kind, written.value.row);
    if (!read.ok) return read;
    const kept = recordings.get(read.value.symbol) ?? beginRecording(read.value);
    const follows = follow(kept, read.value, options);
    if (!follows.ok) return follows;
    record(kept, read.value);
    recordings.set(kept.symbol, kept);
  }
  if (recordings.size === 0) return tapeRefusals.refuse('TAPE_EMPTY', {});
  const tracks = new Map<string, Track>();
  for (const recording of recordings.values()) {
    const track = trackOf(recording, options);
    if (!track.ok) return track;
    tracks.set(recording.symbol, track.value);
  }
  return accept({ source: createTape(tracks), symbols: [...recordings.values()].map(summaryOf) });
}

/** Ticks of the same moment come in their order; two candles of the same moment can't both be. */
function follow(kept: Recording, { kind, where, symbol, at }: TapeRow, options: TapeOptions): Outcome<null> {
  const last = kept.at.at(-1);
  if (kind !== kept.kind) {
    const expected = tell('tape.AS_BEFORE', { kind: kept.kind, symbol });
    return tapeRefusals.refuse('TAPE_VALUE', { where, field: 'columns', found: kind, expected });
  }
  if (last === undefined) return accept(null);
  if (at < last || (at === last && kind === 'candles'))
    return tapeRefusals.refuse('TAPE_BACK', { where, symbol, at: utc(at), last: utc(last) });
  const { longestGapMs: longestMs = Number.POSITIVE_INFINITY } = options;
  if (at - last <= longestMs) return accept(null);
  const gap = { from: utc(last), to: utc(at), minutes: longestMs / 60_000 };
  return tapeRefusals.refuse('TAPE_GAP', { where, symbol, ...gap });
}

function trackOf(recording: Recording, { candleMs, quietMs = usualQuietMs }: TapeOptions): Outcome<Track> {
  if (recording.kind === 'ticks') return accept(trackOfTicks(recording, quietMs));
  const { symbol, at } = recording;
  const length = candleMs ?? distancesOf(at).reduce((least, { ms }) => Math.min(least, ms), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(length)) return tapeRefusals.refuse('TAPE_ONE_CANDLE', { symbol });
  const off = distancesOf(at).find(({ ms }) => ms % length !== 0);
  if (off) return tapeRefusals.refuse('TAPE_SPACING', { symbol, at: utc(off.from), seconds: length / 1_000 });
  return accept(trackOfCandles(recording, length, quietMs));
}

const distancesOf = (times: number[]): { from: number; ms: number }[] =>
  times.slice(1).map((at, before) => ({ from: times[before] ?? at, ms: at - (times[before] ?? at) }));

const summaryOf = ({ symbol, kind, at }: Recording): Tape['symbols'][number] => ({
  symbol,
  kind,
  rows: at.length,
  from: at[0] ?? 0,
  to: at.at(-1) ?? 0,
  longestGapMs: distancesOf(at).reduce((longest, { ms }) => Math.max(longest, ms), 0),
});
