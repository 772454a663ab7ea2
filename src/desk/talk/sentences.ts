import type { Refusal } from '../../core/outcome.ts';
import { ruleList } from '../comply/rule-list.ts';
import type { Finding } from '../comply/verdict.ts';
import { planRefusals } from '../plan/refusals.ts';
import { deskRefusals } from '../refusals.ts';

/** The sentence for a refusal of this room, from its code and facts. */
export function sentenceOf({ code, facts }: Refusal): string {
  const table = { ...deskRefusals.table, ...planRefusals.table };
  const words = Object.entries(table).find(([name]) => name === code)?.[1];
  if (!words) throw new Error(`no words for ${code}`);
  return (words.say as (given: unknown) => string)(facts);
}

export function findingSentence(finding: Finding): string {
  const rule = ruleList.find(({ id }) => id === finding.rule);
  if (!rule) throw new Error(`no rule ${finding.rule}`);
  return rule.say(finding.figures);
}
