import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTape, type TapeOptions } from '../../src/venue/read-tape.ts';
import { tapeRefusals } from '../../src/venue/tape-refusals.ts';
import type { Language } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { tapeOf } from './tape.kit.ts';

/** What is said to a file of these lines; "taken" where nothing is said. */
async function said(lines: string[], options?: TapeOptions, language: Language = 'en'): Promise<string> {
  const read = await readTape([lines.join('\n')], options);
  if (read.ok) return 'taken';
  const { code, facts } = read.refusal;
  return tapeRefusals.table[code as 'TAPE_EMPTY'].say(facts as never, words(language));
}

const ticks = 'time,symbol,bid,ask';
const candles = 'time,symbol,open,high,low,close';
const at = (time: string) => `2026-01-05T10:${time}Z`;

describe('a tape is refused with the place, what was found and what was expected', () => {
  it.each([
    [
      'a head that says nothing',
      ['Date;Price'],
      'Line 1: found the columns "Date;Price"; expected time,symbol,bid,ask or',
    ],
    ['a head too many', [`${ticks},volume`], 'Line 1: found the columns'],
    ['a symbol unknown here', [ticks, `${at('00:00')},GOLD,1,2`], 'Line 2, symbol: found "GOLD"; expected a symbol'],
    [
      'a time without a zone',
      [ticks, '2026-01-05 10:00:00,XAUUSD,1,2'],
      'Line 2, time: found "2026-01-05 10:00:00"; expected UTC',
    ],
    ['a time of another zone', [ticks, '2026-01-05T10:00:00+02:00,XAUUSD,1,2'], 'Line 2, time'],
    ['seconds for milliseconds', [ticks, '1767607200,XAUUSD,1,2'], 'Line 2, time: found "1767607200"; expected UTC'],
    ['a day there is not', [ticks, '2026-02-30T10:00:00Z,XAUUSD,1,2'], 'Line 2, time'],
    [
      'a price below zero',
      [ticks, `${at('00:00')},XAUUSD,-1,2`],
      'Line 2, bid: found "-1"; expected a plain number above zero',
    ],
    ['a price of zero', [ticks, `${at('00:00')},XAUUSD,0.00,2`], 'Line 2, bid: found "0.00"'],
    ['no price', [ticks, `${at('00:00')},XAUUSD,,2`], 'Line 2, bid: found ""'],
    ['a comma in a price', [ticks, `${at('00:00')},XAUUSD,4.060,10,4061`], 'Line 2, columns: found "5"; expected 4'],
    [
      'too many decimals',
      [ticks, `${at('00:00')},XAUUSD,4060.101,4061`],
      'Line 2, bid: found "4060.101"; expected a plain number above zero with at most 2 decimals.',
    ],
    [
      'a crossed quote',
      [ticks, `${at('00:00')},XAUUSD,4060,4059.99`],
      'Line 2, ask: found "4059.99"; expected no less than the bid, 4060.',
    ],
    [
      'a high that is none',
      [candles, `${at('00:00')},XAUUSD,2,3,1,4`],
      'Line 2, high: found "3"; expected no less than',
    ],
    [
      'a low that is none',
      [candles, `${at('00:00')},XAUUSD,2,4,2.5,4`],
      'Line 2, low: found "2.5"; expected no more than',
    ],
    [
      'a spread in points that says price',
      [`${candles},spread`, `${at('00:00')},EURUSD,1,1,1,1,8`],
      'Line 2, spread: found "8"; expected less than 160 points',
    ],
    [
      'going back',
      [ticks, `${at('00:01')},XAUUSD,1,2`, `${at('00:00')},XAUUSD,1,2`],
      'Line 3: XAUUSD at 2026-01-05T10:00:00.000Z does not come after 2026-01-05T10:00:01.000Z',
    ],
    [
      'a candle twice',
      [candles, `${at('00:00')},XAUUSD,2,2,2,2`, `${at('00:00')},XAUUSD,2,2,2,2`],
      'Line 3: XAUUSD at',
    ],
    ['one candle of unknown length', [candles, `${at('00:00')},XAUUSD,2,2,2,2`], 'XAUUSD has one candle only'],
    [
      'candles off their grid',
      [candles, ...['00:00', '01:00', '02:30'].map((time) => `${at(time)},XAUUSD,2,2,2,2`)],
      'XAUUSD: the candle of 2026-01-05T10:01:00.000Z overlaps the next or is off the grid of 60 seconds',
    ],
    ['nothing', [''], 'There is no price in it.'],
    ['a head alone', [ticks], 'There is no price in it.'],
    ['half of an object', ['{"time":1', '{}'], 'Line 1: this is not JSON'],
    [
      'an object without prices',
      ['{"time":1767607200000,"symbol":"XAUUSD"}'],
      'Line 1: found the columns "time,symbol"',
    ],
    [
      'an item without a number',
      [`[{"time":1767607200000,"symbol":"XAUUSD","bid":null,"ask":2}]`],
      'Item 1, bid: found "null"',
    ],
    [
      'ticks among candles',
      [
        '{"time":1767607200000,"symbol":"XAUUSD","bid":1,"ask":2}',
        '{"time":1767607260000,"symbol":"XAUUSD","open":1,"high":1,"low":1,"close":1}',
      ],
      'Line 2, columns: found "candles"; expected ticks, as the rows of XAUUSD before.',
    ],
  ])('%s', async (_, lines, sentence) => {
    expect(await said(lines)).toContain(sentence);
  });

  it('in the language of whoever reads it, all of the sentence', async () => {
    expect(await said([ticks, `${at('00:00')},XAUUSD,0,2`], {}, 'es')).toBe(
      'Línea 2, bid: se encontró «0»; se esperaba un número simple mayor que cero con 2 decimales como mucho.',
    );
  });

  it('a gap that is longer than one said it may be, and no other', async () => {
    const lines = [ticks, `${at('00:00')},XAUUSD,1,2`, `${at('05:00')},XAUUSD,1,2`];
    expect(await said(lines, { longestGapMs: 300_000 })).toBe('taken');
    expect(await said(lines, { longestGapMs: 299_999 })).toContain(
      'Line 3: XAUUSD has nothing from 2026-01-05T10:00:00.000Z to',
    );
    expect(await said(lines)).toBe('taken');
  });
});

describe('a tape is the same', () => {
  const look = (now: number) => ({ symbol: 'XAUUSD', since: undefined, now, seed: 1, openedAt: 0 });
  const rows = [
    ['2026-01-05T10:00:00Z', '4060.00', '4060.25'],
    ['2026-01-05T10:00:01.500Z', '4061', '4061.2'],
  ];
  const now = Date.UTC(2026, 0, 5, 10, 1);
  const csv = [ticks, ...rows.map(([time, bid, ask]) => `${time},XAUUSD,${bid},${ask}`)].join('\n');
  const objects = rows.map(([time, bid, ask]) => ({ time, symbol: 'XAUUSD', bid: Number(bid), ask: Number(ask) }));

  it.each([
    ['as a JSON array', JSON.stringify(objects, null, 2)],
    ['as an object a line', objects.map((each) => JSON.stringify(each)).join('\n')],
    ['with times in milliseconds', csv.replaceAll(/2026[^,]+/g, (time) => String(Date.parse(time)))],
    ['with another line end, a mark at the start and empty lines', `\uFEFF${csv.replaceAll('\n', '\r\n\r\n')}\r\n`],
    [
      'with its columns in another order',
      ['ask,time,bid,symbol', ...rows.map(([time, bid, ask]) => `${ask},${time},${bid},XAUUSD`)].join('\n'),
    ],
  ])('%s', async (_, text) => {
    expect((await tapeOf(text)).source.moves(look(now))).toEqual((await tapeOf(csv)).source.moves(look(now)));
  });

  it('in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(csv.length), { maxLength: 8 }), async (cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), csv.length];
        const pieces = ends.slice(1).map((end, nth) => csv.slice(ends[nth], end));
        expect((await tapeOf(pieces)).source.moves(look(now))).toEqual((await tapeOf(csv)).source.moves(look(now)));
      }),
      { numRuns: 50 },
    );
  });

  it('from a file that is read as it comes, and it says what is on it', async () => {
    const path = join(temporaryFolder(), 'tape.csv');
    const start = Date.UTC(2026, 0, 5);
    const lines = Array.from(
      { length: 50_000 },
      (_, nth) => `${start + nth * 1_000},XAUUSD,4060.${10 + (nth % 80)},4061`,
    );
    writeFileSync(path, [ticks, ...lines].join('\n'));
    const { symbols } = await tapeOf(createReadStream(path, { encoding: 'utf8', highWaterMark: 1_000 }));
    const to = start + 49_999_000;
    expect(symbols).toEqual([{ symbol: 'XAUUSD', kind: 'ticks', rows: 50_000, from: start, to, longestGapMs: 1_000 }]);
  });
});

describe('the spread of a candle', () => {
  const ask = async (head: string, end: string) => {
    const { source } = await tapeOf(`${candles}${head}\n${at('00:00')},XAUUSD,4060,4060,4060,4060${end}`, {
      candleMs: 60_000,
    });
    const now = Date.parse(at('00:00'));
    return source.standing({ symbol: 'XAUUSD', since: undefined, now, seed: 1, openedAt: now })?.ask;
  };

  it.each([
    ['is a price', ',spread', ',0.4', '4060.40'],
    ['or points, where its column says so', ',spreadPoints', ',40', '4060.40'],
    ['or nothing', ',spread', ',0', '4060.00'],
    ['or, left out, what is usual', '', '', '4060.25'],
    ['also in a single row', ',spread', ',', '4060.25'],
  ])('%s', async (_, head, end, expected) => {
    expect(await ask(head, end)).toBe(expected);
  });
});

describe('a file of many megabytes', () => {
  it('that is no tape is refused in a sentence one can read', async () => {
    const much = 'x'.repeat(1_000_000);
    for (const lines of [[much], [ticks, `${at('00:00')},${much},1,2`], [JSON.stringify({ [much]: 1 })]])
      expect((await said(lines)).length).toBeLessThan(300);
  });

  it('says the same of the same rows, wherever its pieces and lines end', async () => {
    const rows = [0, 1, 2].map((second) => ({ time: at(`00:0${second}`), symbol: 'XAUUSD', bid: 4060, ask: 4061 }));
    const csv = [ticks, ...rows.map((row) => Object.values(row).join(','))].join('\r\n');
    for (const text of [csv, JSON.stringify(rows), JSON.stringify(rows, null, 1), `\uFEFF${csv}\n\n`]) {
      const whole = await readTape([text]);
      expect(whole).toMatchObject({ ok: true, value: { symbols: [{ rows: 3 }] } });
      for (const size of [1, 7, text.length - 1]) {
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        expect(JSON.stringify(await readTape(pieces))).toBe(JSON.stringify(whole));
      }
    }
  });
});

it.each([0, -60_000, Number.NaN])('a candle of %d ms is a mistake of whoever asks', async (candleMs) => {
  await expect(readTape([`${candles}\n${at('00:00')},XAUUSD,1,2,1,1`], { candleMs })).rejects.toThrow(RangeError);
});
