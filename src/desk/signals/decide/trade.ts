import type { Contract, Quote } from '../../../core/broker.ts';
import type { Update } from '../../../core/reading.ts';
import { isLive, type Leg, phaseOf } from '../../orders/leg.ts';
import type { SignalRow } from '../../store.ts';
import { isTouched, viewsOf } from '../leg-view.ts';
import { done, type Obedience, type Steps } from '../obedience.ts';
import { obey } from '../obey.ts';
import { isNotSent } from '../signal.ts';
import { closesAt } from '../waiting.ts';
import { isVague } from '../weigh.ts';

/** One signal on one account as it stands, which is all that a decision about it looks at besides the facts. */
export interface Trade {
  row: SignalRow;
  legs: readonly Leg[];
  /** both null while it has no leg */
  steps: Steps | null;
  contract: Contract | null;
}

export const isUnsent = ({ row, legs }: Trade): boolean => isNotSent(row, legs.map(phaseOf));

/** The trader moved one of its levels at the broker. */
export const isMovedByHand = ({ legs }: Trade): boolean => legs.some((leg) => isTouched(leg) && isLive(leg));

/** Nobody knows which of its targets is meant. */
export const isUnclear = (trade: Trade, update: Update): boolean =>
  !isUnsent(trade) && isVague(update, viewsOf(trade.row, trade.legs));

/** What an instruction would change of its legs: nothing while there are none, or none that was sent. */
export function answerTo(update: Update, trade: Trade): Obedience {
  const { row, legs, steps } = trade;
  if (steps === null || isUnsent(trade)) return done([]);
  return obey(update, viewsOf(row, legs), steps);
}

interface Standing {
  entry: string | null;
  live: string;
}

/** Where a trade was or would be opened, and where it would be closed now; null where no price of it is known. */
export function entryAndNow({ row: { plan }, legs }: Trade, quotes: readonly Quote[]): Standing | null {
  const leg = legs.find((one) => phaseOf(one) === 'open') ?? legs.at(-1);
  const symbol = leg?.symbol ?? plan?.symbol;
  const side = leg?.side ?? plan?.side;
  const quote = quotes.find((one) => one.symbol === symbol);
  if (!side || !quote) return null;
  return { entry: leg?.openPrice ?? leg?.wanted.price ?? plan?.legs[0]?.price ?? null, live: closesAt(side, quote) };
}
