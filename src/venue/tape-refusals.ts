import { defineRefusals, wording } from '../core/outcome.ts';

const utc = (at: number): string => new Date(at).toISOString();

/** Why recorded prices are not taken. Nothing is left out or repaired: a tape is read whole or not at all. */
export const tapeRefusals = defineRefusals({
  TAPE_COLUMNS: wording(
    422,
    (f: { where: string; found: string; expected: string }) =>
      `${f.where}: found the columns "${f.found}"; expected ${f.expected}.`,
  ),
  TAPE_VALUE: wording(
    422,
    (f: { where: string; field: string; found: string; expected: string }) =>
      `${f.where}, ${f.field}: found "${f.found}"; expected ${f.expected}.`,
  ),
  TAPE_BACK: wording(
    422,
    (f: { where: string; symbol: string; at: number; last: number }) =>
      `${f.where}: ${f.symbol} at ${utc(f.at)} does not come after ${utc(f.last)}, the row before. Sort each symbol by time.`,
  ),
  TAPE_GAP: wording(
    422,
    (f: { where: string; symbol: string; from: number; to: number; longestMs: number }) =>
      `${f.where}: ${f.symbol} has nothing from ${utc(f.from)} to ${utc(f.to)}, longer than ${f.longestMs / 60_000} minutes.`,
  ),
  TAPE_SPACING: wording(
    422,
    (f: { symbol: string; at: number; candleMs: number }) =>
      `${f.symbol}: the candle of ${utc(f.at)} overlaps the next or is off the grid of ${f.candleMs / 1_000} seconds. Every candle must be as long as the others.`,
  ),
  TAPE_ONE_CANDLE: wording(
    422,
    (f: { symbol: string }) => `${f.symbol} has one candle only, so nobody knows how long it is: say so by candleMs.`,
  ),
  TAPE_JSON: wording(422, (f: { where: string; problem: string }) => `${f.where}: this is not JSON: ${f.problem}.`),
  TAPE_EMPTY: wording(422, () => 'There is no price in it.'),
});
