import { z } from 'zod';

/** A decimal printed in plain digits. What crosses between actors or is stored is this, never a binary float. */
export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/);

export const sideSchema = z.enum(['buy', 'sell']);
export type Side = z.infer<typeof sideSchema>;

/** The contract figures of one symbol on one account, as that account's broker states them. */
export const contractSchema = z.object({
  symbol: z.string(),
  digits: z.number().int(),
  tickSize: decimalText,
  contractSize: decimalText,
  volumeMin: decimalText,
  volumeStep: decimalText,
  volumeMax: decimalText,
  stopsLevelPoints: z.number().int(),
  baseCurrency: z.string(),
  profitCurrency: z.string(),
  /** share of the notional kept as margin, such as 0.0333 */
  marginRate: decimalText,
  /** in account currency, per lot and side */
  commissionPerSide: decimalText,
  /** in account currency, per lot and night, charged (−) or paid (+); left out where the broker names none */
  swap: z
    .object({
      buy: decimalText,
      sell: decimalText,
      /** the day whose rollover counts three nights; Wednesday when left out */
      tripleOn: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']).optional(),
    })
    .optional(),
});
export type Contract = z.infer<typeof contractSchema>;

export const quoteSchema = z.object({ symbol: z.string(), bid: decimalText, ask: decimalText, at: z.number() });
export type Quote = z.infer<typeof quoteSchema>;

const positionSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  side: sideSchema,
  lots: decimalText,
  openPrice: decimalText,
  sl: decimalText.nullable(),
  tp: decimalText.nullable(),
  /** number of the command that opened it; null when it was opened elsewhere */
  n: z.number().int().nullable(),
  openedAt: z.number(),
  swap: decimalText,
});
export type Position = z.infer<typeof positionSchema>;

const orderSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  side: sideSchema,
  type: z.enum(['limit', 'stop']),
  lots: decimalText,
  price: decimalText,
  sl: decimalText.nullable(),
  tp: decimalText.nullable(),
  n: z.number().int().nullable(),
  placedAt: z.number(),
});
export type Order = z.infer<typeof orderSchema>;

/** The account as the broker reports it at one moment: the truth about what is open. */
export const accountSnapshotSchema = z.object({
  currency: z.string(),
  balance: decimalText,
  equity: decimalText,
  margin: decimalText,
  marginMode: z.enum(['hedging', 'netting']),
  positions: z.array(positionSchema),
  orders: z.array(orderSchema),
  at: z.number(),
});
export type AccountSnapshot = z.infer<typeof accountSnapshotSchema>;

const numbered = { n: z.number().int().positive(), expiresAt: z.number() };
const levels = { sl: decimalText.nullable(), tp: decimalText.nullable() };

/** What is sent to a bridge. `n` is unique per account and never reused. Shapes are idempotent: absolute levels, compare-and-set closes. */
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
  z.object({ op: z.literal('modify_position'), ...numbered, ...levels, positionId: z.string() }),
  z.object({ op: z.literal('modify_order'), ...numbered, ...levels, orderId: z.string(), price: decimalText }),
  z.object({ op: z.literal('close'), ...numbered, positionId: z.string() }),
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

/** How a command ended. `unknown` is looked up by its number, never sent again. */
export const answerSchema = z.object({
  n: z.number().int(),
  state: z.enum(['done', 'partial', 'rejected', 'expired', 'conflict', 'unknown']),
  /** why it was rejected, in the bridge's closed set */
  code: z.string().optional(),
  lots: decimalText.optional(),
  price: decimalText.optional(),
  orderId: z.string().optional(),
  positionId: z.string().optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** What happened on the account, numbered in the bridge's own log. */
export const brokerEventSchema = z.object({
  seq: z.number().int(),
  at: z.number(),
  kind: z.enum([
    'opened',
    'placed',
    'triggered',
    'modified',
    'closed',
    'closed_part',
    'cancelled',
    'rejected',
    'balance',
  ]),
  symbol: z.string().optional(),
  side: sideSchema.optional(),
  lots: decimalText.optional(),
  price: decimalText.optional(),
  /** realised profit with commission and swap, in account currency */
  profit: decimalText.optional(),
  positionId: z.string().optional(),
  orderId: z.string().optional(),
  n: z.number().int().optional(),
  cause: z.enum(['command', 'stop', 'target', 'stop_out', 'manual', 'expiry']).optional(),
});
export type BrokerEvent = z.infer<typeof brokerEventSchema>;

export const brokerReportSchema = z.object({
  /** last event number contained; ask for events after it next time */
  cursor: z.number().int(),
  events: z.array(brokerEventSchema),
  answers: z.array(answerSchema),
  snapshot: accountSnapshotSchema,
});
export type BrokerReport = z.infer<typeof brokerReportSchema>;
