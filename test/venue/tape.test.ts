import { describe, expect, it } from 'vitest';
import type { PriceSource, Standing } from '../../src/core/price-source.ts';
import { monday } from '../kit/clock.ts';
import { minute, minutesOf, tapeOf } from './tape.kit.ts';

const lookAt = (now: number, since?: Standing, openedAt = monday) => ({
  symbol: 'EURUSD',
  since,
  now,
  seed: 1,
  openedAt,
});
const shown = (source: PriceSource, now: number, since?: Standing) => {
  const standing = source.standing(lookAt(now, since));
  return standing && `${standing.bid}/${standing.ask} of ${(standing.at - monday) / 1_000}`;
};

describe('a tape of candles', () => {
  const rows = [[0, 30, -20, 10], [12, 12, 12, 12], null, [50, 60, 40, 45]] as const;

  it('shows the open of a candle while it lasts, and nothing of it before', async () => {
    const source = await minutesOf(rows);
    expect(shown(source, monday - 1)).toBeNull();
    expect(shown(source, monday)).toBe('1.08000/1.08010 of 0');
    expect(shown(source, monday + minute - 1_000)).toBe('1.08000/1.08010 of 59');
    expect(shown(source, monday + minute)).toBe('1.08120/1.08130 of 60');
  });

  it('takes the open of a long candle for a price of now no longer than a quiet minute, unless told to', async () => {
    const row = `time,symbol,open,high,low,close\n${monday},EURUSD,1.08,1.09,1.07,1.08`;
    const hourly = async (quiet?: number) =>
      (await tapeOf(row, { candleMs: 60 * minute, ...(quiet && { quietMs: quiet }) })).source;
    expect(shown(await hourly(), monday + 30 * minute)).toBe('1.08000/1.08008 of 60');
    expect(shown(await hourly(60 * minute), monday + 30 * minute)).toBe('1.08000/1.08008 of 1800');
  });

  it('keeps its last price in a gap and after its end, where it grows old', async () => {
    const source = await minutesOf(rows);
    expect(shown(source, monday + 2.5 * minute)).toBe('1.08120/1.08130 of 120');
    expect(shown(source, monday + 9 * minute)).toBe('1.08450/1.08460 of 240');
  });

  it('jumps to each open, and goes through all of a candle to its close', async () => {
    const source = await minutesOf(rows);
    const moves = source.moves(lookAt(monday + 2 * minute));
    expect(moves.map(({ to, through }) => [to.step, to.bid, through])).toEqual([
      [0, '1.08000', undefined],
      [1, '1.08100', { lowest: '1.07800', highest: '1.08300' }],
      [2, '1.08120', undefined],
      [3, '1.08120', { lowest: '1.08120', highest: '1.08120' }],
    ]);
  });

  it('goes on where it was seen, and has nothing new before its time', async () => {
    const source = await minutesOf(rows);
    const seen = source.standing(lookAt(monday + 30_000));
    if (!seen) throw new Error('no price');
    expect(source.moves(lookAt(monday + 59_999, seen))).toEqual([]);
    expect(source.moves(lookAt(monday + minute, seen)).map(({ to }) => to.step)).toEqual([1, 2]);
  });

  it('shows whoever opens in the middle of it the price there is, without what was before', async () => {
    const source = await minutesOf(rows);
    const moves = source.moves(lookAt(monday + 9 * minute, undefined, monday + 2.5 * minute));
    expect(moves.map(({ to, through }) => [to.step, through === undefined])).toEqual([
      [3, true],
      [4, true],
      [5, false],
    ]);
  });

  it('goes on for nobody who saw another tape', async () => {
    const [one, other] = [await minutesOf(rows), await minutesOf([[1, 1, 1, 1]])];
    const seen = one.standing(lookAt(monday));
    if (!seen) throw new Error('no price');
    expect(() => other.standing(lookAt(monday + 1, seen))).toThrow('not the one that was seen');
    expect(() => other.moves(lookAt(monday + 1, { ...seen, step: 99 }))).toThrow('not the one that was seen');
  });

  it('goes back for no clock', async () => {
    const source = await minutesOf(rows);
    const seen = source.standing(lookAt(monday + minute)) ?? undefined;
    expect(shown(source, monday, seen)).toBe('1.08120/1.08130 of 60');
    expect(source.moves(lookAt(monday, seen))).toEqual([]);
  });
});

describe('a tape of ticks', () => {
  const ticks = (options?: object) =>
    tapeOf(
      `time,symbol,bid,ask
${monday},EURUSD,1.08000,1.08010
${monday + 500},EURUSD,1.08020,1.08030
${monday + 500},EURUSD,1.08010,1.08020
${monday + 200_000},EURUSD,1.08050,1.08060`,
      options,
    );

  it('jumps from tick to tick, also within one moment', async () => {
    const { source } = await ticks();
    const moves = source.moves(lookAt(monday + 1_000));
    expect(moves.map(({ to, through }) => [to.bid, to.at - monday, through])).toEqual([
      ['1.08000', 0, undefined],
      ['1.08020', 500, undefined],
      ['1.08010', 500, undefined],
    ]);
    expect(shown(source, monday + 500)).toBe('1.08010/1.08020 of 0.5');
  });

  it('takes a quiet minute for a market that stands, and a longer silence for one nobody knows of', async () => {
    const { source } = await ticks();
    expect(shown(source, monday + 40_500)).toBe('1.08010/1.08020 of 40.5');
    expect(shown(source, monday + 199_000)).toBe('1.08010/1.08020 of 60.5');
    expect(shown((await ticks({ quietMs: 0 })).source, monday + 40_500)).toBe('1.08010/1.08020 of 0.5');
  });

  it('has no price of a symbol that is not on it', async () => {
    const { source } = await ticks();
    const look = { ...lookAt(monday + 1_000), symbol: 'XAUUSD' };
    expect([source.standing(look), source.moves(look)]).toEqual([null, []]);
  });
});
