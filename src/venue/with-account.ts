import { defineRefusals, type Outcome } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';
import { findSource, sourceNames } from './prices.ts';
import type { VenueAccount } from './store.ts';
import type { VenueContext } from './venue-context.ts';

export const venueActorRefusals = defineRefusals(
  worded({ VENUE_TAKEN: 409, VENUE_NOT_OPEN: 404, UNKNOWN_PRICES: 422 }),
);

/** What is asked of a venue needs its account and its prices; without either it refuses. */
export function withAccount<I, O>(run: (context: VenueContext, account: VenueAccount, input: I) => Outcome<O>) {
  return (context: VenueContext, input: I): Outcome<O> => {
    const account = context.store.account();
    if (!account) return venueActorRefusals.refuse('VENUE_NOT_OPEN', { venue: context.id });
    const { prices: given } = context.services;
    if (!findSource(given, account.prices))
      return venueActorRefusals.refuse('UNKNOWN_PRICES', { prices: account.prices, known: sourceNames(given) });
    return run(context, account, input);
  };
}
