import type { Contract } from '../../../src/core/broker.ts';
import { evolve, type OnboardingEvent } from '../../../src/desk/onboarding/evolve.ts';
import { showSteps } from '../../../src/desk/onboarding/progress.ts';
import type { Onboarding, Standing, Trial } from '../../../src/desk/onboarding/state.ts';
import { type StepId, stepIds } from '../../../src/desk/onboarding/steps.ts';
import { tell } from '../../../src/words/words.ts';

export const real: Standing = {
  hasZone: true,
  account: { id: 'main', name: 'Main', isReal: true, profile: 'FTMO', isHalted: false },
  follows: [{ follow: 'f1', feed: 'gold', channel: 'Gold', mode: 'confirm' }],
  papers: [],
};
export const onPaper: Standing = {
  ...real,
  account: { id: 'main', name: 'Main', isReal: false, profile: 'FTMO', isHalted: false },
};

export const had = (...events: OnboardingEvent[]): Onboarding =>
  events.reduce<Onboarding>(evolve, evolve(null, { kind: 'started', at: 0 }));

const gaves = {
  profile: { experience: 'new' },
  broker: { account: 'main' },
  provider: { feed: 'gold' },
} as const;

export const done = (step: StepId, at = 1): OnboardingEvent => ({
  ...{ kind: 'done', step, at },
  gave: gaves[step as keyof typeof gaves],
});

/** Everything up to a step, and not itself. */
export const upTo = (step: StepId): OnboardingEvent[] =>
  stepIds.slice(0, stepIds.indexOf(step)).map((each) => done(each));
export const failed = (step: StepId): OnboardingEvent => ({
  ...{ kind: 'failed', step, at: 2 },
  why: tell('onboardingTrial.ENDED'),
});

/** One letter a step: w c d s f. */
export const letters = (state: Onboarding, standing: Standing = real): string =>
  showSteps(state, standing)
    .map(({ status }) => status[0])
    .join('');

export const trialOf = (change: Partial<Trial> = {}): Trial => ({
  ...{ account: 'main', feed: 'try', follow: 'f9', symbol: 'EURUSD', text: 'EURUSD BUY NOW', messageId: 'm' },
  ...{ begunAt: 1_000, line: 0, phase: 'opening', stages: [], failed: null },
  ...change,
});

const contract = (symbol: string, digits: number, base: string): Contract => ({
  ...{ symbol, digits, tickSize: (10 ** -digits).toFixed(digits), contractSize: '100000' },
  ...{ volumeMin: '0.01', volumeStep: '0.01', volumeMax: '50', stopsLevelPoints: 0 },
  ...{ baseCurrency: base, profitCurrency: 'USD', marginRate: '0.0333', commissionPerSide: '0' },
});
export const contracts = [contract('XAUUSD', 2, 'XAU'), contract('EURUSD', 5, 'EUR')];
