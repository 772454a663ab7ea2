import { harmless } from './lexicon/harmless.ts';
import { lexicons } from './lexicon/languages.ts';
import type { Concept } from './lexicon/lexicon.ts';
import { symbolWords } from './pairs.ts';
import { addLexicon, startVocabulary, type Vocabulary } from './phrases.ts';
import { makeSpeller, type Speller } from './slips.ts';
import { addSymbols } from './symbols.ts';

export const vocabulary: Vocabulary = startVocabulary();
addSymbols(vocabulary);
for (const lexicon of [...lexicons, ...harmless]) addLexicon(vocabulary, lexicon);

const spelled = new Set<Concept>([
  'buy',
  'sell',
  'limit',
  'sl',
  'tp',
  'entry',
  'symbol',
  'be',
  'cancel',
  'lev',
  'pips',
  'now',
  'close',
]);

/** Words whose slips are understood: those that carry a trade. */
function* spelledWords(): Generator<string> {
  for (const [word, meanings] of vocabulary.words)
    if (
      word.length >= 3 &&
      meanings.some(
        (meaning) =>
          !meaning.weak &&
          spelled.has(meaning.concept) &&
          (word.length > 4 || meaning.language === 'en' || meaning.language === 'any'),
      )
    )
      yield word;
  yield* symbolWords;
}
export const speller: Speller = makeSpeller(spelledWords());

const pieces =
  'buy sell limit stop now gold silver long short sl tp entry market nasdaq dax btc eth oil at open xau cmp'.split(' ');
const glued = new Set([...pieces, ...symbolWords]);

/** A Thai sentence is written without spaces: the longest words that are known, if nothing is left between them. */
export function takeThaiApart(word: string): string[] | undefined {
  if (word.length < 3 || !/^[\u0e00-\u0e7f]+$/.test(word)) return undefined;
  const parts: string[] = [];
  for (let at = 0; at < word.length; ) {
    let end = Math.min(word.length, at + longestThai);
    while (end > at && !vocabulary.words.has(word.slice(at, end))) end--;
    if (end === at) return undefined;
    parts.push(word.slice(at, end));
    at = end;
  }
  return parts.length > 1 ? parts : undefined;
}
const longestThai = 16;

/** Takes a word written without spaces apart, if all of it is trading words: buygold, SellLimit. */
export function takeApart(word: string): string[] | undefined {
  if (word.length < 5 || word.length > 28) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let from = Math.max(0, end - 10); from < end; from++) {
      const before = best[from];
      if (!before) continue;
      const piece = word.slice(from, end);
      if (!glued.has(piece)) continue;
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, piece];
    }
  }
  const parts = best[word.length];
  return parts && parts.length > 1 && parts.some((part) => part.length > 2) ? parts : undefined;
}
