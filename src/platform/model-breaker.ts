import { ModelProblem } from './model.ts';

export interface BreakerSettings {
  failuresUntilRest: number;
  restMs: number;
  now: () => number;
  /** called once each time it comes to rest after working */
  onRest: () => void;
  /** whether the model answered, failed, or was not reached for a reason of our own */
  judge: (error: unknown) => 'answered' | 'failed' | 'unasked';
}

export type Breaker = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Leaves alone what keeps failing.
 *  1. After so many failures in a row nothing is asked for `restMs`.
 *  2. Then one trial is let through and the others go on without; its answer ends the rest, its failure begins another.
 */
export function createBreaker({ failuresUntilRest, restMs, now, onRest, judge }: BreakerSettings): Breaker {
  let failures = 0;
  let restsUntil: number | null = null;
  let isTrying = false;

  function note(how: ReturnType<BreakerSettings['judge']>, isTrial: boolean): void {
    if (how === 'unasked') return;
    if (how === 'answered') {
      failures = 0;
      if (isTrial) restsUntil = null;
      return;
    }
    failures += 1;
    if (isTrial) restsUntil = now() + restMs;
    else if (restsUntil === null && failures >= failuresUntilRest) {
      restsUntil = now() + restMs;
      onRest();
    }
  }

  return async (work) => {
    const isTrial = restsUntil !== null;
    if (restsUntil !== null && (isTrying || now() < restsUntil))
      throw new ModelProblem('resting', 'left alone for a while after failing so often');
    isTrying = isTrial;
    try {
      const value = await work();
      note('answered', isTrial);
      return value;
    } catch (error) {
      note(judge(error), isTrial);
      throw error;
    } finally {
      if (isTrial) isTrying = false;
    }
  };
}
