import { z } from 'zod';

/*
 * The shape a model answers in. Every value carries the words it was read from. There is no field for size.
 * Optional means null here: structured output knows no absent fields.
 */
const quoted = z.object({ value: z.number(), quote: z.string() });
const level = z.object({ value: z.number(), unit: z.enum(['price', 'pips']), quote: z.string() });
const symbol = z.object({ value: z.string(), quote: z.string() });

const claimedSignal = z.object({
  symbol: symbol.nullable(),
  side: z.object({ value: z.enum(['buy', 'sell']), quote: z.string() }),
  order: z.enum(['market', 'limit', 'stop']),
  entries: z.array(quoted),
  is_zone: z.boolean(),
  stop: level.nullable(),
  targets: z.array(level),
  open_target: z.boolean(),
  leverage: quoted.nullable(),
});
export type ClaimedSignal = z.infer<typeof claimedSignal>;

const updateActions = [
  'breakeven',
  'move_sl',
  'move_tp',
  'remove_tp',
  'move_entry',
  'set_levels',
  'trail',
  'close',
  'close_partial',
  'cancel',
  'tp_hit',
  'sl_hit',
  'filled',
  'reentry',
] as const;

const claimedUpdate = z.object({
  action: z.enum(updateActions),
  symbol: symbol.nullable(),
  price: quoted.nullable(),
  pips: quoted.nullable(),
  target: z.number().nullable(),
  stop: quoted.nullable(),
  targets: z.array(quoted),
  fraction: quoted.nullable(),
  all: z.boolean(),
  condition: quoted.nullable(),
});
export type ClaimedUpdate = z.infer<typeof claimedUpdate>;

export const modelAnswerSchema = z.object({
  kind: z.enum(['signals', 'updates', 'none', 'reject']),
  signals: z.array(claimedSignal),
  updates: z.array(claimedUpdate),
  reject: z
    .enum([
      'side_missing',
      'symbol_missing',
      'two_sides',
      'two_stops',
      'wrong_side',
      'scale',
      'ambiguous_number',
      'other',
    ])
    .nullable(),
});
export type ModelAnswered = z.infer<typeof modelAnswerSchema>;
