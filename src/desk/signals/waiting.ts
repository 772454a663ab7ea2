import type { Side } from '../../core/broker.ts';
import { type Decimal, decimal } from '../../core/decimal.ts';
import type { Update } from '../../core/reading.ts';

/** An instruction that is carried out only once the price gets somewhere. */
export interface Waiting {
  id: string;
  /** the message it was given in */
  messageId: string;
  /** and its place there */
  item: number;
  /** what is done then */
  update: Update;
  price: string;
  /** from which side the price comes: `up` waits for it to rise this far */
  towards: 'up' | 'down';
  /** the trader said to do it then; nobody is asked again */
  isApproved: boolean;
  /** seen there; what is still on its way to the broker may hold it up */
  isReached: boolean;
}

interface Standing {
  /** of the condition */
  price: string;
  /** where the trade was or would be opened; null when nobody knows yet */
  entry: string | null;
  /** where it would be closed now: the price its stop and targets are measured by */
  live: string;
}

/**
 * From which side the price gets there. A price beyond the entry is waited for from the entry's side: when the live
 * price is past it already, it is `there`, and falling back to it later would not be what was meant.
 */
export function towards({ price, entry, live }: Standing): Waiting['towards'] | 'there' {
  const way = decimal(price).cmp(live);
  if (way === 0) return 'there';
  const meant = entry === null ? 0 : decimal(price).cmp(entry);
  if (meant !== 0 && meant !== way) return 'there';
  return way > 0 ? 'up' : 'down';
}

export function isThere({ price, towards: way }: Pick<Waiting, 'price' | 'towards'>, live: Decimal): boolean {
  return way === 'up' ? live.gte(price) : live.lte(price);
}

/** Where a position of this side would be closed now. */
export const closesAt = (side: Side, { bid, ask }: { bid: string; ask: string }): string =>
  side === 'buy' ? bid : ask;

/** The same instruction with nothing left to wait for. */
export function atOnce({ condition: _, ...update }: Update): Update {
  return update;
}

/** What lowers the risk first: closes before stops, stops before anything that could add. */
export const urgency: Record<Update['action'], number> = {
  cancel: 0,
  close: 1,
  close_partial: 2,
  breakeven: 3,
  move_sl: 4,
  trail: 4,
  set_levels: 5,
  remove_tp: 6,
  move_tp: 7,
  move_entry: 8,
  tp_hit: 9,
  sl_hit: 9,
  filled: 9,
  reentry: 10,
};

/** The one that is carried out now: an instruction at a time, so that each acts on what came of the one before. */
export function nextReached(waiting: readonly Waiting[]): Waiting | undefined {
  const [first] = waiting
    .filter(({ isReached }) => isReached)
    .sort((a, b) => urgency[a.update.action] - urgency[b.update.action]);
  return first;
}
