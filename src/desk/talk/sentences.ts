import type { Refusal } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import type { Words } from '../../words/words.ts';
import { planRefusals } from '../plan/refusals.ts';
import { deskRefusals } from '../refusals.ts';

/** What is kept of it, to be worded when it is shown. */
export const refusalSaid = ({ code, facts }: Refusal): Said => ({
  code: `refusal.${code}`,
  facts: facts as Said['facts'],
});

/** The sentence for a refusal of this room, from its code and facts. */
export function sentenceOf(words: Words, { code, facts }: Refusal): string {
  const table = { ...deskRefusals.table, ...planRefusals.table };
  const found = Object.entries(table).find(([name]) => name === code)?.[1];
  if (!found) throw new Error(`no words for ${code}`);
  return (found.say as (given: unknown, words: Words) => string)(facts, words);
}
