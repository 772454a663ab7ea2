import type { Refusal } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { planRefusals } from '../plan/refusals.ts';
import { deskRefusals } from '../refusals.ts';

/** The sentence for a refusal of this room, from its code and facts. */
export function sentenceOf(words: Words, { code, facts }: Refusal): string {
  const table = { ...deskRefusals.table, ...planRefusals.table };
  const found = Object.entries(table).find(([name]) => name === code)?.[1];
  if (!found) throw new Error(`no words for ${code}`);
  return (found.say as (given: unknown, words: Words) => string)(facts, words);
}
