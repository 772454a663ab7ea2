import type { Refusal } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { handRefusals } from './refusals.ts';

/** The sentence for whatever an act by hand can be refused with. */
export function refusedWords(words: Words, refusal: Refusal): string {
  const found = Object.entries(handRefusals.table).find(([code]) => code === refusal.code)?.[1];
  return found
    ? (found.say as (facts: unknown, words: Words) => string)(refusal.facts, words)
    : sentenceOf(words, refusal);
}
