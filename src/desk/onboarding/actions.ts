import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { saidSchema } from '../../core/said.ts';
import { deskAction } from '../desk-action.ts';
import { gatherAccount } from '../facts/gather.ts';
import { findProfile } from '../facts/profiles.ts';
import type { DeskContext } from '../store.ts';
import { checkAccount, firstBad } from './checks.ts';
import { judgeStep } from './judge-step.ts';
import { onboardingOf, recordOnboarding, standingOf } from './look.ts';
import { experience, onboardingSchema, standingSchema, stepId, wishSchema } from './state.ts';

/*
 * What is kept of an onboarding, and the only ways it changes. Whatever else a step does, an action of its own does
 * before, and what stands then is looked at here in the same transaction.
 */

const seen = z.object({ state: onboardingSchema.nullable(), standing: standingSchema });
type Seen = z.infer<typeof seen>;

const seenIn = (context: DeskContext): Seen => {
  const state = onboardingOf(context);
  return { state, standing: standingOf(context, state) };
};

export const lookAtOnboarding = deskAction({
  name: 'onboarding.look',
  summary: 'What is kept of the first hour, and what stands already',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: seen,
  run: (context: DeskContext) => accept(seenIn(context)),
});

export const noteStarted = deskAction({
  name: 'onboarding.note-started',
  summary: 'Begins the first hour, or goes on where it was',
  kind: 'write',
  needs: 'office',
  input: z.object({ anew: z.boolean() }),
  output: seen,
  run: (context: DeskContext, { anew }): Outcome<Seen> => {
    const before = onboardingOf(context);
    // A test signal that is on its way is waited for: forgotten, it would leave something open.
    if (before?.trial && before.trial.phase !== 'over') return accept(seenIn(context));
    if (before === null || anew) recordOnboarding(context, { kind: 'started', at: context.now() });
    return accept(seenIn(context));
  },
});

const gave = z.object({
  experience: experience.optional(),
  account: z.string().optional(),
  feed: z.string().optional(),
  wish: wishSchema.partial().optional(),
});

export const noteStep = deskAction({
  name: 'onboarding.note-step',
  summary: 'Notes that a step was done, skipped, or is to be done anew',
  kind: 'write',
  needs: 'office',
  input: z.object({
    step: stepId,
    act: z.enum(['complete', 'skip', 'restart']),
    gave: gave.default({}),
    failed: saidSchema.nullable().default(null),
  }),
  output: seen,
  // Two devices at once: the second finds it settled.
  run: (context: DeskContext, { step, act, gave: given, failed }): Outcome<Seen> => {
    const state = onboardingOf(context);
    const judged = judgeStep(state, standingOf(context, state), { step, act });
    if (!judged.ok) return judged;
    const at = context.now();
    if (act === 'restart') recordOnboarding(context, { kind: 'restarted', step, at });
    else if (act === 'skip') recordOnboarding(context, { kind: 'skipped', step, at });
    else if (failed) recordOnboarding(context, { kind: 'failed', step, at, why: failed, gave: given });
    else recordOnboarding(context, { kind: 'done', step, at, gave: given });
    return accept(seenIn(context));
  },
});

/** Looked at live, and only for this: nothing is decided by it but whether the step is done. */
export const verifyAccount = deskAction({
  name: 'onboarding.verify',
  summary: 'Looks at the chosen account: whether it answers, trades, has money, symbols, prices and rules',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: seen,
  prepare: async (context: DeskContext) => {
    const row = context.store.account(onboardingOf(context)?.account ?? '');
    return row ? gatherAccount(context, row).catch(() => null) : null;
  },
  run: (context: DeskContext, _input, _who, facts): Outcome<Seen> => {
    const state = onboardingOf(context);
    const judged = judgeStep(state, standingOf(context, state), { step: 'verification', act: 'complete' });
    if (!judged.ok) return judged;
    const row = context.store.account(judged.value.account ?? '');
    // Chosen anew while the other one was asked.
    if (!row || (facts && facts.accountId !== row.id)) return accept(seenIn(context));
    const checks = checkAccount({
      account: {
        name: row.name,
        isHalted: row.hold.state === 'halted',
        profile: findProfile(context, row.profile)?.name ?? null,
      },
      snapshot: facts?.report.snapshot ?? null,
      contracts: row.contracts,
      quotes: facts?.quotes ?? [],
      now: context.now(),
    });
    const bad = firstBad(checks);
    const step = 'verification';
    const at = context.now();
    recordOnboarding(
      context,
      bad
        ? { kind: 'failed', step, at, why: bad.found, gave: { checks } }
        : { kind: 'done', step, at, gave: { checks } },
    );
    return accept(seenIn(context));
  },
});
