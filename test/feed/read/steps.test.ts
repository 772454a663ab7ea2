import { describe, expect, it } from 'vitest';
import { longestText, readMessage, readMetered } from '../../../src/feed/read/read.ts';

const hostile: [string, string][] = [
  ['sides without prices', 'buy\n'],
  ['prices without words', '4050 '],
  ['targets', 'TP 4050\n'],
  ['target words', 'tp '],
  ['bars', '|'],
  ['separators between numbers', '1/2-'],
  ['one endless number', '1,234.'],
  ['one endless word', 'goldbuy'],
  ['unknown words', 'zxqv '],
  ['updates', 'close half\n'],
  ['phrases that begin again and again', 'stop loss to '],
  ['opened brackets', '('],
  ['conditions', 'if gold '],
  ['trades', 'gold buy 4050 sl 4040 tp 4070\n'],
  ['entities', '&am'],
  ['tags', '<a'],
  ['references', 'the stop of the buy '],
  ['right-to-left', 'وقف الخسارة '],
];

describe('work', () => {
  it.each(hostile)('grows with the length of the text and no faster: %s', (_, piece) => {
    const of = (length: number): number => readMetered({ text: piece.repeat(length / piece.length) }).steps;
    const [short, long] = [of(longestText / 8), of(longestText)];
    expect(long).toBeLessThan(short * 8 * 1.6 + 500);
  });

  it('is refused beyond the longest text', () => {
    expect(readMessage({ text: 'a'.repeat(longestText + 1) }).reading.type).toBe('reject');
    expect(readMessage({ text: 'a'.repeat(longestText) }).reading.type).toBe('none');
  });
});
