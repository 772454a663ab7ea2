import { z } from 'zod';
import { toText } from '../../../core/decimal.ts';
import { readNumber } from '../../../desk/comply/ends.ts';

/** A finite number, written as one or as its text, kept as decimal text. */
export const amount = z.union([z.number(), z.string()]).transform((value, context) => {
  const number = readNumber(String(value));
  if (number !== null) return toText(number);
  context.addIssue('not a number within reason');
  return z.NEVER;
});

/** Milliseconds, or an ISO time; without a zone it is UTC. */
const moment = z.union([z.number(), z.string()]).transform((value, context) => {
  const text =
    typeof value === 'string' && !/(Z|[+-]\d\d:?\d\d)$/i.test(value) && value.includes('T') ? `${value}Z` : value;
  const at = typeof text === 'number' ? text : Date.parse(text);
  if (Number.isFinite(at)) return at;
  context.addIssue('not a time');
  return z.NEVER;
});

const side = z.string().transform((text, context) => {
  const word = text.toLowerCase();
  if (word === 'buy' || word === 'long') return 'buy' as const;
  if (word === 'sell' || word === 'short') return 'sell' as const;
  context.addIssue('neither buy nor sell');
  return z.NEVER;
});

const position = z.object({
  symbol: z.string(),
  side,
  lots: amount,
  open: amount,
  price: amount.nullish(),
  sl: amount.nullish(),
  swap: amount.nullish(),
  openedAt: moment.nullish(),
  openTime: moment.nullish(),
});

const pending = z.object({
  symbol: z.string(),
  side,
  lots: amount.nullish(),
  price: amount,
  sl: amount.nullish(),
  type: z.enum(['limit', 'stop']).default('limit'),
  originalLots: amount.nullish(),
  filledLots: amount.nullish(),
});

const event = z.object({
  at: moment.optional(),
  time: moment.optional(),
  currency: z.string().optional(),
  currencies: z.array(z.string()).optional(),
  impact: z.string().optional(),
  targeted: z.boolean().optional(),
  title: z.string().optional(),
  name: z.string().optional(),
});

const otherPosition = z.object({ symbol: z.string(), side, signalId: z.string().nullish() });
const otherAccount = z.object({
  firm: z.string().nullish(),
  profile: z.string().nullish(),
  initialBalance: amount.nullish(),
  capital: amount.nullish(),
  currency: z.string().optional(),
  positions: z.array(otherPosition).optional(),
  symbol: z.string().optional(),
  side: side.optional(),
});

const flag = z.boolean().nullish();
const client = z.union([
  z.string(),
  z.object({
    class: z.string().nullish(),
    warningShown: flag,
    incentivesOff: flag,
    appropriatenessTested: flag,
    recordsKept: flag,
    executionReported: flag,
  }),
]);

const trade = z.object({
  symbol: z.string(),
  side,
  lots: amount,
  profit: amount,
  openedAt: moment,
  closedAt: moment,
});

const recentOrder = z.object({
  signalId: z.string().nullish(),
  symbol: z.string(),
  side,
  price: amount,
  sl: amount.nullish(),
  at: moment,
});

const stateSchema = z.object({
  now: moment,
  currency: z.string().default('USD'),
  initialBalance: amount.nullish(),
  balance: amount.nullish(),
  equity: amount.nullish(),
  day: z.object({ startBalance: amount, startEquity: amount.nullish(), peakEquity: amount.nullish() }).nullish(),
  flowsToday: amount.nullish(),
  hwm: z.object({ balance: amount.nullish(), eodBalance: amount.nullish(), equity: amount.nullish() }).nullish(),
  positions: z.array(position).nullish(),
  pending: z.array(pending).nullish(),
  rates: z.record(z.string(), amount).nullish(),
  costs: z.object({ commissionPerSide: amount.nullish(), slip: z.record(z.string(), amount).nullish() }).nullish(),
  swapDue: amount.nullish(),
  phase: z.string().nullish(),
  accountType: z.string().nullish(),
  events: z.array(event).nullish(),
  nextClose: z.object({ at: moment, breakHours: z.number() }).nullish(),
  requestsToday: z.number().nullish(),
  messagesThisSecond: z.number().nullish(),
  executionsInWindow: z.number().nullish(),
  lotsOpenedToday: amount.nullish(),
  lotsOpenAtReset: amount.nullish(),
  refPrice: amount.nullish(),
  tradingState: z
    .union([z.string(), z.object({ state: z.string(), who: z.string().nullish(), why: z.string().nullish() })])
    .nullish(),
  client: client.nullish(),
  otherAccounts: z.array(otherAccount).nullish(),
  closedTrades: z.array(trade).nullish(),
  recentOrders: z.array(recentOrder).nullish(),
  locks: z.array(z.object({ rule: z.string(), until: moment.nullish(), why: z.string().default('') })).nullish(),
  quoteAgeMs: z.number().nullish(),
  snapshotAgeMs: z.number().nullish(),
  mayLiveOverReset: z.boolean().nullish(),
});
export type CaseState = z.infer<typeof stateSchema>;

/** Numbers of an order are read later: a bad one is the order's fault and has a rule of its own. */
const raw = z.union([z.number(), z.string()]).nullish();

const orderSchema = z.object({
  kind: z.enum(['open', 'close', 'modify']).default('open'),
  type: z.enum(['market', 'limit', 'stop']).default('market'),
  symbol: z.string(),
  side,
  lots: raw,
  price: raw,
  sl: raw,
  tp: raw,
  signalId: z.string().nullish(),
});
export type CaseOrder = z.infer<typeof orderSchema>;

export const caseSchema = z.object({
  id: z.union([z.string(), z.number()]),
  profile: z.string().default('CUSTOM'),
  overrides: z.record(z.string(), z.unknown()).nullish(),
  state: stateSchema,
  order: orderSchema.nullish(),
});
export type Case = z.infer<typeof caseSchema>;
