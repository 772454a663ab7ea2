import { defineRefusals, type Outcome, wording } from '../core/outcome.ts';
import type { VenueAccount } from './store.ts';
import type { VenueContext } from './turn.ts';

export const venueActorRefusals = defineRefusals({
  VENUE_TAKEN: wording(409, (f: { venue: string }) => `The paper account at ${f.venue} belongs to somebody else.`),
  VENUE_NOT_OPEN: wording(404, (f: { venue: string }) => `There is no paper account at ${f.venue}.`),
});

/** What is asked of a venue needs its account; one that was never opened refuses. */
export function withAccount<I, O>(run: (context: VenueContext, account: VenueAccount, input: I) => Outcome<O>) {
  return (context: VenueContext, input: I): Outcome<O> => {
    const account = context.store.account();
    return account ? run(context, account, input) : venueActorRefusals.refuse('VENUE_NOT_OPEN', { venue: context.id });
  };
}
