import { z } from 'zod';
import { saidSchema } from '../../core/said.ts';
import { stepIds } from './steps.ts';

export const stepId = z.enum(stepIds);

/** What became of a step, when, and why if it came to nothing. */
const record = z.object({
  became: z.enum(['done', 'skipped', 'failed']),
  at: z.number().int(),
  why: saidSchema.nullable(),
});

export const experience = z.enum(['new', 'some', 'much']);
export const targets = z.enum(['equal', 'first', 'runner']);

/** How signals are to be copied; what follows already has it, what is followed later begins with it. */
export const wishSchema = z.object({
  percent: z.string(),
  mode: z.enum(['auto', 'confirm', 'alert']),
  targets,
  whoWins: z.enum(['safer', 'provider', 'me']),
  defaultStopPips: z.number().nullable(),
});
export type Wish = z.infer<typeof wishSchema>;

/** One thing that was looked at about an account. */
export const checkSchema = z.object({ check: z.string(), isFine: z.boolean(), found: saidSchema });
export type Check = z.infer<typeof checkSchema>;

export const stages = ['received', 'read', 'planned', 'checked', 'sent', 'filled', 'shown', 'closed'] as const;
const stage = z.enum(stages);
export type Stage = z.infer<typeof stage>;

/** A test signal on its way, or what became of it. `ms`: since the stage before it. */
export const trialSchema = z.object({
  account: z.string(),
  feed: z.string(),
  follow: z.string(),
  symbol: z.string(),
  text: z.string(),
  messageId: z.string(),
  begunAt: z.number().int(),
  /** the last line of the journal before it */
  line: z.number().int(),
  /** posting → opening → closing → ending → over */
  phase: z.enum(['posting', 'opening', 'closing', 'ending', 'over']),
  stages: z.array(z.object({ stage, ms: z.number().int() })),
  failed: z.object({ stage, why: saidSchema }).nullable(),
});
export type Trial = z.infer<typeof trialSchema>;

/** All that is kept. What else there is to know stands where it belongs: accounts, follows, zone, rules. */
export const onboardingSchema = z.object({
  startedAt: z.number().int(),
  records: z.partialRecord(stepId, record),
  experience: experience.nullable(),
  /** the account it is about */
  account: z.string().nullable(),
  /** the channel it is about */
  feed: z.string().nullable(),
  wish: wishSchema,
  checks: z.array(checkSchema),
  trial: trialSchema.nullable(),
});
export type Onboarding = z.infer<typeof onboardingSchema>;

/** What stands at the desk, as far as a step is about it. */
export const standingSchema = z.object({
  hasZone: z.boolean(),
  /** that the onboarding is about; null: there is none, or none any more */
  account: z
    /** isReal: at a broker, whatever its money is called there */
    .object({ id: z.string(), name: z.string(), isReal: z.boolean(), profile: z.string(), isHalted: z.boolean() })
    .nullable(),
  /** of that account */
  follows: z.array(z.object({ follow: z.string(), feed: z.string(), channel: z.string(), mode: z.string() })),
  /** our own paper accounts, first the one it is about */
  papers: z.array(z.object({ id: z.string(), name: z.string(), isHalted: z.boolean() })),
});
export type Standing = z.infer<typeof standingSchema>;
