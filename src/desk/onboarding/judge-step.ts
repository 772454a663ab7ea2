import { accept, type Outcome } from '../../core/outcome.ts';
import { showSteps } from './progress.ts';
import { onboardingRefusals } from './refusals.ts';
import type { Onboarding, Standing } from './state.ts';
import { type StepId, steps } from './steps.ts';

export type Act = 'complete' | 'skip' | 'restart';

/** Whether something may be done with a step now, or why not. */
export function judgeStep(
  state: Onboarding | null,
  standing: Standing,
  { step, act }: { step: StepId; act: Act },
): Outcome<Onboarding> {
  if (state === null) return onboardingRefusals.refuse('ONBOARDING_NOT_STARTED', {});
  const shown = showSteps(state, standing);
  const statusOf = (id: StepId) => shown.find((each) => each.step === id)?.status;
  const isOver = (id: StepId) => ['done', 'skipped'].includes(statusOf(id) ?? '');
  const ahead = steps[step].needs.find((need) => !isOver(need));
  if (state.trial && state.trial.phase !== 'over') return onboardingRefusals.refuse('STEP_UNDER_WAY', { step: 'test' });
  if (ahead) return onboardingRefusals.refuse('STEP_WAITS', { step, needs: ahead });
  if (act === 'restart')
    return state.records[step] ? accept(state) : onboardingRefusals.refuse('STEP_NOT_BEGUN', { step });
  if (statusOf(step) === 'done' || (act === 'skip' && isOver(step)))
    return onboardingRefusals.refuse('STEP_SETTLED', { step });
  if (act === 'skip' && !steps[step].isOptional) return onboardingRefusals.refuse('STEP_REQUIRED', { step });
  return accept(state);
}
