import { type Decimal, decimal, max, min } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';

/**
 * What a new signal is to one that still asks, waits or is open in the same channel.
 * repost: the same trade said again · correction: the same trade with other levels · doubtful: it names no price of its
 * own, so it may be the same trade or a second one · other: another trade
 */
export type Likeness = 'repost' | 'correction' | 'doubtful' | 'other';

export interface OpenTrade {
  signal: Signal;
  /** where its orders wait or were filled; null while nothing was sent */
  price: string | null;
  isPending: boolean;
}

export interface PriceScale {
  /** where the new signal would be filled now */
  live: string | null;
  /** entries this near to each other are one entry, in price units */
  tolerance: Decimal;
}

/** Both name their entry, and not the same: nothing else has to be looked at. */
export function isElsewhere(open: Signal, posted: Signal, tolerance: Decimal): boolean {
  return !isNear(placeOf(open, null), placeOf(posted, null), tolerance);
}

export function likeness(open: OpenTrade, posted: Signal, { live, tolerance }: PriceScale): Likeness {
  if (open.signal.symbol !== posted.symbol || open.signal.side !== posted.side) return 'other';
  const isSame = signalChanges(open.signal, withLevelsOf(open.signal, posted)).length === 0;
  if (isNear(placeOf(open.signal, open.price ?? live), placeOf(posted, live), tolerance))
    return isSame ? 'repost' : 'correction';
  if (posted.entry !== null) return 'other';
  return isSame && !open.isPending ? 'repost' : 'doubtful';
}

/** The open trade with the levels that were named anew; what is not named again stands. */
export function withLevelsOf(open: Signal, posted: Signal): Signal {
  const namesStop = posted.sl !== null || posted.slPips !== undefined;
  const namesTargets =
    posted.tps.length > 0 || [posted.tpPips, posted.rr, posted.openTp].some((each) => each !== undefined);
  const stop = namesStop ? posted : open;
  const targets = namesTargets ? posted : open;
  const { slPips: _, tpPips: __, openTp: ___, rr: ____, ...rest } = open;
  return {
    ...rest,
    sl: stop.sl,
    tps: targets.tps,
    ...(stop.slPips === undefined ? {} : { slPips: stop.slPips }),
    ...(targets.tpPips === undefined ? {} : { tpPips: targets.tpPips }),
    ...(targets.rr === undefined ? {} : { rr: targets.rr }),
    ...(targets.openTp === undefined ? {} : { openTp: targets.openTp }),
  };
}

type Place = [Decimal, Decimal] | null;

function placeOf({ entry }: Signal, otherwise: string | null): Place {
  if (Array.isArray(entry)) return [decimal(Math.min(...entry)), decimal(Math.max(...entry))];
  const price = entry ?? otherwise;
  return price === null ? null : [decimal(price), decimal(price)];
}

/** Where nobody knows a price, nothing says that it is another. */
function isNear(a: Place, b: Place, tolerance: Decimal): boolean {
  if (!a || !b) return true;
  return max(a[0], b[0]).sub(min(a[1], b[1])).lte(tolerance);
}
