import type { Refusal } from '../../../core/outcome.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Handling } from '../handling.ts';
import type { Considered, Decision } from './how.ts';

/** What becomes of a signal that nothing was sent for: exactly one of these. */
export type Opening =
  /** shown with why, and not traded */
  | { do: 'refuse'; refusal: Refusal }
  /** the rules do not pass it */
  | { do: 'forbid' }
  | { do: 'show' }
  /** a person is asked until then: to take the plan, or (refusal) to settle what stands in its way */
  | { do: 'ask'; refusal: Refusal | null; until: number; isLate: boolean }
  /** its levels may still come */
  | { do: 'await'; refusal: Refusal; until: number }
  | { do: 'place'; plan: Plan };

interface Facts {
  now: number;
  handling: Pick<Handling, 'confirmSeconds' | 'levelsWithinMinutes'>;
  /** when its levels are not waited for any more */
  levelsUntil: number;
}

/**
 * Whether a signal is placed, asked about, shown or refused. Pure.
 *  1. Nothing is placed that the rules did not pass in this same transaction.
 *  2. What came without a stop is traded by nobody, and waits for its levels only where it would be traded.
 */
export function decideOpening(
  considered: Considered,
  decision: Decision,
  { now, handling, levelsUntil }: Facts,
): Opening {
  const { refusal, plan, verdict } = considered;
  const until = now + handling.confirmSeconds * 1_000;
  if (!plan) {
    const isTradedThen = decision.mode !== 'alert' && !decision.isDoubtful;
    const isAwaited = refusal.code === 'STOP_MISSING' && isTradedThen && now < levelsUntil;
    if (isAwaited) return { do: 'await', refusal, until: levelsUntil };
    return mayAsk(refusal, decision) ? { do: 'ask', refusal, until, isLate: false } : { do: 'refuse', refusal };
  }
  if (refusal) return { do: 'refuse', refusal };
  if (!verdict.allowed) return { do: 'forbid' };
  const { mode } = considered.decision;
  if (mode === 'alert') return { do: 'show' };
  if (mode === 'confirm') return { do: 'ask', refusal: null, until, isLate: decision.isLate ?? false };
  return { do: 'place', plan };
}

/** What may be otherwise by the time somebody answers. */
const passing = new Set(['STOP_PASSED', 'TARGET_PASSED', 'NETTING_OPEN']);

/**
 * What a person can settle is asked; everything else is refused.
 * A level the price has passed, or a symbol that a netting account holds already, is asked about once: the tap plans
 * again as things stand then, and what is in the way even then is refused with its figures. No order ever has its stop
 * on the wrong side of the price.
 */
export function mayAsk(refusal: Refusal, decision: Decision): boolean {
  if (refusal.code === 'SYMBOL_AMBIGUOUS') return true;
  return passing.has(refusal.code) && decision.mode !== 'alert' && !decision.isTakenLate;
}
