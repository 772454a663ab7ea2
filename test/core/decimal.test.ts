import { describe, expect, it } from 'vitest';
import { decimal, floorToStep, roundToStep, toMoney, toText } from '../../src/core/decimal.ts';

describe('decimals', () => {
  it('are exact where binary floats are not', () => {
    expect(toText(decimal('0.1').add('0.2'))).toBe('0.3');
  });

  it.each([
    ['0.119', '0.01', '0.11'],
    ['0.12', '0.01', '0.12'],
    ['0.009', '0.01', '0'],
    ['1.25', '0.5', '1'],
  ])('%s rounds down to a step of %s as %s', (value, step, floor) => {
    expect(toText(floorToStep(decimal(value), decimal(step)))).toBe(floor);
  });

  it('round half up for people and to the tick for prices', () => {
    expect(toMoney(decimal('-2.345'))).toBe('-2.35');
    expect(toText(roundToStep(decimal('1.084251'), decimal('0.00001')))).toBe('1.08425');
  });

  it('throw on what is not a number', () => {
    expect(() => decimal(Number.NaN)).toThrow('finite');
    expect(() => decimal('1e')).toThrow();
  });
});
