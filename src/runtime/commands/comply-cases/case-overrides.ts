import { z } from 'zod';
import { type Profile, type ProfileRules, rulesSchema } from '../../../desk/comply/profile.ts';
import { impossible } from '../../../desk/comply/profile-check.ts';
import { findPreset } from '../../../desk/comply/profiles/catalog.ts';
import { words } from '../../../words/words.ts';
import { amount } from './case-shape.ts';

const breachAt = z.enum(['below', 'at']).default('below');
const bound = { pct: amount.optional(), amount: amount.optional(), breachAt };

const lock = z.union([
  z.literal('initial').transform(() => ({ initialPlus: '0' })),
  z.literal(true).transform(() => ({ initialPlus: '0' })),
  z.strictObject({ initialPlus: amount }),
  z.strictObject({ at: amount }),
  amount.transform((at) => ({ at })),
]);

const percentOrAmount = z.union([amount, z.strictObject({ pct: amount }).transform(({ pct }) => pct)]);

/** How each block of the case format becomes one of ours. `null` and `false` take the rule away. */
const blocks: Record<string, (value: unknown) => Partial<ProfileRules>> = {
  maxLots: (value) => ({
    maxLots: z.object({ limit: amount, scope: z.enum(['order', 'symbol', 'account']).default('symbol') }).parse(value),
  }),
  daily: (value) => ({
    daily: z
      .object({
        ...bound,
        base: z.enum(['balance', 'equity', 'max', 'peak']).default('balance'),
        of: z.enum(['initial', 'base']).default('initial'),
      })
      .parse(value),
  }),
  total: (value) => {
    const mode = z.enum(['static', 'eod-balance', 'balance-hwm', 'equity-hwm']).default('static');
    const { lock: locked, ...rest } = z.object({ ...bound, mode, lock: lock.nullish() }).parse(value);
    return { total: locked == null ? rest : { ...rest, lock: locked } };
  },
  riskPerIdeaPct: (value) => ({ riskPerIdea: { pct: amount.parse(value), rejoinMinutes: 0 } }),
  slRequired: (value) => ({
    stop: z.union([z.literal(true), z.object({ graceSec: z.number().default(0) })]).parse(value) && {
      policy: 'required',
      graceSec: z.object({ graceSec: z.number() }).safeParse(value).data?.graceSec ?? 0,
    },
  }),
  throttle: (value) => ({
    throttle: z.object({ max: z.number().int(), windowSec: z.number().default(60) }).parse(value),
  }),
  requestsPerDay: (value) => ({ requests: { perDay: z.number().int().parse(value), reserve: 0 } }),
  hedge: (value) => ({
    hedge: {
      allowed: z.union([z.boolean(), z.object({ allowed: z.boolean() }).transform((o) => o.allowed)]).parse(value),
    },
  }),
};
for (const name of [
  'riskPerTradePct',
  'openRiskPct',
  'floatLossPct',
  'bufferPct',
  'collarPct',
  'bestDayPct',
  'maxValue',
  'maxVolume',
  'dayLots',
  'capitalCap',
] as const) {
  blocks[name] = (value) => ({ [name]: percentOrAmount.parse(value) });
}

/** The same block under the names people give it. */
const ourName: Record<string, string> = {
  openRisk: 'openRiskPct',
  maxOpenRiskPct: 'openRiskPct',
  floatPct: 'floatLossPct',
  floatLoss: 'floatLossPct',
  stopRequired: 'slRequired',
  maxRequests: 'requestsPerDay',
};

/** The rule of ours that a block decides. */
const ruleOf: Record<string, keyof ProfileRules> = {
  riskPerIdeaPct: 'riskPerIdea',
  slRequired: 'stop',
  requestsPerDay: 'requests',
};

const empty: Omit<Profile, 'rules'> = {
  id: 'CUSTOM',
  name: 'Custom',
  firm: null,
  version: '1',
  asOf: '2026-11-01',
  staleAfterDays: 3650,
  historic: false,
  derivedFrom: null,
  sources: [],
  copying: '',
  notes: [],
  clock: { zone: 'UTC', resetAt: '00:00' },
};

export interface CaseProfile {
  profile: Profile;
  /** blocks that ask for rules we do not have: never evaluated */
  unknown: string[];
}

/** The profile of a case. Throws with a sentence when it names what we do not have or cannot read. */
export function caseProfile(id: string, overrides: Record<string, unknown>): CaseProfile {
  const preset = id === 'CUSTOM' ? { ...empty, rules: { kill: true as const } } : findPreset(id);
  if (preset === null) throw new RangeError(`unknown profile ${id}`);
  let rules: ProfileRules = preset.rules;
  let { clock } = preset;
  const unknown: string[] = [];
  for (const [given, value] of Object.entries(overrides)) {
    const name = ourName[given] ?? given;
    if (name === 'clock') clock = z.object({ zone: z.string(), resetAt: z.string().default('00:00') }).parse(value);
    else if (name in blocks || name in rulesSchema.shape) rules = withBlock(rules, name, value);
    else unknown.push(`overrides.${given}`);
  }
  const problems = impossible(rules);
  if (problems.length > 0) throw new RangeError(problems.map((problem) => words('en').told(problem)).join('; '));
  return { profile: { ...preset, clock, rules }, unknown };
}

function withBlock(rules: ProfileRules, name: string, value: unknown): ProfileRules {
  const key = ruleOf[name] ?? name;
  const { [key as keyof ProfileRules]: _, ...rest } = rules;
  if (value === null || value === false) return rest;
  const read = blocks[name];
  // A block in our own shape is welcome too.
  return { ...rest, ...(read === undefined ? rulesSchema.parse({ [name]: value }) : read(value)) };
}
