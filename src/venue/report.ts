import type { z } from 'zod';
import { proveCommands, reportAccount } from '../core/broker-calls.ts';
import type { Proof } from '../core/command.ts';
import { accept } from '../core/outcome.ts';
import { openIn, pricesNow, readerOf, symbolsToValue } from './read-book.ts';
import { snapshot } from './snapshot.ts';
import type { VenueAccount } from './store.ts';
import { venueAction } from './venue-action.ts';
import type { VenueContext } from './venue-context.ts';
import { withAccount } from './with-account.ts';

const reportLimit = 500;

export const report = venueAction({
  ...reportAccount,
  summary: 'What happened after an event, with the account as it stands',
  kind: 'read',
  needs: 'office',
  run: withAccount((context, account, input: z.infer<typeof reportAccount.input>) => {
    const { store } = context;
    const events = store.eventsAfter(input.after, reportLimit);
    const now = context.now();
    const open = openIn(store);
    const prices = pricesNow(context, account, symbolsToValue(open, account.currency));
    const answers = input.awaited.map((n) => store.toldAnswer(n)).filter((answer) => answer !== undefined);
    return accept({
      cursor: events.at(-1)?.seq ?? Math.max(input.after, account.lastSeq),
      asOf: account.lastSeq,
      isComplete: true,
      events,
      answers,
      received: input.awaited.filter((n) => store.isOffered(n)),
      lastNumber: store.lastNumber(),
      snapshot: snapshot(readerOf(store, account, open, prices), context.id, now),
    });
  }),
});

/** The end of a number the broker has a trace of is told from now on. What waits to be carried out says nothing yet. What never came is fenced: it finds its end already given. */
function proveOne(context: VenueContext, account: VenueAccount, n: number): Proof {
  const { store } = context;
  if (store.switches().isBlind) return { n, verdict: 'no_evidence' };
  const answer = store.answer(n);
  if (answer) {
    store.revealAnswer(n);
    const isCarriedOut = answer.state === 'done' || answer.state === 'partial';
    return isCarriedOut ? { n, verdict: 'executed', answer } : { n, verdict: 'not_executed' };
  }
  if (store.isOffered(n)) return { n, verdict: 'no_evidence' };
  store.keepAnswer({ n, state: 'expired', asOf: account.lastSeq });
  return { n, verdict: 'not_executed' };
}

export const prove = venueAction({
  ...proveCommands,
  summary: 'What became of numbers whose time is over; one that never came is never carried out from now on',
  kind: 'write',
  needs: 'office',
  run: withAccount((context, account, { numbers }: z.infer<typeof proveCommands.input>) => {
    return accept({ proofs: numbers.map((n) => proveOne(context, account, n)) });
  }),
});
