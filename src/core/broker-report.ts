import { z } from 'zod';
import { accountSnapshotSchema, decimalText, sideSchema } from './broker.ts';
import { answerSchema } from './command.ts';
import { rejectionSchema } from './rejection.ts';

/**
 * What happened on the account, numbered in the bridge's own log.
 * opened · placed · triggered (an order, or a part of it, became a position) · modified (carries the levels as they
 * are now) · moved (another ticket) · closed · closed_part · cancelled · unfilled (an order whose turn came could not be
 * filled and is gone) · refused (a command changed nothing) · balance (paid in or out) · charge (a fee or interest: a
 * loss, no payout) · credit
 */
export const brokerEventSchema = z.object({
  seq: z.number().int(),
  at: z.number(),
  kind: z.enum([
    'opened',
    'placed',
    'triggered',
    'modified',
    'moved',
    'closed',
    'closed_part',
    'cancelled',
    'unfilled',
    'refused',
    'balance',
    'charge',
    'credit',
  ]),
  symbol: z.string().optional(),
  side: sideSchema.optional(),
  /** what was dealt in; of an order, what still waits */
  lots: decimalText.optional(),
  price: decimalText.optional(),
  sl: decimalText.nullable().optional(),
  tp: decimalText.nullable().optional(),
  /** money that moved, in account currency: gross profit with its commission, swap and fees */
  profit: decimalText.optional(),
  positionId: z.string().optional(),
  orderId: z.string().optional(),
  n: z.number().int().optional(),
  cause: z.enum(['command', 'stop', 'target', 'stop_out', 'manual', 'expiry', 'broker']).optional(),
  code: rejectionSchema.optional(),
  /** of a ticket that changed */
  moved: z.object({ from: z.string(), to: z.string() }).optional(),
});
export type BrokerEvent = z.infer<typeof brokerEventSchema>;

/** Far beyond what any desk gives, and with room above it. */
const highestNumber = 2 ** 48;

export const brokerReportSchema = z.object({
  /** last event number contained; ask for events after it next time */
  cursor: z.number().int(),
  /** the log position at which the snapshot was taken: with more events than one report holds, beyond the cursor */
  asOf: z.number().int(),
  /** the snapshot lists every position and order there is */
  isComplete: z.boolean(),
  events: z.array(brokerEventSchema),
  /** to those of the awaited numbers that have ended */
  answers: z.array(answerSchema),
  /** those of the awaited numbers that have arrived and have not ended */
  received: z.array(z.number().int()),
  /** the highest number of a command that ever came, whoever gave it; 0: none did */
  lastNumber: z.number().int().min(0).max(highestNumber),
  snapshot: accountSnapshotSchema,
});
export type BrokerReport = z.infer<typeof brokerReportSchema>;
