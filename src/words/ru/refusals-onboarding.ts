import type { ofOnboarding as english } from '../en/refusals-onboarding.ts';

/** Why a step of the first hour is not done. */
export const ofOnboarding = {
  ONBOARDING_NOT_STARTED: 'Настройка ещё не начата: /begin или POST /onboarding/start.',
  STEP_WAITS: '«{step_onboardingStep}» идёт после «{needs_onboardingStep}».',
  STEP_SETTLED: '«{step_onboardingStep}» уже пройден. Чтобы изменить, начните его заново.',
  STEP_REQUIRED: '«{step_onboardingStep}» нельзя пропустить.',
  STEP_UNDER_WAY: 'Пробный сигнал ещё в пути; спросите через минуту.',
  STEP_NOT_BEGUN: '«{step_onboardingStep}» ещё не пройден, начинать заново нечего.',
  TRIAL_NEEDS_PAPER: 'Пробный сигнал торгует только ненастоящими деньгами.',
  REAL_CONFIRMS_FIRST: 'Счёт у брокера сначала спрашивает: выберите confirm или alert. Позже это можно изменить.',
} as const satisfies Readonly<Record<keyof typeof english, string>>;
