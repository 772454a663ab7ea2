import { z } from 'zod';

const positive = z.string().regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,8})?$/, 'a number above zero in plain digits');
const percent = positive.refine((text) => Number(text) <= 100, 'at most 100');

/** Everything that some way of sizing has. */
export const sizeFields = {
  percent,
  of: z.enum(['balance', 'equity', 'initial']),
  amount: positive,
  lots: positive,
  /** what the provider trades a signal with, and on which balance; without the balance the lots are taken as they are */
  providerLots: positive,
  providerBalance: positive,
  ratio: positive,
};

/** How large a signal is traded. Size never comes from the message. */
export const sizeSettingsSchema = z.discriminatedUnion('mode', [
  z.object({
    mode: z.literal('risk'),
    percent: sizeFields.percent.default('1'),
    of: sizeFields.of.default('balance'),
  }),
  z.object({ mode: z.literal('money'), amount: sizeFields.amount }),
  z.object({ mode: z.literal('lots'), lots: sizeFields.lots }),
  z.object({
    mode: z.literal('ratio'),
    providerLots: sizeFields.providerLots,
    providerBalance: sizeFields.providerBalance.optional(),
    ratio: sizeFields.ratio.default('1'),
  }),
]);
export type SizeSettings = z.infer<typeof sizeSettingsSchema>;

/** Everything that some way of splitting has. */
export const splitFields = {
  /** one weight a target; targets beyond the list get nothing */
  weights: z.array(positive).min(1).max(20),
  lastRunsOpen: z.boolean().describe('the last order has no target'),
};
const lastRunsOpen = splitFields.lastRunsOpen.default(false);

export const splitSettingsSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('equal'), lastRunsOpen }),
  z.object({ by: z.literal('weighted'), weights: splitFields.weights, lastRunsOpen }),
  z.object({ by: z.literal('first'), lastRunsOpen }),
]);
export type SplitSettings = z.infer<typeof splitSettingsSchema>;

/** What one follow asks of planning. */
export const followSettingsSchema = z.strictObject({
  size: sizeSettingsSchema.default({ mode: 'risk', percent: '1', of: 'balance' }),
  split: splitSettingsSchema.default({ by: 'equal', lastRunsOpen: false }),
  /** how far a bare price may be from the live one and still be taken at market */
  entryTolerancePoints: z.number().int().min(0).max(100_000).default(50),
  zone: z.enum(['near', 'middle', 'ladder']).default('near'),
  /** null: a signal without a stop is refused */
  defaultStopPips: z.number().positive().max(100_000).nullable().default(null),
  /** allowed against a market order, and counted into the loss */
  slippagePoints: z.number().int().min(0).max(10_000).default(20),
  onNotEvaluated: z
    .enum(['trade', 'ask', 'refuse'])
    .optional()
    .describe('what to do when a rule lacks its facts, such as news without a calendar; left out: ask, on paper trade'),
});
export type FollowSettings = z.infer<typeof followSettingsSchema>;
