import { z } from 'zod';
import { accountSnapshotSchema, decimalText } from '../core/broker.ts';
import { brokerEventSchema } from '../core/broker-report.ts';
import { answerSchema, commandSchema } from '../core/command.ts';
import { accept } from '../core/outcome.ts';
import { openIn, pricesNow, readerOf, symbolsToValue } from './read-book.ts';
import { snapshot } from './snapshot.ts';
import { venueAction } from './venue-action.ts';
import { withAccount } from './with-account.ts';

const { positions, orders, currency, marginMode } = accountSnapshotSchema.shape;

const ledgerInput = z.object({
  /** events after this number */
  after: z.number().int().min(0).optional(),
  /** commands after this number */
  wireAfter: z.number().int().min(0).optional(),
  limit: z.number().int().min(1).max(2_000).optional(),
});

export const ledgerSchema = z.object({
  account: z.object({
    currency,
    marginMode,
    initialBalance: decimalText,
    balance: decimalText,
    lastSeq: z.number().int(),
  }),
  positions,
  orders,
  events: z.array(brokerEventSchema),
  wire: z.array(
    z.object({
      n: z.number().int(),
      command: commandSchema,
      /** when it came first */
      at: z.number(),
      times: z.number().int(),
      /** with how many different contents; more than one breaks a promise of whoever sent it */
      contents: z.number().int(),
      /** how it truly ended, whatever was told; null while it waits */
      answer: answerSchema.nullable(),
      /** what a report tells of it */
      told: answerSchema.nullable(),
    }),
  ),
});

/** The broker's own books, for whoever checks the desk against them. */
export const ledger = venueAction({
  name: 'venue.ledger',
  summary: 'Everything the paper broker wrote down: what came, what it did, what is open',
  kind: 'read',
  needs: 'office',
  input: ledgerInput,
  output: ledgerSchema,
  run: withAccount((context, account, { after = 0, wireAfter = 0, limit = 500 }: z.infer<typeof ledgerInput>) => {
    const { store } = context;
    const now = context.now();
    const open = openIn(store);
    const prices = pricesNow(context, account, symbolsToValue(open, account.currency));
    const shown = snapshot(readerOf(store, account, open, prices), context.id, now);
    return accept({
      account: ledgerSchema.shape.account.parse(account),
      positions: shown.positions,
      orders: shown.orders,
      events: store.eventsAfter(after, limit),
      wire: store.receivedAfter(wireAfter, limit).map((received) => ({
        ...received,
        answer: store.answer(received.n) ?? null,
        told: store.toldAnswer(received.n) ?? null,
      })),
    });
  }),
});
