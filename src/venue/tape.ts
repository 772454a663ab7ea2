import type { Look, Move, PriceSource, Standing } from '../core/price-source.ts';
import type { Track } from './tape-tracks.ts';

/*
 * Recorded prices as a source. What is promised:
 * 1 nothing is known before its time: before the first price there is none
 * 2 after the last, and in a gap, the price stays and grows old
 * 3 whoever saw the price of one step goes on with the next, also after a restart; on another tape nobody goes on
 */
export function createTape(tracks: ReadonlyMap<string, Track>): PriceSource {
  return {
    standing({ symbol, since, now }) {
      const track = tracks.get(symbol);
      if (!track) return null;
      const step = Math.max(lastStep(track, now), since ? stepOf(track, since) : -1);
      if (step < 0) return null;
      const standing = standingOf(track, symbol, step);
      return { ...standing, at: Math.max(standing.at, Math.min(now, standing.at + track.heldMsOf(step))) };
    },
    moves(look) {
      const track = tracks.get(look.symbol);
      return track ? movesOf(track, look) : [];
    },
  };
}

function movesOf(track: Track, { symbol, since, now, openedAt }: Look): Move[] {
  const last = lastStep(track, now);
  const moves: Move[] = [];
  // Who never looked begins with the price there was at the opening, however it had come there.
  const first = since ? stepOf(track, since) + 1 : Math.max(0, lastStep(track, openedAt));
  for (let step = first; step <= last; step += 1) {
    const through = since || step > first ? track.throughOf(step) : undefined;
    moves.push({ to: standingOf(track, symbol, step), through });
  }
  return moves;
}

function standingOf(track: Track, symbol: string, step: number): Standing {
  return { symbol, ...track.quoteOf(step), at: track.atOf(step), step, isFed: false };
}

function stepOf(track: Track, since: Standing): number {
  const isSame = since.step < track.length && track.quoteOf(since.step).bid === since.bid;
  if (!isSame)
    throw new Error(
      `the tape of ${since.symbol} is not the one that was seen: its price ${since.step} was ${since.bid}`,
    );
  return since.step;
}

/** The last step at or before this time; −1: none. Of several at the same time the last. */
function lastStep(track: Track, time: number): number {
  let [low, high] = [0, track.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (track.atOf(middle) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
