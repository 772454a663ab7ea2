import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commentOf, highestFamily, magicOf, numberOf } from '../../../src/bridge/mt5/numbers.ts';
import { highestNumber } from '../../../src/bridge/mt5/wire-values.ts';

const families = fc.integer({ min: 1, max: highestFamily });
const numbers = fc.integer({ min: 1, max: highestNumber });

it('a magic stands for one number of one family, and stays within what every program can keep exactly', () => {
  fc.assert(
    fc.property(families, numbers, families, (family, n, other) => {
      const magic = magicOf(family, n);
      expect(numberOf(family, magic)).toBe(n);
      expect(Number.isSafeInteger(Number(magic))).toBe(true);
      if (other !== family) expect(numberOf(other, magic)).toBeNull();
    }),
  );
});

it.each(['0', '1', '84664191338765', '18446744073709551615', '99999999999999999999'])(
  'the magic %s is not of family 5',
  (magic) => {
    expect(numberOf(5, magic)).toBeNull();
  },
);

it('the number zero of a family is no number', () => {
  expect(numberOf(5, `${5n * 2n ** 40n}`)).toBeNull();
});

it('a comment fits into what a broker keeps', () => {
  expect(commentOf(1_796_000_014)).toBe('k:1lgpi8e');
  expect(commentOf(highestNumber).length).toBeLessThanOrEqual(31);
});
