import type { Draft } from '../../core/command.ts';
import { attempt, isPermanent, triedFor } from './attempt.ts';
import { isShown, isUnseen, type Leg } from './leg.ts';
import { type OrderRule, type Step, wait } from './next-types.ts';

const tries = 3;

const mayBeOpened = ({ wanted: { life } }: Leg): boolean => life === 'placed' || life === 'open';

/** An opening is sent while it is wanted, allowed and in time; one the broker refused is sent again only where that is proved. */
export const openingRules: readonly OrderRule[] = [
  {
    name: 'it is not wanted and was never sent',
    step: (leg) => (isUnseen(leg) && !mayBeOpened(leg) && leg.n === null ? { do: 'end', how: 'dropped' } : null),
  },
  {
    name: 'its opening came to nothing',
    step: (leg) => {
      if (!isUnseen(leg) || leg.n === null) return null;
      const tried = triedFor(leg, 'open');
      const isOver =
        !tried || !mayBeOpened(leg) || isPermanent(tried) || tried.why === 'expired' || tried.count >= tries;
      return isOver ? { do: 'end', how: tried?.why === 'expired' ? 'lapsed' : 'rejected' } : null;
    },
  },
  {
    name: 'it is too late to open it',
    step: (leg, { now }) => (isUnseen(leg) && now > leg.lapsesAt ? { do: 'end', how: 'lapsed' } : null),
  },
  {
    name: 'what opens is held',
    step: (leg, { holdsOpenings }) => (isUnseen(leg) && holdsOpenings ? wait(holdsOpenings, leg.lapsesAt) : null),
  },
  {
    name: 'it is opened',
    step: (leg, account): Step | null => (isUnseen(leg) ? attempt(leg, account, openingOf(leg)) : null),
  },
  {
    name: 'it is out of sight',
    step: (leg) => (isShown(leg) ? null : wait('sight')),
  },
];

function openingOf({ symbol, side, type, wanted, maxSlipPoints }: Leg): Draft {
  const { lots, price, sl, tp } = wanted;
  const shared = { symbol, side, lots, sl, tp };
  if (type === 'market') return { op: 'open', ...shared, refPrice: price, maxSlipPoints };
  return { op: 'pending', ...shared, type, price };
}
