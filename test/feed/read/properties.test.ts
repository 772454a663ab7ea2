import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Read, Signal } from '../../../src/core/reading.ts';
import { readMessage } from '../../../src/feed/read/read.ts';

/** A trade in a plain layout, written with its labels. */
interface Told {
  symbol: string;
  side: 'buy' | 'sell';
  entry: number;
  sl: number;
  tps: number[];
}

const scales = {
  EURUSD: [1.16, 4],
  GBPJPY: [204.5, 2],
  XAUUSD: [4060, 1],
  US30: [46_500, 0],
  BTCUSDT: [91_000, 0],
} as const;

const trade: fc.Arbitrary<Told> = fc
  .record({
    symbol: fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])),
    side: fc.constantFrom<'buy' | 'sell'>('buy', 'sell'),
    risk: fc.integer({ min: 2, max: 9 }),
    steps: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ symbol, side, risk, steps }) => {
    const [base, digits] = scales[symbol];
    const sign = side === 'buy' ? 1 : -1;
    const at = (part: number): number => Number((base * (1 + part / 1000)).toFixed(digits));
    return {
      symbol,
      side,
      entry: at(0),
      sl: at(-sign * risk),
      tps: [...steps].sort((a, b) => a - b).map((step) => at(sign * step)),
    };
  });

const tell = ({ symbol, side, entry, sl, tps }: Told): string[] => [
  `${symbol} ${side.toUpperCase()} ${entry}`,
  `SL ${sl}`,
  ...tps.map((tp, at) => `TP${at + 1} ${tp}`),
];
const read = (lines: string[]): Read => readMessage({ text: lines.join('\n') });
const signalOf = (lines: string[]): Signal => {
  const { reading } = read(lines);
  if (reading.type !== 'signal') throw new Error(`${reading.type}: ${lines.join(' / ')}`);
  return reading;
};
const runs = { numRuns: 150 };

describe('what stands around a trade changes nothing of it', () => {
  const before = [
    'Good morning traders',
    'Buenos días a todos',
    'Guten Morgen',
    'صباح الخير',
    '早上好',
    '🔥🔥🔥',
    '*New signal*',
    '#forex #signals',
    '🇺🇸🇪🇺',
  ];
  const behind = [
    'Good luck everyone',
    'Use proper money management',
    'Not financial advice',
    'Risk 1%',
    'Join @gold_room_24',
    '🚀🚀',
    'https://t.me/example',
    'Boa sorte a todos',
  ];
  const dress: ((line: string) => string)[] = [
    (line) => `**${line}**`,
    (line) => `<b>${line}</b>`,
    (line) => `🔹 ${line}`,
    (line) => `- ${line}`,
    (line) => `${line} 🔥`,
    (line) => `  ${line}  `,
  ];

  it('a greeting, a footer, bold, bullets and flags', () =>
    fc.assert(
      fc.property(
        trade,
        fc.constantFrom(...before),
        fc.constantFrom(...behind),
        fc.constantFrom(...dress),
        (told, head, foot, dressed) => {
          const plain = read(tell(told));
          const adorned = read([head, ...tell(told).map(dressed), foot]);
          expect(adorned.reading).toEqual(plain.reading);
          expect([plain.certainty, adorned.certainty]).toEqual(['certain', 'certain']);
        },
      ),
      runs,
    ));
});

describe('a trade is read by what its numbers are to each other', () => {
  it('other prices of the same scale give the same trade at those prices', () =>
    fc.assert(
      fc.property(trade, fc.integer({ min: 96, max: 104 }), (told, percent) => {
        const digits = scales[told.symbol as keyof typeof scales][1];
        const scale = (value: number): number => Number(((value * percent) / 100).toFixed(digits));
        const scaled = {
          ...told,
          entry: scale(told.entry),
          sl: scale(told.sl),
          tps: [...new Set(told.tps.map(scale))],
        };
        expect(signalOf(tell(scaled))).toEqual({
          ...signalOf(tell(told)),
          entry: scaled.entry,
          sl: scaled.sl,
          tps: scaled.tps,
        });
      }),
      runs,
    ));

  it('the other side with the levels mirrored is the mirrored trade', () =>
    fc.assert(
      fc.property(trade, (told) => {
        const digits = scales[told.symbol as keyof typeof scales][1];
        const mirror = (value: number): number => Number((2 * told.entry - value).toFixed(digits));
        const side = told.side === 'buy' ? 'sell' : 'buy';
        const mirrored: Told = { ...told, side, sl: mirror(told.sl), tps: told.tps.map(mirror) };
        expect(signalOf(tell(mirrored))).toEqual({ ...signalOf(tell(told)), side, sl: mirrored.sl, tps: mirrored.tps });
      }),
      runs,
    ));

  it('a level less changes exactly that level, or takes certainty away', () =>
    fc.assert(
      fc.property(trade, fc.nat(), (told, which) => {
        const lines = tell(told);
        const gone = 1 + (which % (lines.length - 1));
        const { reading, certainty } = read(lines.filter((_, at) => at !== gone));
        const whole = signalOf(lines);
        const left =
          gone === 1 ? { ...whole, sl: null } : { ...whole, tps: whole.tps.filter((_, at) => at !== gone - 2) };
        if (certainty === 'certain') expect(reading).toEqual(left);
      }),
      runs,
    ));

  it('letters inside a number are never read as one', () =>
    fc.assert(
      fc.property(trade, fc.nat(), fc.constantFrom('x', 'q', 'z', 'a', 'k'), (told, which, letter) => {
        const lines = tell(told);
        const at = which % lines.length;
        const broken = lines.map((line, index) =>
          index === at ? line.replace(/(\d)(\d)(?=[\d.]*$)/, `$1${letter}$2`) : line,
        );
        const { reading, certainty } = read(broken);
        if (certainty !== 'certain') return;
        const prices = reading.type === 'signal' ? [reading.entry, reading.sl, ...reading.tps].flat() : [];
        const said = [told.entry, told.sl, ...told.tps];
        expect(prices.filter((price) => price !== null && !said.includes(price))).toEqual([]);
      }),
      runs,
    ));
});
