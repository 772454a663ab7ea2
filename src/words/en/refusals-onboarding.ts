/** Why a step of the first hour is not done. */
export const ofOnboarding = {
  ONBOARDING_NOT_STARTED: 'The setting up was not begun yet: /begin, or POST /onboarding/start.',
  STEP_WAITS: '“{step_onboardingStep}” comes after “{needs_onboardingStep}”.',
  STEP_SETTLED: '“{step_onboardingStep}” is settled already. Restart it to change it.',
  STEP_REQUIRED: '“{step_onboardingStep}” cannot be skipped.',
  STEP_UNDER_WAY: 'The test signal is still on its way; ask again in a moment.',
  STEP_NOT_BEGUN: '“{step_onboardingStep}” was not done yet, so there is nothing to restart.',
  TRIAL_NEEDS_PAPER: 'A test signal trades play money only.',
  REAL_CONFIRMS_FIRST:
    'An account at a broker begins by asking first: choose confirm or alert. It can be changed later.',
} as const;
