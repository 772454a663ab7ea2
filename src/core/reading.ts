import { z } from 'zod';

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
  openTp: z.literal(true).optional(),
  leverage: z.number().positive().optional(),
});
export type Signal = z.infer<typeof signalSchema>;

const condition = { condition: z.object({ price }).optional(), symbol: z.string().optional() };

/** An instruction about an earlier signal. `condition` means: only when price gets there, never at once. */
export const updateSchema = z.discriminatedUnion('action', [
  z.object({ type: z.literal('update'), action: z.literal('breakeven'), ...condition }),
  z.object({
    type: z.literal('update'),
    action: z.literal('move_sl'),
    price: price.optional(),
    pips: z.number().optional(),
    ...condition,
  }),
  z.object({
    type: z.literal('update'),
    action: z.literal('move_tp'),
    tp: z.number().int().optional(),
    price,
    ...condition,
  }),
  z.object({
    type: z.literal('update'),
    action: z.literal('remove_tp'),
    tp: z.number().int().optional(),
    ...condition,
  }),
  z.object({ type: z.literal('update'), action: z.literal('move_entry'), price, ...condition }),
  z.object({
    type: z.literal('update'),
    action: z.literal('set_levels'),
    sl: price.nullable().optional(),
    tps: z.array(price).optional(),
    ...condition,
  }),
  z.object({ type: z.literal('update'), action: z.literal('close'), all: z.boolean().optional(), ...condition }),
  z.object({
    type: z.literal('update'),
    action: z.literal('close_partial'),
    fraction: z.number().gt(0).lt(1).nullable(),
    ...condition,
  }),
  z.object({ type: z.literal('update'), action: z.literal('cancel'), all: z.boolean().optional(), ...condition }),
  z.object({
    type: z.literal('update'),
    action: z.literal('tp_hit'),
    tp: z.number().int().optional(),
    all: z.boolean().optional(),
    ...condition,
  }),
  z.object({ type: z.literal('update'), action: z.literal('sl_hit'), ...condition }),
  z.object({ type: z.literal('update'), action: z.literal('filled'), ...condition }),
  z.object({ type: z.literal('update'), action: z.literal('reentry'), ...condition }),
]);
export type Update = z.infer<typeof updateSchema>;

export const readingSchema = z.union([
  signalSchema,
  z.object({ type: z.literal('signals'), items: z.array(signalSchema).min(1) }),
  updateSchema,
  z.object({ type: z.literal('updates'), items: z.array(updateSchema).min(1) }),
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('reject'), reason: z.string() }),
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

/** A reading with what it stands on. */
export const readSchema = z.object({
  reading: readingSchema,
  certainty: certaintySchema,
  reader: z.enum(['grammar', 'model']),
  spans: z.array(spanSchema),
  reasons: z.array(z.string()),
});
export type Read = z.infer<typeof readSchema>;
