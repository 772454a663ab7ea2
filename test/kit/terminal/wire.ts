import { z } from 'zod';

/** The connector's side of mt5c/1 as the contract words it; a frame that is not so fails the test. */
const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);
const id = z.string().regex(/^\d{1,20}$/);
const ms = z.number().int().min(0);
const n = z
  .number()
  .int()
  .min(1)
  .max(2 ** 40 - 1);
const text = z
  .string()
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the contract forbids them
  .regex(/^[^\u0000-\u001f\u007f]*$/);
const level = decimal.refine((value) => Number(value) > 0).nullable();
const side = z.enum(['buy', 'sell']);
const reason = z.enum(['client', 'mobile', 'web', 'expert', 'sl', 'tp', 'so', 'rollover', 'vmargin', 'split', 'other']);
const selfTest = z.array(z.strictObject({ name: text, ok: z.boolean() })).max(30);
const marginMode = z.enum(['hedging', 'netting', 'exchange']);
const tradeMode = z.enum(['demo', 'contest', 'real']);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const whose = { login: id, server: text };

export const pairBody = z.strictObject({
  v: z.literal(1),
  code: text,
  ...whose,
  company: text,
  currency: text,
  marginMode,
  tradeMode,
  build: z.number().int(),
  eaVersion: version,
  selfTest,
});

export const askBody = z.strictObject({ v: z.literal(1), ask: z.literal('epoch') });

const position = z.strictObject({
  id,
  ticket: id,
  symbol: text,
  side,
  lots: decimal,
  openPrice: decimal,
  price: decimal,
  sl: level,
  tp: level,
  swap: decimal,
  profit: decimal,
  magic: id,
  openMs: ms,
});
const order = z.strictObject({
  ticket: id,
  symbol: text,
  side,
  type: z.enum(['limit', 'stop', 'stop_limit']),
  lots: decimal,
  remaining: decimal,
  price: decimal,
  sl: level,
  tp: level,
  magic: id,
  setupMs: ms,
});
const dealType = z.enum([
  'buy',
  'sell',
  'balance',
  'credit',
  'charge',
  'correction',
  'bonus',
  'commission',
  'interest',
  'dividend',
  'tax',
  'other',
]);
const deal = z.strictObject({
  ticket: id,
  order: id,
  positionId: id,
  symbol: text,
  type: dealType,
  entry: z.enum(['in', 'out', 'inout', 'out_by']),
  lots: decimal,
  price: decimal,
  profit: decimal,
  commission: decimal,
  swap: decimal,
  fee: decimal,
  magic: id,
  reason,
  timeMs: ms,
});
const oldOrder = z.strictObject({
  ticket: id,
  symbol: text,
  side,
  type: z.enum(['market', 'limit', 'stop', 'stop_limit', 'close_by', 'other']),
  lots: decimal,
  remaining: decimal,
  price: decimal,
  state: z.enum(['filled', 'canceled', 'partial', 'rejected', 'expired', 'other']),
  magic: id,
  positionId: id,
  reason,
  doneMs: ms,
});
const quote = z.strictObject({ symbol: text, bid: decimal, ask: decimal, timeMs: ms, ageMs: z.number().int() });
const spec = z.strictObject({
  symbol: text,
  hash: text.max(64),
  digits: z.number().int(),
  point: decimal,
  tickSize: decimal,
  tickValue: decimal,
  contract: decimal,
  volMin: decimal,
  volStep: decimal,
  volMax: decimal,
  volLimit: decimal,
  stops: z.number().int(),
  freeze: z.number().int(),
  filling: z.number().int(),
  exe: z.enum(['request', 'instant', 'market', 'exchange']),
  trade: z.enum(['disabled', 'long', 'short', 'close', 'full']),
  base: text,
  profit: text,
  margin: text,
  marginPerLot: decimal,
  price: decimal,
  commissionPerLot: decimal,
  swapMode: z.enum(['points', 'currency', 'deposit', 'percent', 'disabled', 'other']),
  swapLong: decimal,
  swapShort: decimal,
  swap3: z.number().int().min(0).max(6),
  sessions: z.array(z.array(z.tuple([z.number().int(), z.number().int()])).max(8)).length(7),
});
const why = z.enum(
  'stops_level freeze volume price_moved stale_quote no_quote unknown_symbol trade_off_terminal trade_off_program trade_off_account trade_off_expert trade_off_symbol journal lease read_only login bad_command market_closed no_money not_found filling no_hedge not_connected'.split(
    ' ',
  ),
);
const ack = z.strictObject({
  n,
  state: z.enum([
    'received',
    'done',
    'partial',
    'rejected',
    'expired',
    'conflict',
    'refused',
    'unknown',
    'unsupported',
    'absent',
  ]),
  retcode: z.number().int().min(0),
  ext: z.number().int(),
  lastError: z.number().int(),
  why: why.nullable(),
  order: id,
  deals: z.array(id).max(20),
  positionId: id,
  lots: decimal.nullable(),
  price: decimal.nullable(),
  text,
});
export type Ack = z.infer<typeof ack>;

const hello = z.strictObject({
  eaVersion: version,
  build: z.number().int(),
  journalId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  lastN: z.number().int().min(0),
  openIntents: z.array(n).max(100),
  account: z.strictObject({
    ...whose,
    company: text,
    currency: text,
    leverage: z.number().int(),
    marginMode,
    tradeMode,
  }),
  symbolsHash: text.max(64),
  selfTest,
});

export const syncBody = z.strictObject({
  v: z.literal(1),
  hello: hello.optional(),
  bye: z.boolean().optional(),
  ...whose,
  localMs: ms,
  serverMs: ms,
  isConnected: z.boolean(),
  isSynced: z.boolean(),
  permissions: z.strictObject({
    terminal: z.boolean(),
    program: z.boolean(),
    account: z.boolean(),
    expert: z.boolean(),
  }),
  acct: z.strictObject({ balance: decimal, equity: decimal, margin: decimal, free: decimal, credit: decimal }),
  positions: z.array(position).max(400),
  orders: z.array(order).max(400),
  deals: z.array(deal).max(200),
  history: z.array(oldOrder).max(200),
  more: z.boolean(),
  quotes: z.array(quote).max(100),
  acks: z.array(ack).max(50),
  symbols: z
    .array(z.strictObject({ symbol: text, hash: text.max(64) }))
    .max(1000)
    .optional(),
  specs: z.array(spec).max(50).optional(),
  missing: z.array(text).max(50).optional(),
});
export type Sync = z.infer<typeof syncBody>;

/** One command as the contract shows it; the stand-in adds number, magic, comment and time. */
export type Op =
  | {
      op: 'open';
      symbol: string;
      side: string;
      lots: string;
      sl: string | null;
      tp: string | null;
      refPrice: string;
      maxSlipPoints: number;
    }
  | {
      op: 'pending';
      symbol: string;
      side: string;
      type: string;
      lots: string;
      price: string;
      sl: string | null;
      tp: string | null;
    }
  | {
      op: 'modify_position';
      positionId: string;
      sl: string | null;
      tp: string | null;
      expectSl: string | null;
      expectTp: string | null;
    }
  | {
      op: 'modify_order';
      orderId: string;
      price: string;
      sl: string | null;
      tp: string | null;
      expectPrice: string;
      expectSl: string | null;
      expectTp: string | null;
    }
  | { op: 'close'; positionId: string; expectLots: string | null }
  | { op: 'close_part'; positionId: string; expectLots: string; closeLots: string }
  | { op: 'cancel'; orderId: string };
export type WireCommand = Op & { n: number; magic: string; comment: string; expiresAt: number };
