import { decimal } from '../../core/decimal.ts';
import { defineRefusals, type Outcome, wording } from '../../core/outcome.ts';
import { isZone } from '../../core/trading-day.ts';
import { worded } from '../../words/worded.ts';
import type { Words } from '../../words/words.ts';
import { type Profile, type ProfileRules, profileSchema } from './profile.ts';
import { ruleList } from './rule-list.ts';

export const profileRefusals = defineRefusals({
  ...worded({ PROFILE_UNKNOWN: 404, PROFILE_ZONE: 422 }),
  PROFILE_SHAPE: wording(422, ({ problems }: { problems: string[] }, words: Words) =>
    words.say('refusal.PROFILE_SHAPE', { problems: problems.join('; ') }),
  ),
  PROFILE_CONTRADICTION: wording(422, ({ problems }: { problems: string[] }, words: Words) =>
    words.say('refusal.PROFILE_CONTRADICTION', { problems: problems.join('; ') }),
  ),
});

/** A profile from outside, whole or not at all. */
export function checkProfile(input: unknown): Outcome<Profile> {
  const parsed = profileSchema.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return profileRefusals.refuse('PROFILE_SHAPE', { problems });
  }
  const profile = parsed.data;
  if (!isZone(profile.clock.zone)) return profileRefusals.refuse('PROFILE_ZONE', { zone: profile.clock.zone });
  const problems = [...impossible(profile.rules), ...contradictions(profile.rules), ...misshapen(profile.rules)];
  if (problems.length > 0) return profileRefusals.refuse('PROFILE_CONTRADICTION', { problems });
  return { ok: true, value: profile };
}

/** Blocks of rules that bring their own shape, read by that shape. */
function misshapen({ own = {} }: ProfileRules): string[] {
  return Object.entries(own).flatMap(([id, block]) => {
    const shape = ruleList.find((rule) => rule.id === id)?.own;
    if (!shape) return [`own.${id}: there is no such rule`];
    const parsed = shape.safeParse(block);
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `own.${[id, ...path].join('.')}: ${message}`);
  });
}

/** Limits that mean nothing, each alone. */
export function impossible(rules: ProfileRules): string[] {
  const problems: string[] = [];
  const positive: [string, string | undefined][] = [
    ['maxLots', rules.maxLots?.limit],
    ['riskPerTradePct', rules.riskPerTradePct],
    ['riskPerIdea', rules.riskPerIdea?.pct],
    ['openRiskPct', rules.openRiskPct],
    ['dayLots', rules.dayLots],
    ['collarPct', rules.collarPct],
    ['maxValue', rules.maxValue],
    ['maxVolume', rules.maxVolume],
    ['capitalCap', rules.capitalCap],
    ['floatLossPct', rules.floatLossPct],
  ];
  for (const [name, text] of positive)
    if (text !== undefined && decimal(text).lte(0)) problems.push(`${name} is not positive`);
  for (const name of ['daily', 'total'] as const) {
    const rule = rules[name];
    if (rule === undefined) continue;
    if ((rule.pct === undefined) === (rule.amount === undefined)) problems.push(`${name} needs either pct or amount`);
    if (decimal(rule.pct ?? rule.amount ?? '1').lte(0)) problems.push(`${name} is not positive`);
    if (rule.pct !== undefined && decimal(rule.pct).gt(100)) problems.push(`${name} is over 100 %`);
  }
  const buffer = decimal(rules.bufferPct ?? '0');
  if (buffer.lt(0) || buffer.gte(100)) problems.push('bufferPct is not between 0 and 100');
  for (const name of ['maxPositions', 'maxOrders'] as const)
    if ((rules[name] ?? 0) < 0) problems.push(`${name} is negative`);
  if (rules.news !== undefined && Math.min(rules.news.beforeMinutes, rules.news.afterMinutes) < 0)
    problems.push('news minutes are negative');
  return problems;
}

/** Limits of which one can never be reached because of another, or that leave no room at all. */
function contradictions(rules: ProfileRules): string[] {
  const problems: string[] = [];
  const caps: [string, string | undefined][] = [
    ['riskPerTradePct', rules.riskPerTradePct],
    ['riskPerIdea', rules.riskPerIdea?.pct],
    ['openRiskPct', rules.openRiskPct],
    ['total', rules.total?.pct],
  ];
  const known = caps.filter((cap): cap is [string, string] => cap[1] !== undefined);
  for (const [index, [name, pct]] of known.entries()) {
    const next = known[index + 1];
    if (next !== undefined && decimal(pct).gt(next[1])) problems.push(`${name} is over ${next[0]}`);
  }
  const { daily, total, requests, bufferPct } = rules;
  if (daily?.pct !== undefined && total?.pct !== undefined && decimal(daily.pct).gt(total.pct))
    problems.push('daily is over total');
  if (daily?.pct !== undefined && decimal(bufferPct ?? '0').gte(daily.pct))
    problems.push('bufferPct leaves no room under daily');
  if (requests !== undefined && requests.reserve >= requests.perDay)
    problems.push('requests.reserve leaves no request');
  return problems;
}
