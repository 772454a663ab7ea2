import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { readLiteral } from '../../../src/feed/read/words/numbers.ts';

const literals: [raw: string, values: number[][]][] = [
  ['4062', [[4062]]],
  ['1.0875', [[1.0875]]],
  ['1,0875', [[1.0875]]],
  ['24.350', [[24.35, 24350]]],
  ['24,350', [[24350, 24.35]]],
  ['4.125,50', [[4125.5]]],
  ['4,125.50', [[4125.5]]],
  ["25'180", [[25180]]],
  ['1,234,567', [[1234567]]],
  ['4070,4082', [[4070], [4082]]],
  ['1.0860,1.0900', [[1.086], [1.09]]],
];

describe('a number as written', () => {
  it.each(literals)('%s may mean these values', (raw, values) =>
    expect(readLiteral(raw).map((literal) => literal.values)).toEqual(values),
  );

  it.each(['1.08.50', '1,16,40'])('%s makes no sense', (raw) => expect(readLiteral(raw)[0]?.bad).toBe(true));

  it('21.11.2026 is a date', () => expect(readLiteral('21.11.2026')[0]?.date).toBe(true));
});

const byInstrument: [text: string, entry: number][] = [
  ['DAX sell 24.350 sl 24.420 tp 24.200', 24350],
  ['EURUSD buy 1,085 sl 1,081 tp 1,09', 1.085],
  ['BTC buy 103.500 sl 101.200 tp 106.000', 103500],
  ['Gold buy 4.125,50 sl 4.117 tp 4.140', 4125.5],
  ['JP225 buy 50 150 sl 49 820 tp 50 600', 50150],
  ['USDJPY buy 154.350 sl 153.900 tp 155.200', 154.35],
  ['btc buy 97.5k sl 96k tp 99k', 97500],
  ['Gold buy 4O50 sl 4040 tp 4060', 4050],
];

describe('separators', () => {
  it.each(byInstrument)('are read by the instrument: %s', (text, entry) =>
    expect(readMessage({ text }).reading).toMatchObject({ type: 'signal', entry }),
  );

  it.each(['GOLD BUY 41?5 SL 4097 TP 4120', 'EURUSD BUY 1.1??5 SL 1.1570 TP 1.1660', 'GOLD BUY 41x5 SL 4097 TP 4120'])(
    'a digit that is hidden is never guessed: %s',
    (text) => expect(readMessage({ text }).reading).toMatchObject({ type: 'reject', reason: 'ambiguous number' }),
  );
});

describe('a small number', () => {
  it.each([
    'DAX Short 24350, SL 24420, 1. Ziel 24280, 2. Ziel 24200',
    'DAX short 24350 SL 24420 1) TP 24280 2) TP 24200',
    'DAX short 24350, SL 24420, 1er objectif 24280, 2ème objectif 24200',
  ])('that counts the targets is no price: %s', (text) =>
    expect(readMessage({ text }).reading).toMatchObject({ type: 'signal', sl: 24420, tps: [24280, 24200] }),
  );

  it('behind a sign for percent is the part that is closed', () =>
    expect(readMessage({ text: 'close %50 now', replyTo: 'GOLD BUY 4060 SL 4052' }).reading).toMatchObject({
      action: 'close_partial',
      fraction: 0.5,
    }));

  it('before a stroke is no share when it has a decimal point', () =>
    expect(readMessage({ text: 'Compra ouro na zona 4.071/4.075 SL 4.064' }).reading).toMatchObject({
      entry: [4071, 4075],
    }));
});
