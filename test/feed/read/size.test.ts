import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { numbersOf } from '../numbers-in.ts';

const size = [
  'lot',
  'lots',
  'LOT',
  'Lots',
  'l0t',
  'L0TS',
  '1ot',
  '1ots',
  '|ots',
  'l o t',
  'L O T S',
  'l.o.t',
  'L-O-T',
  'lоt',
];
const other = [
  'frobs',
  'qqq',
  'contracts',
  'units',
  'usd',
  'bucks',
  'hours',
  'mg',
  'лота',
  'лотов',
  'لوت',
  'lotes',
  'lotti',
  '手',
  'लॉट',
  'loty',
];
const trade = 'GOLD BUY 4060 SL 4052 TP 4070';
const plain = new Set([4060, 4052, 4070, 4080]);

const behind = [...size, ...other].flatMap((word) =>
  [`${trade} 25 ${word}`, `${trade}\n25 ${word}`, `${trade}/4080/25 ${word}`, `${trade}, 25 ${word}`].concat(
    /^[a-z]/i.test(word) ? [`${trade} 25${word}`] : [],
  ),
);
const before = size.flatMap((word) => [
  `${trade} ${word} 25`,
  `${trade} ${word}: 25`,
  `${trade}\n${word} = 25`,
  `${word} 25 ${trade}`,
]);

describe('a size', () => {
  it.each([...behind, ...before])('is read nowhere in %j', (text) => {
    const { reading } = readMessage({ text });
    expect(numbersOf(reading).filter((number) => !plain.has(number))).toEqual([]);
  });

  it.each([...size, 'lotes', 'лотов', 'لوت'])('in %s of any amount is no price, even if it could be one', (word) => {
    const { reading } = readMessage({ text: `${trade} 4090 ${word}` });
    expect(numbersOf(reading)).not.toContain(4090);
  });

  it.each([`${trade} lots: 2`, `${trade} lot 0.5`, `${trade} volume 3`, `${trade} - 0.10 lot`, `${trade} (2 lots)`])(
    'takes no target away: %s',
    (text) =>
      expect(readMessage({ text }).reading).toMatchObject({ type: 'signal', entry: 4060, sl: 4052, tps: [4070] }),
  );

  it('would be a target without its word', () =>
    expect(readMessage({ text: `${trade} 85` }).reading).toMatchObject({ tps: [4070, 4085] }));

  it('keeps a message with an unknown word beside a number from being certain', () =>
    expect(readMessage({ text: `${trade} 85 frobs` }).certainty).not.toBe('certain'));
});
