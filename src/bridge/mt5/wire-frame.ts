import { z } from 'zod';
import { wireAck } from './wire-acks.ts';
import { wireDeal, wireOrder, wirePast, wirePosition, wireQuote, wireSpec } from './wire-state.ts';
import {
  isTooDeep,
  marginModes,
  selfTestSchema,
  tradeModes,
  wireCount,
  wireDecimal,
  wireId,
  wireMs,
  wireNumber,
  wireText,
} from './wire-values.ts';

const version = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/);

const wireHello = z.object({
  eaVersion: version,
  build: wireCount,
  journalId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  lastN: z
    .number()
    .int()
    .min(0)
    .max(2 ** 40 - 1),
  openIntents: z.array(wireNumber).max(100),
  account: z.object({
    login: wireId,
    server: wireText,
    company: wireText,
    currency: wireText,
    leverage: wireCount,
    marginMode: marginModes,
    tradeMode: tradeModes,
  }),
  symbolsHash: z.string().max(64),
  selfTest: selfTestSchema,
});
export type WireHello = z.infer<typeof wireHello>;

export const wirePermissions = z.object({
  terminal: z.boolean(),
  program: z.boolean(),
  account: z.boolean(),
  expert: z.boolean(),
});
export const wireMoney = z.object({
  balance: wireDecimal,
  equity: wireDecimal,
  margin: wireDecimal,
  free: wireDecimal,
  credit: wireDecimal,
});

export const wireFrame = z.object({
  v: z.literal(1),
  hello: wireHello.optional(),
  bye: z.boolean().optional(),
  login: wireId,
  server: wireText,
  localMs: wireMs,
  serverMs: wireMs,
  isConnected: z.boolean(),
  isSynced: z.boolean(),
  permissions: wirePermissions,
  acct: wireMoney,
  positions: z.array(wirePosition).max(400),
  orders: z.array(wireOrder).max(400),
  deals: z.array(wireDeal).max(200),
  history: z.array(wirePast).max(200),
  more: z.boolean(),
  quotes: z.array(wireQuote).max(100),
  acks: z.array(wireAck).max(50),
  symbols: z
    .array(z.object({ symbol: wireText, hash: z.string().max(64) }))
    .max(1_000)
    .optional(),
  specs: z.array(wireSpec).max(50).optional(),
  missing: z.array(wireText).max(50).optional(),
});
export type WireFrame = z.infer<typeof wireFrame>;

export const wireAsk = z.object({ v: z.literal(1), ask: z.literal('epoch') });

export const pairRequest = z.object({
  v: z.literal(1),
  code: z.string().max(60),
  login: wireId,
  server: wireText,
  company: wireText,
  currency: wireText,
  marginMode: marginModes,
  tradeMode: tradeModes,
  build: wireCount,
  eaVersion: version,
  selfTest: selfTestSchema,
});
export type PairRequest = z.infer<typeof pairRequest>;

export type Read<T> = { ok: true; value: T } | { ok: false; field: string };

/** What a body says; null stands for one that was not even text. `field` is the path of what is not as it must be. */
export function readBody<T>(schema: z.ZodType<T>, body: string | null): Read<T> {
  if (body === null) return { ok: false, field: '' };
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { ok: false, field: '' };
  }
  if (isTooDeep(value)) return { ok: false, field: '' };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, field: parsed.error.issues[0]?.path.join('.').slice(0, 60) ?? '' };
}
