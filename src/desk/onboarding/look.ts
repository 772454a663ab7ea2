import { isForPractice } from '../facts/practice.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { evolve, type OnboardingEvent } from './evolve.ts';
import { type Onboarding, onboardingSchema, type Standing } from './state.ts';

/** What an older version kept and cannot be read any more was never begun. */
export function onboardingOf({ store }: DeskContext): Onboarding | null {
  return onboardingSchema.safeParse(store.onboarding()).data ?? null;
}

const isHalted = ({ hold }: AccountRow): boolean => hold.state === 'halted';

/** Asked anew each time: nothing of it is kept with the onboarding. */
export function standingOf({ store }: DeskContext, state: Onboarding | null): Standing {
  const accounts = store.accounts();
  const row = accounts.find(({ id }) => id === state?.account);
  const papers = accounts.filter(isForPractice);
  const byNearness = [...papers.filter(({ id }) => id === row?.id), ...papers.filter(({ id }) => id !== row?.id)];
  return {
    hasZone: store.setting('zone') !== undefined,
    account: row
      ? { id: row.id, name: row.name, isReal: !isForPractice(row), profile: row.profile, isHalted: isHalted(row) }
      : null,
    follows: store
      .follows()
      .filter(({ accountId, feedId }) => accountId === row?.id && feedId !== state?.trial?.feed)
      .map(({ id, feedId, feedName, mode }) => ({ follow: id, feed: feedId, channel: feedName ?? feedId, mode })),
    papers: byNearness.map((paper) => ({ id: paper.id, name: paper.name, isHalted: isHalted(paper) })),
  };
}

/** The only writer of an onboarding. */
export function recordOnboarding(context: DeskContext, event: OnboardingEvent): Onboarding {
  const after = evolve(onboardingOf(context), event);
  context.store.saveOnboarding(after);
  context.afterCommit(async () => context.services.changed(`desk:${context.id}:onboarding`));
  return after;
}
