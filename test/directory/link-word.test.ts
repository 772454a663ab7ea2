import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinkWord, linkWord, plainWord } from '../../src/directory/link-word.ts';

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Bytes that come round again when they are used up. */
const dealing = (bytes: readonly number[]) => {
  let at = 0;
  return (count: number) => Uint8Array.from({ length: count }, () => bytes[at++ % bytes.length] ?? 0);
};

describe('a word that links', () => {
  it('is ten letters that nobody mistakes for others', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(247), { minLength: 10, maxLength: 40 }), (bytes) => {
        const word = linkWord(dealing(bytes));
        expect(word).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
        expect(isLinkWord(word)).toBe(true);
      }),
    );
  });

  it('has each letter as likely as any other: bytes that would favour some are left out', () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte);
    const counts = new Map<string, number>();
    const bytes = dealing(all);
    for (let nth = 0; nth < 31 * 8; nth++)
      for (const letter of linkWord(bytes)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect([...counts.keys()].sort().join('')).toBe(letters);
    expect(linkWord(dealing([255, 254, 253, 252, 251, 250, 249, 248, 0, 30]))).toBe('2Z2Z2Z2Z2Z');
  });

  it.each([
    ['abcde-fghjk', 'ABCDEFGHJK', true],
    [' ABCDE FGHJK ', 'ABCDEFGHJK', true],
    ['AB-CD-EF-GH-JK', 'ABCDEFGHJK', true],
    ['ABCDEFGHJ', 'ABCDEFGHJ', false],
    ['ABCDEFGHJKM', 'ABCDEFGHJKM', false],
    ['ABCDEFGHJ0', 'ABCDEFGHJ0', false],
    ['ABCDEFGHJI', 'ABCDEFGHJI', false],
    ['close', 'CLOSE', false],
    ['', '', false],
  ])('typed as %j is meant as %j', (typed, plain, isOne) => {
    expect([plainWord(typed), isLinkWord(typed)]).toEqual([plain, isOne]);
  });
});
