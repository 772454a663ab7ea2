import { z } from 'zod';
import { saidSchema } from './said.ts';

const price = z.number().finite().positive();
const pips = z.number().finite().positive();

/** An instruction to open. Prices are numbers exactly as written; size is never part of it. */
export const signalSchema = z.object({
  type: z.literal('signal'),
  symbol: z.string().regex(/^[A-Z0-9]{2,20}$/),
  side: z.enum(['buy', 'sell']),
  order: z.enum(['market', 'limit', 'stop']),
  entry: z.union([price, z.tuple([price, price])]).nullable(),
  entries: z.array(price).optional(),
  sl: price.nullable(),
  slPips: pips.optional(),
  tps: z.array(price),
  tpPips: z.array(pips).optional(),
  /** targets as multiples of what is risked from entry to stop, nearest first */
  rr: z.array(z.number().finite().positive().max(100)).optional(),
  openTp: z.literal(true).optional(),
  leverage: z.number().positive().optional(),
});
export type Signal = z.infer<typeof signalSchema>;

const target = z.number().int().positive();

/** What any instruction may say besides: what it is about, what it leaves alone, and from which price on it counts. */
const about = {
  /** only when price gets there, never at once */
  condition: z.object({ price }).optional(),
  symbol: z.string().optional(),
  /** "all but EURUSD" */
  except: z.array(z.string()).min(1).optional(),
};
const instruction = <A extends string, T extends z.ZodRawShape>(action: A, fields: T) =>
  z.object({ type: z.literal('update'), action: z.literal(action), ...fields, ...about });

/** An instruction about an earlier signal. */
export const updateSchema = z.discriminatedUnion('action', [
  /** `offsetPips`: so many into profit */
  instruction('breakeven', { offsetPips: z.number().optional() }),
  instruction('move_sl', { price: price.optional(), pips: z.number().optional() }),
  instruction('move_tp', { tp: target.optional(), price }),
  instruction('remove_tp', { tp: target.optional() }),
  instruction('move_entry', { price }),
  instruction('set_levels', { sl: price.nullable().optional(), tps: z.array(price).optional() }),
  /** the stop follows the price at a distance: pips, percent of the price, or multiples of what was risked; one of them */
  instruction('trail', { pips: pips.optional(), percent: pips.optional(), r: pips.optional() }),
  /** `tp`: only the part that aims at this target */
  instruction('close', { all: z.boolean().optional(), tp: target.optional() }),
  /** null and no lots: a part, and nobody knows how much */
  instruction('close_partial', {
    fraction: z.number().gt(0).lt(1).nullable(),
    lots: z.number().positive().optional(),
    tp: target.optional(),
  }),
  instruction('cancel', { all: z.boolean().optional() }),
  instruction('tp_hit', { tp: target.optional(), all: z.boolean().optional() }),
  instruction('sl_hit', {}),
  instruction('filled', {}),
  instruction('reentry', {}),
]);
export type Update = z.infer<typeof updateSchema>;

/** Why a message was read as it was: a reason of the grammar by its name, what others add as a code with its facts. */
const reasonSchema = z.union([z.string(), saidSchema]);
export type Reason = z.infer<typeof reasonSchema>;

export const readingSchema = z.union([
  signalSchema,
  z.object({ type: z.literal('signals'), items: z.array(signalSchema).min(1) }),
  updateSchema,
  z.object({ type: z.literal('updates'), items: z.array(updateSchema).min(1) }),
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('reject'), reason: reasonSchema }),
]);
export type Reading = z.infer<typeof readingSchema>;

/** certain: follow the desk's mode · probable: always confirm · unsure: show only. */
const certaintySchema = z.enum(['certain', 'probable', 'unsure']);
export type Certainty = z.infer<typeof certaintySchema>;

/** Where in the text (UTF-16 offsets) a field of the reading came from. `field` is a path such as `sl` or `items.0.tps.1`. */
const spanSchema = z.object({
  field: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
});
export type Span = z.infer<typeof spanSchema>;

/**
 * What a piece of the text was taken for. `of` says more: the field, or the kind of statement.
 * field: read into the reading · decoration: signs, emoji, tags · phrase: words that change nothing · statement: says
 * something else than the trade · unexplained: nobody knows, and the reading is not certain.
 */
const pieceSchema = z.object({
  start: z.number().int(),
  text: z.string(),
  as: z.enum(['field', 'decoration', 'phrase', 'statement', 'unexplained']),
  of: z.string().optional(),
});
export type Piece = z.infer<typeof pieceSchema>;

/** A reading with what it stands on. */
export const readSchema = z.object({
  reading: readingSchema,
  certainty: certaintySchema,
  reader: z.enum(['grammar', 'model']),
  spans: z.array(spanSchema),
  /** every piece of the text in its order; empty where a model read what the grammar did not */
  explanation: z.array(pieceSchema).default([]),
  reasons: z.array(reasonSchema),
});
export type Read = z.infer<typeof readSchema>;
