import { z } from 'zod';
import { decimal } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { type Profile, type ProfileRules, rulesSchema } from './profile.ts';
import { checkProfile } from './profile-check.ts';

/** What a trader sends: a parent and the rule blocks to replace; `null` takes a block away. */
export const customProfileSchema = z.strictObject({
  id: z.string().regex(/^[A-Z0-9_]{2,40}$/),
  name: z.string().min(1).max(80),
  from: z.string(),
  clock: z.strictObject({ zone: z.string(), resetAt: z.string() }).optional(),
  rules: z.partialRecord(rulesSchema.keyof(), z.unknown().nullable()).optional() as z.ZodType<
    { [K in keyof ProfileRules]?: ProfileRules[K] | null } | undefined
  >,
});
export type CustomProfile = z.infer<typeof customProfileSchema>;

/** The profile, and what is looser in it than in its parent. Whole or not at all: what cannot be read leaves the old one standing. */
export function deriveProfile(
  parent: Profile,
  custom: CustomProfile,
  day: string,
): Outcome<{ profile: Profile; loosened: string[] }> {
  const rules = replaceBlocks(parent.rules, custom.rules ?? {});
  const checked = checkProfile({
    ...parent,
    id: custom.id,
    name: custom.name,
    version: `${parent.version}+${day}`,
    asOf: parent.asOf,
    derivedFrom: { id: parent.id, version: parent.version },
    clock: custom.clock ?? parent.clock,
    rules,
  });
  if (!checked.ok) return checked;
  return accept({ profile: checked.value, loosened: loosenedRules(parent, checked.value) });
}

function replaceBlocks(rules: ProfileRules, changes: object): Record<string, unknown> {
  const replaced: Record<string, unknown> = { ...rules };
  for (const [name, block] of Object.entries(changes)) {
    if (block === null) delete replaced[name];
    else replaced[name] = block;
  }
  return replaced;
}

/** Blocks whose change is a plain smaller-is-tighter number at one path. */
const smallerIsTighter: [keyof ProfileRules, (rules: ProfileRules) => string | number | undefined][] = [
  ['maxLots', (rules) => rules.maxLots?.limit],
  ['maxPositions', (rules) => rules.maxPositions],
  ['maxOrders', (rules) => rules.maxOrders],
  ['dayLots', (rules) => rules.dayLots],
  ['riskPerTradePct', (rules) => rules.riskPerTradePct],
  ['riskPerIdea', (rules) => rules.riskPerIdea?.pct],
  ['openRiskPct', (rules) => rules.openRiskPct],
  ['floatLossPct', (rules) => rules.floatLossPct],
  ['daily', (rules) => rules.daily?.pct ?? rules.daily?.amount],
  ['total', (rules) => rules.total?.pct ?? rules.total?.amount],
  ['collarPct', (rules) => rules.collarPct],
  ['maxValue', (rules) => rules.maxValue],
  ['maxVolume', (rules) => rules.maxVolume],
  ['capitalCap', (rules) => rules.capitalCap],
  ['throttle', (rules) => rules.throttle?.max],
  ['messages', (rules) => rules.messages?.perSecond],
  ['requests', (rules) => rules.requests && rules.requests.perDay - rules.requests.reserve],
];

const numbers = new Set(['limit', 'pct', 'amount', 'max', 'perSecond', 'perDay', 'reserve']);

/** The parts of a block that its number says nothing about; any change of them may loosen. */
function apartFromNumber(name: keyof ProfileRules, rules: ProfileRules): string {
  const block = rules[name];
  if (typeof block !== 'object') return '';
  const rest = Object.entries(block).map(([key, value]) => [key, numbers.has(key) ? 'number' : value]);
  return JSON.stringify(rest.sort(([a], [b]) => String(a).localeCompare(String(b))));
}

/** Rules of a profile that are gone in another, have a larger number, or changed in a way nobody can call tighter. */
export function loosenedRules(parent: Profile, child: Profile): string[] {
  const loosened: string[] = [];
  for (const name of Object.keys(parent.rules) as (keyof ProfileRules)[]) {
    const [before, after] = [parent.rules[name], child.rules[name]];
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    if (after === undefined) {
      if (name !== 'noStop') loosened.push(name);
    } else if (isLooser(name, parent.rules, child.rules)) loosened.push(name);
  }
  if (child.rules.noStop !== undefined && parent.rules.noStop === undefined) loosened.push('noStop');
  if (JSON.stringify(parent.clock) !== JSON.stringify(child.clock)) loosened.push('clock');
  // Accounts under one firm are judged together.
  if (parent.firm !== child.firm) loosened.push('firm');
  return loosened;
}

function isLooser(name: keyof ProfileRules, before: ProfileRules, after: ProfileRules): boolean {
  if (name === 'bufferPct') return decimal(after.bufferPct ?? '0').lt(before.bufferPct ?? '0');
  if (name === 'stop') return isStopLooser(before.stop, after.stop);
  if (name === 'news') return isNewsLooser(before.news, after.news);
  const number = smallerIsTighter.find(([known]) => known === name)?.[1];
  const [was, is] = [number?.(before), number?.(after)];
  if (was === undefined || is === undefined || apartFromNumber(name, before) !== apartFromNumber(name, after))
    return true;
  return decimal(is).gt(was);
}

function isStopLooser(before: ProfileRules['stop'], after: ProfileRules['stop']): boolean {
  if (before === undefined || after === undefined) return true;
  const isNoLongerRequired = before.policy === 'required' && after.policy !== 'required';
  return isNoLongerRequired || after.graceSec > before.graceSec;
}

function isNewsLooser(before: ProfileRules['news'], after: ProfileRules['news']): boolean {
  if (before === undefined || after === undefined) return true;
  const { beforeMinutes, afterMinutes, kinds, impacts, ...rest } = before;
  const { beforeMinutes: b, afterMinutes: a, kinds: k, impacts: i, ...others } = after;
  const isWindowSmaller = b < beforeMinutes || a < afterMinutes;
  const isNarrower = !kinds.every((kind) => k.includes(kind)) || !impacts.every((impact) => i.includes(impact));
  return isWindowSmaller || isNarrower || JSON.stringify(rest) !== JSON.stringify(others);
}

/** A profile older than its own limit may no longer say what the firm asks. */
export function isStale(profile: Profile, now: number): boolean {
  return !profile.historic && now - Date.parse(profile.asOf) > profile.staleAfterDays * 86_400_000;
}
