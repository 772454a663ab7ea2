import type { ActorContext } from '../platform/actor-context.ts';
import { findSource, type Market } from './prices.ts';
import type { VenueAccount, VenueStore } from './store.ts';

export type VenueContext = ActorContext<VenueStore, 'venue'>;

/** The account names where its prices come from; without that nothing is dealt, rather than at other prices. */
export function marketOf({ services }: Pick<VenueContext, 'services'>, account: VenueAccount): Market {
  const source = findSource(services.prices, account.prices);
  if (!source) throw new Error(`the prices ${account.prices} of this account are not here`);
  return { source, seed: account.seed, openedAt: account.openedAt };
}
