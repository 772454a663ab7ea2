import { defineRefusals } from '../../core/outcome.ts';
import { worded } from '../../words/worded.ts';

export const onboardingRefusals = defineRefusals(
  worded({
    ONBOARDING_NOT_STARTED: 404,
    STEP_WAITS: 409,
    STEP_SETTLED: 409,
    STEP_REQUIRED: 409,
    STEP_UNDER_WAY: 409,
    STEP_NOT_BEGUN: 409,
    REAL_CONFIRMS_FIRST: 409,
  }),
);
