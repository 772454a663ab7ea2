import { isLive, type Leg, type Wisher } from '../../orders/leg.ts';

/** Where the stops of a signal were wanted when something was asked about it, by leg. */
export type Stops = Record<string, string | null>;

const isTheirs = (by: Wisher | undefined): boolean => by === 'trader' || by === 'approved';
const stopOf = ({ wanted }: Leg): string | null => wanted.slFromEntry ?? wanted.sl;

export const stopsOf = (legs: readonly Leg[]): Stops =>
  Object.fromEntries(legs.filter(isLive).map((leg) => [leg.id, stopOf(leg)]));

/**
 * The stop was moved since it was asked, and what was asked would let more be lost than is wanted now. What the trader
 * moved overtakes nothing: a tap that follows it is the newer word of the same person.
 */
export function isOvertaken(legs: readonly Leg[], { stops, isSafer }: { stops: Stops; isSafer: boolean }): boolean {
  if (isSafer) return false;
  return legs
    .filter(isLive)
    .some((leg) => leg.id in stops && stops[leg.id] !== stopOf(leg) && !isTheirs(leg.wanted.by.sl));
}
