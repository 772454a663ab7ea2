import { isLive, type Leg } from '../orders/leg.ts';
import type { DeskContext, SignalRow } from '../store.ts';

/** Where the stops of a signal were wanted when something was asked about it, by leg. */
export type Stops = Record<string, string | null>;

const stopOf = ({ wanted }: Leg): string | null => wanted.slFromEntry ?? wanted.sl;
const liveLegs = ({ store }: DeskContext, { id }: Pick<SignalRow, 'id'>): Leg[] => store.legs(id).filter(isLive);

export function stopsWanted(context: DeskContext, row: Pick<SignalRow, 'id'>): Stops {
  return Object.fromEntries(liveLegs(context, row).map((leg) => [leg.id, stopOf(leg)]));
}

/**
 * The stop was moved since it was asked, and what was asked would let more be lost than is wanted now. What the trader
 * moved overtakes nothing: a tap that follows it is the newer word of the same person.
 */
export function isOvertaken(
  context: DeskContext,
  row: Pick<SignalRow, 'id'>,
  { stops, isSafer }: { stops: Stops; isSafer: boolean },
): boolean {
  if (isSafer) return false;
  return liveLegs(context, row).some(
    (leg) => leg.id in stops && stops[leg.id] !== stopOf(leg) && leg.wanted.by.sl !== 'trader',
  );
}
