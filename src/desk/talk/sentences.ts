import type { Refusal } from '../../core/outcome.ts';
import { planRefusals } from '../plan/refusals.ts';
import { deskRefusals } from '../refusals.ts';

/** The sentence for a refusal of this room, from its code and facts. */
export function sentenceOf({ code, facts }: Refusal): string {
  const table = { ...deskRefusals.table, ...planRefusals.table };
  const words = Object.entries(table).find(([name]) => name === code)?.[1];
  if (!words) throw new Error(`no words for ${code}`);
  return (words.say as (given: unknown) => string)(facts);
}
