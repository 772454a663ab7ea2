import type { Said } from '../../core/said.ts';
import type { Onboarding, Standing } from './state.ts';
import { type StepId, stepIds, steps } from './steps.ts';

export const statuses = ['waiting', 'current', 'done', 'skipped', 'failed'] as const;
type Status = (typeof statuses)[number];

export interface StepShown {
  step: StepId;
  status: Status;
  isOptional: boolean;
  at: number | null;
  why: Said | null;
}

/** Whether what a step was about still stands: an account, a follow, a zone that is gone is asked for again. */
const stillStands: Partial<Record<StepId, (standing: Standing, state: Onboarding) => boolean>> = {
  profile: ({ hasZone }) => hasZone,
  broker: ({ account }) => account !== null,
  provider: ({ follows }, { feed }) => follows.some((each) => each.feed === feed),
};

/** On play money already there is nothing to practise beside it. */
const isMet = (id: StepId, { account }: Standing): boolean => id === 'paper' && account !== null && !account.isReal;

type Settled = Exclude<Status, 'waiting' | 'current'> | null;

function settledAs(id: StepId, state: Onboarding, standing: Standing): Settled {
  const kept = state.records[id];
  if (kept?.became === 'done') return (stillStands[id]?.(standing, state) ?? true) ? 'done' : null;
  if (isMet(id, standing)) return 'done';
  return kept?.became ?? null;
}

/**
 * Where every step is.
 *  1. One is current, or none is left: the first that is not settled and has all that it needs.
 *  2. What failed is the current one until it is done, skipped or begun anew.
 *  3. A step whose ground is no longer settled waits again, whatever it was.
 */
export function showSteps(state: Onboarding, standing: Standing): StepShown[] {
  const settled = new Map<StepId, Settled>();
  for (const id of stepIds) {
    const isGrounded = steps[id].needs.every((need) => isSettled(settled.get(need)));
    settled.set(id, isGrounded ? settledAs(id, state, standing) : null);
  }
  const current = stepIds.find((id) => !isSettled(settled.get(id)));
  return stepIds.map((step) => {
    const became = settled.get(step) ?? null;
    const { at = null, why = null } = (became !== null && state.records[step]) || {};
    const status = became ?? (step === current ? 'current' : 'waiting');
    return { step, status, isOptional: steps[step].isOptional, at, why };
  });
}

const isSettled = (became: Settled | undefined): boolean => became === 'done' || became === 'skipped';

export interface Progress {
  current: StepId | null;
  percent: number;
  minutesLeft: number;
}

export function progressOf(shown: readonly StepShown[]): Progress {
  const left = shown.filter(({ status }) => status !== 'done' && status !== 'skipped');
  const seconds = left.reduce((all, { step }) => all + steps[step].seconds, 0);
  return {
    current: left[0]?.step ?? null,
    percent: Math.floor((100 * (shown.length - left.length)) / shown.length),
    minutesLeft: Math.ceil(seconds / 60),
  };
}
