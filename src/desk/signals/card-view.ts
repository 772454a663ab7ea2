import { decimal, sum, toText } from '../../core/decimal.ts';
import type { CardLeg, CardView } from '../cards/card-shape.ts';
import { type Leg, phaseOf } from '../orders/leg.ts';
import { shortName } from '../signal-id.ts';
import type { AccountRow, SignalRow } from '../store.ts';
import { isBeingReplaced } from './signal.ts';

/** Legs that were planned and never sent are no part of what became of it. */
export const shownLegs = (legs: readonly Leg[]): Leg[] => legs.filter((leg) => phaseOf(leg) !== 'dropped');

/** A signal and its legs as a card tells them: what is seen where something is, what is wanted where nothing is yet. */
export function viewOfCard(
  row: SignalRow,
  legs: readonly Leg[],
  { account, isOneOfSeveral, channel }: { account: AccountRow | undefined; isOneOfSeveral: boolean; channel: string },
): CardView {
  const { signal, state, plan, verdict, notes, waiting, certainty, reader, messageId, trace } = row;
  return {
    signal,
    state: isBeingReplaced(row) ? 'replaced' : state,
    legs: shownLegs(legs).map(cardLeg),
    plan,
    verdict,
    notes,
    waiting,
    certainty,
    reader,
    name: shortName(row.id),
    account: isOneOfSeveral ? (account?.name ?? null) : null,
    channel,
    messageId,
    trace,
    seenMs: Math.max(0, row.createdAt - row.postedAt),
    purse: { currency: account?.currency ?? '', initialBalance: account?.initialBalance ?? null },
  };
}

export function cardLeg(leg: Leg): CardLeg {
  const { item, wanted, seen, openPrice, profit } = leg;
  const shown = seen.positions[0] ?? seen.order;
  const open = sum(seen.positions.map(({ lots }) => decimal(lots)));
  const phase = phaseOf(leg);
  const unopened = seen.order?.remaining ?? (phase === 'closed' ? leg.filled : wanted.lots);
  return {
    item,
    phase,
    lots: open.isZero() ? unopened : toText(open),
    waits: open.isZero() ? null : (seen.order?.remaining ?? null),
    price: openPrice ?? seen.order?.price ?? wanted.price,
    sl: shown ? shown.sl : wanted.sl,
    tp: shown ? shown.tp : wanted.tp,
    profit,
  };
}
