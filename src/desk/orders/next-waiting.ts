import { triedFor } from './attempt.ts';
import { isInDoubt, isLevels, isOpening, isShown, type Leg, type Sent } from './leg.ts';
import { type AlarmCode, type OrderRule, wait } from './next-types.ts';

/** A broker may take a moment longer than a command lives. */
export const graceMs = 2_000;
/** Told only once it has lasted. */
const missingMs = 10_000;

/** A change of levels, and on a hedging account a part close, may be overtaken by the close of all. */
function mayOvertake(leg: Leg, isNetting: boolean): boolean {
  const { active, wanted } = leg;
  if (!active || wanted.life !== 'gone' || !isShown(leg)) return false;
  return isLevels(active) || (active.draft.op === 'close_part' && !isNetting);
}

const isExit = ({ draft: { op } }: Sent): boolean => op === 'close' || op === 'close_part' || op === 'cancel';

/** What was told already is not over because it is asked for once more. */
function alarmFor(leg: Leg, active: Sent): AlarmCode | undefined {
  const wasTried = triedFor(leg, active.goal) !== undefined;
  const { wanted, seen, wasProtected } = leg;
  if (wasTried && isExit(active))
    return wanted.life === 'gone' || active.draft.op === 'cancel' ? 'NOT_CLOSED' : 'PART_NOT_CLOSED';
  const isBare = wanted.sl !== null && wanted.life !== 'gone' && seen.positions.some(({ sl }) => sl === null);
  const isAlarm = isBare && !isOpening(active) && (!wasProtected || (wasTried && isLevels(active)));
  return isAlarm ? 'UNPROTECTED' : undefined;
}

/** What must be known before anything more is done. */
export const waitingRules: readonly OrderRule[] = [
  {
    name: 'a command is on its way',
    step: (leg, { isNetting, now }) => {
      const { active } = leg;
      if (!active || mayOvertake(leg, isNetting)) return null;
      const isLong = active.answer !== null && now > active.expiresAt + graceMs;
      const alarm = isLong ? 'IN_DOUBT' : alarmFor(leg, active);
      return active.answer ? wait('report', null, alarm) : wait('answer', active.expiresAt + graceMs, alarm);
    },
  },
  {
    name: 'nobody can say whether it was opened',
    step: (leg) => (isInDoubt(leg) ? wait('proof', null, 'IN_DOUBT') : null),
  },
  {
    name: 'it is missing from the report',
    step: ({ missingSince, wanted, seen }, { now, isNetting }) => {
      if (missingSince === null) return null;
      // Closed by its id, a position that is gone already costs nothing; one that is only hidden goes.
      if (wanted.life === 'gone' && !isNetting && seen.positions.length > 0) return null;
      const tellAt = missingSince + missingMs;
      return now < tellAt ? wait('sight', tellAt) : wait('sight', null, 'MISSING');
    },
  },
];
