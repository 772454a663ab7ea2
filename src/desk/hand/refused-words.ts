import type { Refusal } from '../../core/outcome.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { handRefusals } from './refusals.ts';

/** The sentence for whatever an act by hand can be refused with. */
export function refusedWords(refusal: Refusal): string {
  const words = Object.entries(handRefusals.table).find(([code]) => code === refusal.code)?.[1];
  return words ? (words.say as (facts: unknown) => string)(refusal.facts) : sentenceOf(refusal);
}
