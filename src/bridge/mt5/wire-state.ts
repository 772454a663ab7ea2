import { z } from 'zod';
import { wireAmount, wireCount, wireDecimal, wireId, wireLevel, wireMs, wireSide, wireText } from './wire-values.ts';

/* What a terminal shows of its account. */

const reasons = [
  'client',
  'mobile',
  'web',
  'expert',
  'sl',
  'tp',
  'so',
  'rollover',
  'vmargin',
  'split',
  'other',
] as const;
const reason = z.enum(reasons);

export const wirePosition = z.object({
  id: wireId,
  ticket: wireId,
  symbol: wireText,
  side: wireSide,
  lots: wireAmount,
  openPrice: wireAmount,
  price: wireAmount,
  sl: wireLevel,
  tp: wireLevel,
  swap: wireDecimal,
  profit: wireDecimal,
  magic: wireId,
  openMs: wireMs,
});
export type WirePosition = z.infer<typeof wirePosition>;

export const wireOrder = z.object({
  ticket: wireId,
  symbol: wireText,
  side: wireSide,
  type: z.enum(['limit', 'stop', 'stop_limit']),
  lots: wireAmount,
  remaining: wireAmount,
  price: wireAmount,
  sl: wireLevel,
  tp: wireLevel,
  magic: wireId,
  setupMs: wireMs,
});
export type WireOrder = z.infer<typeof wireOrder>;

const moneyKinds = [
  'balance',
  'credit',
  'charge',
  'correction',
  'bonus',
  'commission',
  'interest',
  'dividend',
  'tax',
] as const;

export const wireDeal = z.object({
  ticket: wireId,
  order: wireId,
  positionId: wireId,
  symbol: wireText,
  type: z.enum(['buy', 'sell', ...moneyKinds, 'other']),
  entry: z.enum(['in', 'out', 'inout', 'out_by']),
  lots: wireAmount,
  price: wireAmount,
  profit: wireDecimal,
  commission: wireDecimal,
  swap: wireDecimal,
  fee: wireDecimal,
  magic: wireId,
  reason,
  timeMs: wireMs,
});
export type WireDeal = z.infer<typeof wireDeal>;

export const wirePast = z.object({
  ticket: wireId,
  symbol: wireText,
  side: wireSide,
  type: z.enum(['market', 'limit', 'stop', 'stop_limit', 'close_by', 'other']),
  lots: wireAmount,
  remaining: wireAmount,
  price: wireAmount,
  state: z.enum(['filled', 'canceled', 'partial', 'rejected', 'expired', 'other']),
  magic: wireId,
  positionId: wireId,
  reason,
  doneMs: wireMs,
});
/** An order that is over. */
export type WirePast = z.infer<typeof wirePast>;

export const wireQuote = z.object({
  symbol: wireText,
  bid: wireAmount,
  ask: wireAmount,
  timeMs: wireMs,
  ageMs: wireCount,
});

const minutes = z.tuple([z.number().int().min(0).max(1_440), z.number().int().min(0).max(1_440)]);

export const wireSpec = z.object({
  symbol: wireText,
  hash: z.string().max(64),
  digits: z.number().int().min(0).max(10),
  point: wireAmount,
  tickSize: wireAmount,
  tickValue: wireAmount,
  contract: wireAmount,
  volMin: wireAmount,
  volStep: wireAmount,
  volMax: wireAmount,
  volLimit: wireAmount,
  stops: wireCount,
  freeze: wireCount,
  filling: wireCount,
  exe: z.enum(['request', 'instant', 'market', 'exchange']),
  trade: z.enum(['disabled', 'long', 'short', 'close', 'full']),
  base: wireText,
  profit: wireText,
  margin: wireText,
  marginPerLot: wireAmount,
  price: wireAmount,
  commissionPerLot: wireAmount,
  swapMode: z.enum(['points', 'currency', 'deposit', 'percent', 'disabled', 'other']),
  swapLong: wireDecimal,
  swapShort: wireDecimal,
  swap3: z.number().int().min(0).max(6),
  sessions: z.array(z.array(minutes).max(8)).length(7),
});
export type WireSpec = z.infer<typeof wireSpec>;
