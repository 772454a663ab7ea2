import type { ComplyFacts, PlannedLeg } from '../../../src/desk/comply/facts.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { factsOf, legOf, profileOf } from './facts-kit.ts';

export type Changes = NonNullable<Parameters<typeof factsOf>[0]>;

const findingOf = (rule: string, rules: ProfileRules, changes: Changes) =>
  judge(factsOf({ profile: profileOf(rules), ...changes })).findings.find((one) => one.rule === rule);

/** What one rule finds: its status, or what it lacks. */
export function found(rule: string, rules: ProfileRules, changes: Changes = {}): string {
  const finding = findingOf(rule, rules, changes);
  if (!finding) return 'no such rule';
  return finding.missing.length > 0 ? `lacks ${finding.missing.join(', ')}` : finding.status;
}

export const figuresOf = (rule: string, rules: ProfileRules, changes: Changes) =>
  findingOf(rule, rules, changes)?.figures;

/** An order that comes from this signal. */
export const openingFor = (signalId: string | null, ...legs: Partial<PlannedLeg>[]): ComplyFacts['intent'] => ({
  ...{ kind: 'open', feedId: null },
  legs: (legs.length > 0 ? legs : [{}]).map((leg) => legOf(leg)),
  signalId,
});
