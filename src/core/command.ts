import { z } from 'zod';
import { decimalText, sideSchema } from './broker.ts';
import { rejectionSchema } from './rejection.ts';

const numbered = { n: z.number().int().positive(), expiresAt: z.number() };
const levels = { sl: decimalText.nullable(), tp: decimalText.nullable() };
/** what must stand there now; anything else is a `conflict`, so that what was done by hand is never overwritten unseen */
const expectedLevels = z.object(levels);

/**
 * What is sent to a bridge. `n` is unique per account and never reused. Shapes are idempotent: absolute levels that
 * say what they expect to replace, closes that compare and set.
 */
export const commandSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('open'),
    ...numbered,
    ...levels,
    symbol: z.string(),
    side: sideSchema,
    lots: decimalText,
    refPrice: decimalText,
    maxSlipPoints: z.number().int(),
  }),
  z.object({
    op: z.literal('pending'),
    ...numbered,
    ...levels,
    symbol: z.string(),
    side: sideSchema,
    type: z.enum(['limit', 'stop']),
    lots: decimalText,
    price: decimalText,
  }),
  z.object({
    op: z.literal('modify_position'),
    ...numbered,
    ...levels,
    positionId: z.string(),
    expect: expectedLevels,
  }),
  z.object({
    op: z.literal('modify_order'),
    ...numbered,
    ...levels,
    orderId: z.string(),
    price: decimalText,
    expect: expectedLevels.extend({ price: decimalText }),
  }),
  z.object({
    op: z.literal('close'),
    ...numbered,
    positionId: z.string(),
    /** null: whatever it holds. On a netting account an exit is an opposite deal, and twice would reverse */
    expectLots: decimalText.nullable(),
  }),
  z.object({
    op: z.literal('close_part'),
    ...numbered,
    positionId: z.string(),
    expectLots: decimalText,
    closeLots: decimalText,
  }),
  z.object({ op: z.literal('cancel'), ...numbered, orderId: z.string() }),
]);
export type Command = z.infer<typeof commandSchema>;

/** A command before it has its number. */
export type Draft = Command extends infer C ? (C extends Command ? Omit<C, 'n' | 'expiresAt'> : never) : never;

/**
 * How a command ended: `partial` did less than was asked, `conflict` found something else than was expected, `expired`
 * came too late and did nothing. `unknown` is no end: it is proved, or a person decides.
 */
export const answerSchema = z.object({
  n: z.number().int(),
  state: z.enum(['done', 'partial', 'rejected', 'expired', 'conflict', 'unknown']),
  /** why it was rejected */
  code: rejectionSchema.optional(),
  lots: decimalText.optional(),
  price: decimalText.optional(),
  orderId: z.string().optional(),
  positionId: z.string().optional(),
  /** a report as of this log position, or a later one, shows what it did; null: the bridge cannot say */
  asOf: z.number().int().nullable(),
});
export type Answer = z.infer<typeof answerSchema>;

/**
 * What a broker can show for a number whose time is over. `not_executed` is final: a number proved so is never carried
 * out, however late it still arrives. `no_evidence` says nothing either way.
 */
export const proofSchema = z.discriminatedUnion('verdict', [
  z.object({ n: z.number().int(), verdict: z.literal('executed'), answer: answerSchema }),
  z.object({ n: z.number().int(), verdict: z.literal('not_executed') }),
  z.object({ n: z.number().int(), verdict: z.literal('no_evidence') }),
]);
export type Proof = z.infer<typeof proofSchema>;
