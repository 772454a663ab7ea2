import { z } from 'zod';
import { blockSchema, choiceSchema } from '../../../src/core/chat.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import type { Alert } from '../../../src/platform/services.ts';
import type { Act, Story } from './acts.ts';
import type { WireLine } from './network.ts';

const levels = { sl: z.string().nullable(), tp: z.string().nullable() };
const positionSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  side: z.enum(['buy', 'sell']),
  lots: z.string(),
  openPrice: z.string(),
  n: z.number().nullable(),
  openedAt: z.number(),
  ...levels,
});
const orderSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  side: z.enum(['buy', 'sell']),
  lots: z.string(),
  remaining: z.string().optional(),
  price: z.string(),
  n: z.number().nullable(),
  ...levels,
});
export const eventSchema = z.object({
  seq: z.number(),
  at: z.number(),
  kind: z.string(),
  symbol: z.string().optional(),
  side: z.enum(['buy', 'sell']).optional(),
  lots: z.string().optional(),
  price: z.string().optional(),
  profit: z.string().optional(),
  positionId: z.string().optional(),
  orderId: z.string().optional(),
  n: z.number().optional(),
  cause: z.string().optional(),
});
export const snapshotSchema = z.object({
  balance: z.string(),
  equity: z.string(),
  marginMode: z.enum(['hedging', 'netting']),
  positions: z.array(positionSchema),
  orders: z.array(orderSchema),
});
export type Position = z.infer<typeof positionSchema>;
export type Order = z.infer<typeof orderSchema>;
export type LedgerEvent = z.infer<typeof eventSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;

/** One broker's own books. */
export interface Book {
  venue: string;
  account: string;
  events: LedgerEvent[];
  snapshot: Snapshot;
  /** the snapshot before each new one, with the numbers of the events between */
  steps: { at: number; before: Snapshot; after: Snapshot; from: number }[];
}

export const talkSchema = z.object({
  talk: z.array(
    z.object({ id: z.string(), direction: z.string(), blocks: z.array(blockSchema), choices: z.array(choiceSchema) }),
  ),
});
export type Talk = z.infer<typeof talkSchema>['talk'];

export const signalsSchema = z.object({
  signals: z.array(
    z.object({
      signal: z.string(),
      feed: z.string(),
      messageId: z.string(),
      account: z.string(),
      state: z.string(),
      legs: z.array(
        z.object({
          n: z.number().nullable(),
          state: z.string(),
          lots: z.string(),
          ...levels,
          item: z.number(),
          profit: z.string(),
        }),
      ),
    }),
  ),
});
export type Signals = z.infer<typeof signalsSchema>['signals'];

export const journalSchema = z.object({
  lines: z.array(z.object({ seq: z.number(), kind: z.string(), body: z.string(), at: z.number() })),
});
type Journal = z.infer<typeof journalSchema>['lines'];

/** What somebody did and what they were told. */
export interface Done {
  act: Act;
  at: number;
  /** when it was answered; null: never */
  doneAt: number | null;
  outcome: Outcome<unknown> | null;
  /** of a tap: which button; of a trade by hand: what of it */
  what: string;
}

/** All that an oracle may look at: what everybody did, the wire, the brokers' books, and what the trader is shown. */
export interface Seen {
  story: Story;
  did: Done[];
  wire: WireLine[];
  books: Book[];
  journal: Journal;
  /** once quiet: where the stored rows are not what the journal makes of them */
  rebuilt: string[];
  talk: Talk;
  signals: Signals;
  alerts: Alert[];
  errors: string[];
  /** when the last act was over and the network healed; null: not yet */
  quietSince: number | null;
  now: number;
}
