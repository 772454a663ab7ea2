import type { ofOnboarding as english } from '../en/refusals-onboarding.ts';

/** Why a step of the first hour is not done. */
export const ofOnboarding = {
  ONBOARDING_NOT_STARTED: 'لم تبدأ التهيئة بعد: ‏/begin أو POST /onboarding/start.',
  STEP_WAITS: '«{step_onboardingStep}» تأتي بعد «{needs_onboardingStep}».',
  STEP_SETTLED: '«{step_onboardingStep}» محسومة بالفعل. ابدأها من جديد لتغييرها.',
  STEP_REQUIRED: 'لا يمكن تخطي «{step_onboardingStep}».',
  STEP_UNDER_WAY: 'إشارة التجربة ما زالت في الطريق؛ اسأل بعد لحظة.',
  STEP_NOT_BEGUN: '«{step_onboardingStep}» لم تُنجز بعد، فلا شيء يُبدأ من جديد.',
  TRIAL_NEEDS_PAPER: 'إشارة التجربة تتداول مالًا وهميًا فقط.',
  REAL_CONFIRMS_FIRST: 'الحساب لدى وسيط يبدأ بالسؤال: اختر confirm أو alert. يمكن تغييره لاحقًا.',
} as const satisfies Readonly<Record<keyof typeof english, string>>;
