import { givenIn } from '../../core/change.ts';
import type { Said } from '../../core/said.ts';
import type { Check, Onboarding, Trial, Wish } from './state.ts';
import { type StepId, withAllOn } from './steps.ts';

export type OnboardingEvent =
  | { kind: 'started'; at: number }
  | { kind: 'done'; step: StepId; at: number; gave?: Gave | undefined }
  | { kind: 'skipped'; step: StepId; at: number }
  | { kind: 'failed'; step: StepId; at: number; why: Said; gave?: Gave | undefined }
  | { kind: 'restarted'; step: StepId; at: number }
  | { kind: 'trial'; trial: Trial };

type WishGiven = { [Part in keyof Wish]?: Wish[Part] | undefined };

/** What a step was answered with that is kept nowhere else. */
export interface Gave {
  experience?: NonNullable<Onboarding['experience']> | undefined;
  account?: string | undefined;
  feed?: string | undefined;
  wish?: WishGiven | undefined;
  checks?: Check[] | undefined;
}

/** Safe until somebody says more: an answer is asked for before anything is traded. */
const firstWish: Wish = { percent: '1', mode: 'confirm', targets: 'equal', whoWins: 'safer', defaultStopPips: null };

const begun = (at: number): Onboarding => ({
  ...{ startedAt: at, records: {}, experience: null, account: null, feed: null },
  ...{ wish: firstWish, checks: [], trial: null },
});

/** What an onboarding becomes by what happened. */
export function evolve(before: Onboarding | null, event: OnboardingEvent): Onboarding {
  if (event.kind === 'started') return begun(event.at);
  if (before === null) throw new Error(`${event.kind} of an onboarding that was never started`);
  switch (event.kind) {
    case 'trial':
      return { ...before, trial: event.trial };
    case 'restarted':
      return anew(before, withAllOn(event.step));
    case 'skipped':
      return recorded(before, event.step, { became: 'skipped', at: event.at, why: null });
    case 'failed':
      return recorded(taking(before, event.gave), event.step, { became: 'failed', at: event.at, why: event.why });
    case 'done':
      return recorded(taking(before, event.gave), event.step, { became: 'done', at: event.at, why: null });
  }
}

type Kept = NonNullable<Onboarding['records'][StepId]>;

const recorded = (before: Onboarding, step: StepId, kept: Kept): Onboarding => ({
  ...before,
  records: { ...before.records, [step]: kept },
});

function taking(before: Onboarding, { experience, account, feed, wish, checks }: Gave = {}): Onboarding {
  return {
    ...before,
    experience: experience ?? before.experience,
    account: account ?? before.account,
    feed: feed ?? before.feed,
    wish: { ...before.wish, ...givenIn(wish ?? {}) },
    checks: checks ?? before.checks,
  };
}

/** What was answered stays the answer that is offered first; only that it was settled is forgotten. */
function anew(before: Onboarding, gone: ReadonlySet<StepId>): Onboarding {
  const kept = Object.entries(before.records).filter(([id]) => !gone.has(id as StepId));
  return {
    ...before,
    records: Object.fromEntries(kept) as Onboarding['records'],
    checks: gone.has('verification') ? [] : before.checks,
    trial: gone.has('test') ? null : before.trial,
  };
}
