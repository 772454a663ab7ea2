import { z } from 'zod';

/** What one person or thing does at a moment. A story is a list of these; it can be stored, cut down and played again. */
const moment = { at: z.number().int().min(0) };

export const bridgeCalls = [
  'broker.offer',
  'broker.report',
  'broker.prove',
  'broker.quotes',
  'broker.contracts',
] as const;
export const garbageKinds = ['cursorHigh', 'cursorBack', 'noTicket', 'zeroQuote', 'crossedQuote', 'emptyBook'] as const;

const actSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('post'),
    ...moment,
    /** how other acts name the message */
    id: z.string(),
    feed: z.number().int(),
    text: z.string(),
    replyTo: z.string().optional(),
    /** the mark of the trade it is about, found in its levels */
    mark: z.string().optional(),
  }),
  z.object({ kind: z.literal('edit'), ...moment, of: z.string(), text: z.string() }),
  z.object({ kind: z.literal('delete'), ...moment, of: z.string() }),
  z.object({ kind: z.literal('price'), ...moment, symbol: z.string(), bid: z.string(), ask: z.string() }),
  z.object({
    kind: z.literal('tap'),
    ...moment,
    pick: z.number().int().min(0),
    /** only buttons with these words */
    label: z.string().optional(),
    isTwice: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal('hold'),
    ...moment,
    to: z.enum(['halt', 'resume', 'reduce-only']),
    account: z.number().int().nullable(),
  }),
  z.object({ kind: z.literal('panic'), ...moment }),
  z.object({ kind: z.literal('unfollow'), ...moment, pick: z.number().int().min(0) }),
  z.object({ kind: z.literal('follow'), ...moment, feed: z.number().int(), account: z.number().int() }),
  z.object({
    kind: z.literal('hand'),
    ...moment,
    account: z.number().int(),
    pick: z.number().int().min(0),
    what: z.enum(['close', 'part', 'moveStop', 'dropStop', 'dropTarget', 'cancel', 'open']),
  }),
  z.object({
    kind: z.literal('own'),
    ...moment,
    account: z.number().int(),
    symbol: z.string(),
    side: z.enum(['buy', 'sell']),
    sl: z.string(),
    tp: z.string(),
    lots: z.string(),
    mark: z.string(),
    isTwice: z.boolean(),
  }),
  z.object({
    kind: z.literal('manage'),
    ...moment,
    account: z.number().int(),
    pick: z.number().int().min(0),
    what: z.enum(['close', 'half', 'breakeven', 'dropTarget', 'cancel', 'closeAll']),
    isTwice: z.boolean(),
  }),
  z.object({
    kind: z.literal('net'),
    ...moment,
    account: z.number().int(),
    fault: z.enum([
      'loseRequest',
      'loseAnswer',
      'delayRequest',
      'delayAnswer',
      'duplicate',
      'silence',
      ...garbageKinds,
    ]),
    call: z.enum(bridgeCalls).nullable(),
    times: z.number().int().min(1),
    ms: z.number().int().min(0),
  }),
  z.object({
    kind: z.literal('behave'),
    ...moment,
    account: z.number().int(),
    /** how the broker departs from a good one, as it names it itself */
    switches: z.record(z.string(), z.unknown()),
    /** what it does of its own accord; `pick` chooses of what */
    happen: z.object({ what: z.enum(['close', 'cancel', 'charge', 'balance']), pick: z.number().int() }).optional(),
  }),
  z.object({ kind: z.literal('nudges'), ...moment, fault: z.enum(['lose', 'delay']), times: z.number().int().min(1) }),
  z.object({
    kind: z.literal('crash'),
    ...moment,
    who: z.enum(['desk', 'feed', 'directory', 'venue', 'office']),
    /** at which of the points at which other work can come in between, counted from now */
    after: z.number().int().min(0),
    downMs: z.number().int().min(0),
  }),
]);
export type Act = z.infer<typeof actSchema>;

const accountSetupSchema = z.object({
  margin: z.enum(['hedging', 'netting']),
  mode: z.enum(['auto', 'confirm']),
  lots: z.string(),
  zone: z.enum(['near', 'middle', 'ladder']),
  whoWins: z.enum(['safer', 'provider', 'me']),
  onDelete: z.enum(['ask', 'cancel', 'keep']),
  /** which channels it copies */
  feeds: z.array(z.number().int()).min(1),
});
export type AccountSetup = z.infer<typeof accountSetupSchema>;

export const storySchema = z.object({
  seed: z.number().int(),
  start: z.number().int(),
  accounts: z.array(accountSetupSchema).min(1),
  prices: z.array(z.object({ symbol: z.string(), bid: z.string(), ask: z.string() })),
  acts: z.array(actSchema),
});
export type Story = z.infer<typeof storySchema>;
