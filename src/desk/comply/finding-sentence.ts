import { ruleList } from './rule-list.ts';
import type { Finding } from './verdict.ts';

/** What a rule found, in its own words and figures. */
export function findingSentence(finding: Finding): string {
  const rule = ruleList.find(({ id }) => id === finding.rule);
  if (!rule) throw new Error(`no rule ${finding.rule}`);
  return rule.say(finding.figures);
}
