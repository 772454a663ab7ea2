import type { ofOnboarding as english } from '../en/refusals-onboarding.ts';

/** Why a step of the first hour is not done. */
export const ofOnboarding = {
  ONBOARDING_NOT_STARTED: 'Penyiapan belum dimulai: /begin, atau POST /onboarding/start.',
  STEP_WAITS: '“{step_onboardingStep}” datang setelah “{needs_onboardingStep}”.',
  STEP_SETTLED: '“{step_onboardingStep}” sudah selesai. Mulai ulang untuk mengubahnya.',
  STEP_REQUIRED: '“{step_onboardingStep}” tidak bisa dilewati.',
  STEP_UNDER_WAY: 'Sinyal uji masih dalam perjalanan; tanyakan lagi sebentar lagi.',
  STEP_NOT_BEGUN: '“{step_onboardingStep}” belum dilakukan, jadi tidak ada yang dimulai ulang.',
  TRIAL_NEEDS_PAPER: 'Sinyal uji hanya memakai uang simulasi.',
  REAL_CONFIRMS_FIRST: 'Akun di broker mulai dengan bertanya: pilih confirm atau alert. Bisa diubah nanti.',
} as const satisfies Readonly<Record<keyof typeof english, string>>;
