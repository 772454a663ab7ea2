import type { Draft } from '../../core/command.ts';
import { decimal, toText } from '../../core/decimal.ts';
import { attempt, goalOf, triedFor } from './attempt.ts';
import { type Leg, lotsOpen, type SeenOrder, type SeenPosition } from './leg.ts';
import { type AccountView, firstOf, type OrderRule, type Step } from './next-types.ts';
import { partsOf } from './parts-of.ts';

/** What is there and should not be. */
export const exitRules: readonly OrderRule[] = [
  {
    name: 'an order waits that is not wanted',
    step: (leg, account) => {
      const { order } = leg.seen;
      if (!order || !isOrderUnwanted(leg, order)) return null;
      const draft: Draft = { op: 'cancel', orderId: order.id };
      return attempt(leg, account, draft, wasRefused(leg, draft));
    },
  },
  {
    name: 'a position is open that is not wanted',
    step: (leg, account) => {
      if (leg.wanted.life !== 'gone') return null;
      return firstOf(leg.seen.positions.map((position) => exit(leg, position, position.lots, account)));
    },
  },
  {
    name: 'more is open than is wanted',
    step: (leg, account) => {
      const excess = lotsOpen(leg).sub(leg.wanted.lots);
      if (!excess.gt(0) || isPartInDoubt(leg)) return null;
      const [part] = partsOf(leg.seen.positions, excess, account.contract.volumeMin);
      return part ? exit(leg, part.position, toText(part.lots), account) : { do: 'yield', field: 'lots' };
    },
  },
];

/** Another part is not closed before it is known; a stop is set all the same. */
export const isPartInDoubt = ({ suspects }: Leg): boolean => suspects.some(({ draft }) => draft.op === 'close_part');

/**
 * Taken back, or what is filled already is all that is wanted. Less is wanted than it was placed for, and with what is
 * filled it would come to more: it is not placed anew smaller, since only the first opening may raise what is held.
 */
function isOrderUnwanted({ wanted, asked, seen }: Leg, { remaining }: SeenOrder): boolean {
  const { life, lots } = wanted;
  const open = lotsOpen({ seen });
  if (life === 'gone' || life === 'filled' || open.gte(lots)) return true;
  return open.gt(0) && decimal(lots).lt(asked ?? lots) && open.add(remaining).gt(lots);
}

/**
 * On a hedging account a position is closed by its id, and twice is once. On a netting one an exit is an opposite deal:
 * it compares what is held, and takes only this leg's share.
 */
function exit(leg: Leg, { id: positionId, held }: SeenPosition, part: string, account: AccountView): Step {
  const isWhole = decimal(part).eq(held);
  const draft: Draft = isWhole
    ? { op: 'close', positionId, expectLots: account.isNetting ? held : null }
    : { op: 'close_part', positionId, expectLots: held, closeLots: part };
  return attempt(leg, account, draft, wasRefused(leg, draft));
}

function wasRefused(leg: Leg, draft: Draft): 'NOT_CLOSED' | 'PART_NOT_CLOSED' | undefined {
  if (!triedFor(leg, goalOf(draft))) return undefined;
  return draft.op === 'cancel' || leg.wanted.life === 'gone' ? 'NOT_CLOSED' : 'PART_NOT_CLOSED';
}
