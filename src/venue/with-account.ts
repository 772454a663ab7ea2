import { defineRefusals, type Outcome, wording } from '../core/outcome.ts';
import { findSource, sourceNames } from './prices.ts';
import type { VenueAccount } from './store.ts';
import type { VenueContext } from './venue-context.ts';

export const venueActorRefusals = defineRefusals({
  VENUE_TAKEN: wording(409, (f: { venue: string }) => `The paper account at ${f.venue} belongs to somebody else.`),
  VENUE_NOT_OPEN: wording(404, (f: { venue: string }) => `There is no paper account at ${f.venue}.`),
  UNKNOWN_PRICES: wording(
    422,
    (f: { prices: string; known: string[] }) => `There are no prices ${f.prices} here, only ${f.known.join(', ')}.`,
  ),
});

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
