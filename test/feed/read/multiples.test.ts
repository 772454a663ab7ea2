import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const gold = (target: string) => readMessage({ text: `XAUUSD BUY 4060\nSL 4050\n${target}` });
const seen = (target: string) => {
  const { reading, certainty } = gold(target);
  return [reading.type === 'signal' ? (reading.rr ?? reading.tps) : reading.type, certainty];
};

describe('a target as a multiple of the risk', () => {
  it.each([
    ['TP 2R', [2]],
    ['TP 1:2', [2]],
    ['tp: 1:2 RR', [2]],
    ['TP 1.5R', [1.5]],
    ['TP1: 1R\nTP2: 2R\nTP3: 3R', [1, 2, 3]],
  ])('%s is certain', (target, rr) => {
    expect(seen(target)).toEqual([rr, 'certain']);
  });

  it.each([
    ['that leaves two to choose from', 'TP 1:2 or 1:3'],
    ['beside a price', 'TP1 4070\nTP2 3R'],
    ['with a word that takes it back', 'TP 2R not 3R'],
    ['with more behind it that was not taken', 'TP 3R, 1.5R'],
  ])('%s is not certain', (_, target) => {
    expect(seen(target)[1]).not.toBe('certain');
  });

  it('that could be a price of its symbol is not certain, and one that is marked as a multiple is', () => {
    const coin = (target: string) => readMessage({ text: `ADAUSDT BUY 1.8\nSL 1.6\n${target}` }).certainty;
    expect(coin('TP 1:2')).toBe('probable');
    expect(coin('TP 2R')).toBe('certain');
  });

  it.each([
    ['TP 4080 (2R)', [4080]],
    ['TP 4080\nRR 1:2', [4080]],
    ['TP 4080, 3R', [4080]],
  ])('control: %s has its target in prices', (target, tps) => {
    expect(seen(target)).toEqual([tps, 'certain']);
  });
});
