import { describe, expect, it } from 'vitest';
import { harmless } from '../../../src/feed/read/words/lexicon/harmless.ts';
import { lexicons } from '../../../src/feed/read/words/lexicon/languages.ts';
import { lexiconOf } from '../../../src/feed/read/words/lexicon/lexicon.ts';

const lists = [...lexicons, ...harmless].flatMap(({ language, words, weak = {}, instruments = {}, currencies = {} }) =>
  [words, weak, instruments, currencies].flatMap((part) =>
    Object.entries(part).map(([meaning, list]) => ({ language, meaning, list })),
  ),
);

describe('the files of words', () => {
  it('have a language each', () => {
    const names = lexicons.map(({ language }) => language);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('en');
  });

  it('name a word or phrase a place: none is empty, none holds two', () => {
    expect(lists.length).toBeGreaterThan(500);
    const odd = lists.flatMap(({ language, meaning, list }) =>
      list
        .filter((one) => one.trim() !== one || one === '' || one.includes(','))
        .map((one) => [language, meaning, one]),
    );
    expect(odd).toEqual([]);
  });

  it('do not compile with a meaning that no code knows', () => {
    // @ts-expect-error a slip in the name of a meaning
    lexiconOf({ language: 'xx', words: { byu: ['koop'] } });
    // @ts-expect-error the same among weak words
    lexiconOf({ language: 'xx', words: {}, weak: { slel: ['verkoop'] } });
    expect(lexiconOf({ language: 'xx', words: { buy: ['koop'] } }).words.buy).toEqual(['koop']);
  });
});
