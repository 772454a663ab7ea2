import type { Asking } from '../../desk/onboarding/ask-beginning.ts';
import { titleOf } from '../../desk/onboarding/ask-beginning.ts';
import { isUnderWay, summaryRows } from '../../desk/onboarding/ask-ending.ts';
import { askStep } from '../../desk/onboarding/ask-step.ts';
import type { Current } from '../../desk/onboarding/asked.ts';
import { progressOf, showSteps } from '../../desk/onboarding/progress.ts';

/** The step that is asked now, as every door shows it. */
export function currentOf(asking: Asking): Current {
  const { state, standing, words } = asking;
  const shown = showSteps(state, standing);
  const { current, percent, minutesLeft } = progressOf(shown);
  const step = shown.find((each) => each.step === current);
  const { trial } = state;
  return {
    ...{ step: current, percent, minutesLeft },
    status: step?.status ?? null,
    why: step?.why ? words.told(step.why) : null,
    isUnderWay: isUnderWay(trial),
    asked: step ? askStep(step, asking) : null,
    checks: state.checks.map(({ found, ...rest }) => ({ ...rest, found: words.told(found) })),
    trial: trial && {
      ...{ symbol: trial.symbol, phase: trial.phase, stages: trial.stages },
      failed: trial.failed && { stage: trial.failed.stage, why: words.told(trial.failed.why) },
    },
  };
}

export function progressShown({ state, standing, words }: Asking) {
  const shown = showSteps(state, standing);
  const { percent, minutesLeft, current } = progressOf(shown);
  return {
    startedAt: state.startedAt,
    completedAt: current === null ? (state.records.completion?.at ?? null) : null,
    ...{ percent, minutesLeft },
    steps: shown.map(({ why, step, ...rest }) => ({
      ...{ step, title: titleOf(words, step), ...rest },
      why: why ? words.told(why) : null,
    })),
  };
}

export function summaryShown(asking: Asking) {
  const { state, standing, options } = asking;
  return {
    account: standing.account && { account: standing.account.id, name: standing.account.name },
    isReal: standing.account?.isReal ?? null,
    rules: standing.account?.profile ?? null,
    firm: options.firm,
    follows: standing.follows,
    experience: state.experience,
    wish: state.wish,
    lines: summaryRows(asking).map(([what, said]) => ({ what, said })),
  };
}
