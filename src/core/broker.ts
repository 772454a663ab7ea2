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
  /** the same for the position's whole life */
  id: z.string(),
  /** what requests name it by; a broker may give it another one, such as over a night */
  ticket: z.string(),
  symbol: z.string(),
  side: sideSchema,
  lots: decimalText,
  openPrice: decimalText,
  /** where it would be closed now */
  currentPrice: decimalText,
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
  /** as it was placed */
  lots: decimalText,
  /** what of it still waits */
  remaining: decimalText,
  price: decimalText,
  sl: decimalText.nullable(),
  tp: decimalText.nullable(),
  n: z.number().int().nullable(),
  placedAt: z.number(),
});
export type Order = z.infer<typeof orderSchema>;

/** The account as the broker reports it at one moment: the truth about what is open. */
export const accountSnapshotSchema = z.object({
  /** whose account it is at which server: another one in the same terminal is not ours */
  login: z.string(),
  server: z.string(),
  /** money of its own, not play money */
  isReal: z.boolean(),
  /** the way from the bridge on to the broker is open */
  isConnected: z.boolean(),
  /** null: orders are taken; otherwise why not, as the bridge says it */
  noTrading: z.string().nullable(),
  currency: z.string(),
  balance: decimalText,
  equity: decimalText,
  margin: decimalText,
  freeMargin: decimalText,
  marginMode: z.enum(['hedging', 'netting']),
  positions: z.array(positionSchema),
  orders: z.array(orderSchema),
  at: z.number(),
});
export type AccountSnapshot = z.infer<typeof accountSnapshotSchema>;
