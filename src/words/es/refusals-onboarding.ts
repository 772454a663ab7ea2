import type { ofOnboarding as english } from '../en/refusals-onboarding.ts';

/** Why a step of the first hour is not done. */
export const ofOnboarding = {
  ONBOARDING_NOT_STARTED: 'La configuración aún no se ha empezado: /begin, o POST /onboarding/start.',
  STEP_WAITS: '“{step_onboardingStep}” viene después de “{needs_onboardingStep}”.',
  STEP_SETTLED: '“{step_onboardingStep}” ya está resuelto. Reinícialo para cambiarlo.',
  STEP_REQUIRED: '“{step_onboardingStep}” no se puede saltar.',
  STEP_UNDER_WAY: 'La señal de prueba sigue en camino; pregunta de nuevo en un momento.',
  STEP_NOT_BEGUN: '“{step_onboardingStep}” aún no se ha hecho, así que no hay nada que reiniciar.',
  TRIAL_NEEDS_PAPER: 'Una señal de prueba solo opera dinero ficticio.',
  REAL_CONFIRMS_FIRST: 'Una cuenta en un bróker empieza preguntando: elige confirm o alert. Se puede cambiar después.',
} as const satisfies Readonly<Record<keyof typeof english, string>>;
