import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';
import { saidSchema } from '../../core/said.ts';

const percent = decimalText;
const breachAt = z.enum(['below', 'at']);

const maxLotsSchema = z.strictObject({ limit: decimalText, scope: z.enum(['order', 'symbol', 'account']) });

const dailySchema = z.strictObject({
  pct: percent.optional(),
  amount: decimalText.optional(),
  /** what is taken at the reset; `peak` trails the highest equity inside the day */
  base: z.enum(['balance', 'equity', 'max', 'peak']),
  of: z.enum(['initial', 'base']),
  breachAt,
});
export type DailyRule = z.infer<typeof dailySchema>;

const totalSchema = z.strictObject({
  pct: percent.optional(),
  amount: decimalText.optional(),
  mode: z.enum(['static', 'eod-balance', 'balance-hwm', 'equity-hwm']),
  /** the line never rises above initial balance plus `initialPlus`, or above a fixed `at` */
  lock: z.union([z.strictObject({ initialPlus: decimalText }), z.strictObject({ at: decimalText })]).optional(),
  breachAt,
});
export type TotalRule = z.infer<typeof totalSchema>;

/** Which accounts a rule concerns; absent means all. */
const concerns = { phases: z.array(z.string()).optional(), accountTypes: z.array(z.string()).optional() };

export const rulesSchema = z.strictObject({
  /** parameters of rules that bring their own shape with them, by the rule's id */
  own: z.record(z.string(), z.json()).optional(),
  freshness: z.strictObject({ maxQuoteAgeMs: z.number(), maxSnapshotAgeMs: z.number() }).optional(),
  duplicate: z.strictObject({ windowSec: z.number() }).optional(),
  maxLots: maxLotsSchema.optional(),
  maxPositions: z.number().int().optional(),
  maxOrders: z.number().int().optional(),
  dayLots: decimalText.optional(),
  stop: z.strictObject({ policy: z.enum(['required', 'recommended']), graceSec: z.number() }).optional(),
  riskPerTradePct: percent.optional(),
  riskPerIdea: z.strictObject({ pct: percent, rejoinMinutes: z.number() }).optional(),
  openRiskPct: percent.optional(),
  floatLossPct: percent.optional(),
  daily: dailySchema.optional(),
  total: totalSchema.optional(),
  bufferPct: percent.optional(),
  /** what a leg without stop may cost: refused, or stressed by percent of price per asset class */
  noStop: z.strictObject({ stressPct: z.record(z.string(), percent) }).optional(),
  news: z
    .strictObject({
      beforeMinutes: z.number(),
      afterMinutes: z.number(),
      kinds: z.array(z.enum(['open', 'close', 'modify'])),
      impacts: z.array(z.enum(['low', 'medium', 'high'])),
      exemptHours: z.number().optional(),
      hard: z.boolean(),
      ...concerns,
    })
    .optional(),
  gap: z.strictObject({ withinHours: z.number(), breakHours: z.number(), ...concerns }).optional(),
  weekend: z.strictObject({ leadHours: z.number(), breakHours: z.number(), ...concerns }).optional(),
  hedge: z.strictObject({ allowed: z.boolean() }).optional(),
  oppositeAccounts: z.strictObject({ allowed: z.boolean() }).optional(),
  copyAccounts: z.strictObject({ allowed: z.boolean() }).optional(),
  martingale: z.strictObject({ factor: decimalText, withinTrades: z.number().int() }).optional(),
  hold: z.strictObject({ minSec: z.number(), maxSharePct: percent.optional() }).optional(),
  requests: z.strictObject({ perDay: z.number().int(), reserve: z.number().int() }).optional(),
  messages: z.strictObject({ perSecond: z.number().int() }).optional(),
  collarPct: percent.optional(),
  maxValue: decimalText.optional(),
  maxVolume: decimalText.optional(),
  throttle: z.strictObject({ max: z.number().int(), windowSec: z.number() }).optional(),
  kill: z.literal(true).optional(),
  /** in dollars, as firms state it whatever an account is in */
  capitalCap: decimalText.optional(),
  profitTargetPct: z.array(percent).optional(),
  minDays: z
    .strictObject({
      days: z.number().int(),
      count: z.enum(['opened', 'profitable-closed', 'profitable-equity']),
      pct: percent.optional(),
    })
    .optional(),
  bestDayPct: percent.optional(),
  inactivityDays: z.number().int().optional(),
  eu: z
    .strictObject({ rates: z.record(z.string(), decimalText), closeOutPct: percent, duties: z.boolean() })
    .optional(),
});
export type ProfileRules = z.infer<typeof rulesSchema>;

/** What an older version kept in a profile of one's own is a sentence. */
const told = z.union([z.string(), saidSchema]);

const sourceSchema = z.strictObject({ address: z.string(), says: told, checked: z.boolean() });

/** Dated, sourced data: what one firm or regulation asks, as we knew it on `asOf`. */
export const profileSchema = z.strictObject({
  id: z.string().regex(/^[A-Z0-9_]{2,40}$/),
  name: z.string(),
  /** accounts under one firm are judged together; null where no firm is involved */
  firm: z.string().nullable(),
  version: z.string(),
  asOf: z.iso.date(),
  staleAfterDays: z.number().int().positive(),
  historic: z.boolean(),
  /** the profile this one was derived from, with its version */
  derivedFrom: z.strictObject({ id: z.string(), version: z.string() }).nullable(),
  sources: z.array(sourceSchema),
  /** what the firm says about copying signals: shown when the profile is activated */
  copying: told,
  notes: z.array(told),
  clock: z.strictObject({ zone: z.string(), resetAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
  rules: rulesSchema,
});
export type Profile = z.infer<typeof profileSchema>;

/** True when a rule limited to phases or account types concerns this account. No phase known counts as evaluation. */
export function isConcerned(
  rule: { phases?: string[] | undefined; accountTypes?: string[] | undefined },
  account: { phase: string | null; accountType: string | null },
): boolean {
  const phase = (account.phase ?? 'evaluation').toLowerCase();
  const type = (account.accountType ?? 'standard').toLowerCase();
  return (rule.phases?.includes(phase) ?? true) && (rule.accountTypes?.includes(type) ?? true);
}
