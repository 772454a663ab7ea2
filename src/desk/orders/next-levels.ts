import type { Draft } from '../../core/command.ts';
import { attempt, goalOf, isPermanent, triedFor } from './attempt.ts';
import type { Leg, SeenOrder, SeenPosition } from './leg.ts';
import { type AccountView, firstOf, type OrderRule, type Step } from './next-types.ts';
import { isNoRiskier, isSameLevel } from './price-grid.ts';

/** What is there is wanted, only not as it stands. */
export const levelRules: readonly OrderRule[] = [
  {
    name: 'a position stands without the stop it should have',
    step: (leg, account) => {
      const bare = leg.wanted.sl === null ? undefined : leg.seen.positions.find(({ sl }) => sl === null);
      return bare ? change(leg, account, positionChange(leg, bare), bare) : null;
    },
  },
  {
    name: 'a position stands with other levels',
    step: (leg, account) => {
      const others = leg.seen.positions.filter((position) => differs(leg, position, account));
      return firstOf(others.map((other) => change(leg, account, positionChange(leg, other), other)));
    },
  },
  {
    name: 'an order waits with other levels',
    step: (leg, account) => {
      const { order } = leg.seen;
      if (!order) return null;
      const isMoved = !isSameLevel(leg.wanted.price, order.price, account.contract.tickSize);
      return isMoved || differs(leg, order, account) ? change(leg, account, orderChange(leg, order), order) : null;
    },
  },
];

function differs({ wanted }: Leg, seen: SeenOrder | SeenPosition, { contract }: AccountView): boolean {
  const { tickSize } = contract;
  return !isSameLevel(wanted.sl, seen.sl, tickSize) || !isSameLevel(wanted.tp, seen.tp, tickSize);
}

function positionChange({ wanted: { sl, tp } }: Leg, { id: positionId, ...seen }: SeenPosition): Draft {
  return { op: 'modify_position', positionId, sl, tp, expect: { sl: seen.sl, tp: seen.tp } };
}

function orderChange({ wanted: { price, sl, tp } }: Leg, { id: orderId, ...seen }: SeenOrder): Draft {
  return { op: 'modify_order', orderId, price, sl, tp, expect: { price: seen.price, sl: seen.sl, tp: seen.tp } };
}

/** What was in the way may be gone a moment later, so a stop that lets less be lost is tried this often. */
const tighterTries = 3;

/**
 * What the broker will never have goes back to what it has: a target first, then an entry, then a stop. One that lets less
 * be lost is tried a few times first, and where there is none at all the stop stays wanted and is asked for again.
 */
function change(leg: Leg, account: AccountView, draft: Draft, seen: SeenOrder | SeenPosition): Step | null {
  const tried = triedFor(leg, goalOf(draft));
  const isBare = seen.sl === null && leg.wanted.sl !== null && 'openPrice' in seen;
  const alarm = isBare && (!leg.wasProtected || tried) ? 'UNPROTECTED' : undefined;
  if (!tried || !isPermanent(tried)) return attempt(leg, account, draft, alarm);
  const { wanted, side } = leg;
  const { tickSize } = account.contract;
  if (!isSameLevel(wanted.tp, seen.tp, tickSize)) return giveWay(leg, 'tp', tickSize);
  if ('price' in seen && !isSameLevel(wanted.price, seen.price, tickSize)) return { do: 'yield', field: 'price' };
  const isProtected = seen.sl !== null && tried.count >= tighterTries;
  if (isProtected || isNoRiskier(side, seen.sl, wanted.sl)) return giveWay(leg, 'sl', tickSize);
  return attempt(leg, account, draft, alarm);
}

/** Where an order and its positions do not agree there is no one value to go back to: what will not change stays. */
function giveWay({ seen: { order, positions } }: Leg, field: 'sl' | 'tp', tickSize: string): Step | null {
  const [first, ...rest] = [...positions, ...(order ? [order] : [])];
  const isOne = rest.every((one) => isSameLevel(one[field], first?.[field] ?? null, tickSize));
  return isOne ? { do: 'yield', field } : null;
}
