import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';

/** A rule's id is the code of its refusal. The closed set of them is the list of rules. */
const ruleIdSchema = z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);
export type RuleId = z.infer<typeof ruleIdSchema>;

const figure = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const figuresSchema = z.record(z.string(), figure);
export type Figures = z.infer<typeof figuresSchema>;

/** What one rule found. `line` is the limit, `used` what stands against it, `headroom` what is left, all decimal text. */
const findingSchema = z.object({
  rule: ruleIdSchema,
  status: z.enum(['passed', 'violated', 'not_evaluated']),
  /** hard: the order is refused or the account lost; soft: a warning or a payout gate of the firm */
  hard: z.boolean(),
  line: decimalText.nullable(),
  used: decimalText.nullable(),
  headroom: decimalText.nullable(),
  figures: figuresSchema,
  /** facts that were missing; only with `not_evaluated` */
  missing: z.array(z.string()),
});
export type Finding = z.infer<typeof findingSchema>;

export const verdictSchema = z.object({
  allowed: z.boolean(),
  /** one per rule of the profile that concerns this intent, in the order of evaluation */
  findings: z.array(findingSchema),
  violations: z.array(findingSchema),
  /** rules a protective close broke knowingly, because a loss line would have ended the account */
  sacrificed: z.array(findingSchema),
  notEvaluated: z.array(ruleIdSchema),
  /** total lots of the plan that would pass, at the plan's own proportions; null when nothing limits them or none are asked */
  largestLots: decimalText.nullable(),
  /** every figure by its name; money as decimal text */
  figures: figuresSchema,
  profile: z.object({ id: z.string(), version: z.string(), asOf: z.string(), sources: z.array(z.string()) }),
  snapshotAt: z.number(),
  judgedAt: z.number(),
});
export type Verdict = z.infer<typeof verdictSchema>;
