import { decimal } from '../../core/decimal.ts';
import { defineRefusals, type Outcome } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import { isZone } from '../../core/trading-day.ts';
import { worded } from '../../words/worded.ts';
import { tell } from '../../words/words.ts';
import { type Profile, type ProfileRules, profileSchema } from './profile.ts';
import { ruleList } from './rule-list.ts';

export const profileRefusals = defineRefusals(
  worded({ PROFILE_UNKNOWN: 404, PROFILE_ZONE: 422, PROFILE_SHAPE: 422, PROFILE_CONTRADICTION: 422 }),
);

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
function misshapen({ own = {} }: ProfileRules): (Said | string)[] {
  return Object.entries(own).flatMap(([id, block]): (Said | string)[] => {
    const shape = ruleList.find((rule) => rule.id === id)?.own;
    if (!shape) return [tell('misfit.NO_RULE', { id })];
    const parsed = shape.safeParse(block);
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `own.${[id, ...path].join('.')}: ${message}`);
  });
}

/** Limits that mean nothing, each alone. */
export function impossible(rules: ProfileRules): Said[] {
  const problems: Said[] = [];
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
    if (text !== undefined && decimal(text).lte(0)) problems.push(tell('misfit.NOT_POSITIVE', { name }));
  for (const name of ['daily', 'total'] as const) {
    const rule = rules[name];
    if (rule === undefined) continue;
    if ((rule.pct === undefined) === (rule.amount === undefined)) problems.push(tell('misfit.ONE_OF', { name }));
    if (decimal(rule.pct ?? rule.amount ?? '1').lte(0)) problems.push(tell('misfit.NOT_POSITIVE', { name }));
    if (rule.pct !== undefined && decimal(rule.pct).gt(100)) problems.push(tell('misfit.OVER_ALL', { name }));
  }
  const buffer = decimal(rules.bufferPct ?? '0');
  if (buffer.lt(0) || buffer.gte(100)) problems.push(tell('misfit.BUFFER'));
  for (const name of ['maxPositions', 'maxOrders'] as const)
    if ((rules[name] ?? 0) < 0) problems.push(tell('misfit.NEGATIVE', { name }));
  if (rules.news !== undefined && Math.min(rules.news.beforeMinutes, rules.news.afterMinutes) < 0)
    problems.push(tell('misfit.NEGATIVE', { name: 'news' }));
  return problems;
}

/** Limits of which one can never be reached because of another, or that leave no room at all. */
function contradictions(rules: ProfileRules): Said[] {
  const problems: Said[] = [];
  const caps: [string, string | undefined][] = [
    ['riskPerTradePct', rules.riskPerTradePct],
    ['riskPerIdea', rules.riskPerIdea?.pct],
    ['openRiskPct', rules.openRiskPct],
    ['total', rules.total?.pct],
  ];
  const known = caps.filter((cap): cap is [string, string] => cap[1] !== undefined);
  for (const [index, [name, pct]] of known.entries()) {
    const next = known[index + 1];
    if (next !== undefined && decimal(pct).gt(next[1])) problems.push(tell('misfit.OVER', { name, than: next[0] }));
  }
  const { daily, total, requests, bufferPct } = rules;
  if (daily?.pct !== undefined && total?.pct !== undefined && decimal(daily.pct).gt(total.pct))
    problems.push(tell('misfit.OVER', { name: 'daily', than: 'total' }));
  if (daily?.pct !== undefined && decimal(bufferPct ?? '0').gte(daily.pct)) problems.push(tell('misfit.BUFFER_ALL'));
  if (requests !== undefined && requests.reserve >= requests.perDay) problems.push(tell('misfit.RESERVE_ALL'));
  return problems;
}
