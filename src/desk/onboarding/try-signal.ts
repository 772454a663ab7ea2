import { z } from 'zod';
import { closeFeedCall, endFollowCall } from '../../core/desk-calls.ts';
import { followMessageCall, postTrialCall } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import { ask, defineCall } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { internally, type Who, whoSchema } from '../../core/who.ts';
import { tell } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { gatherAccount } from '../facts/gather.ts';
import { isForPractice } from '../facts/practice.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';
import { judgeStep } from './judge-step.ts';
import { onboardingOf, recordOnboarding, standingOf } from './look.ts';
import { type SeenMessage, seeTrial } from './see-trial.ts';
import type { Trial } from './state.ts';
import { tellTrial } from './tell-trial.ts';
import { advanceTrial, signalFor } from './trial.ts';

const lookMs = 250;

/** Whoever began it in a chat is told there how it ended. */
const watchTrialCall = defineCall({
  name: 'onboarding.watch-trial',
  input: z.object({ who: whoSchema }),
  output: z.object({}),
});
const watchAgain = (context: DeskContext, who: Who, ms: number) =>
  context.schedule(watchTrialCall, { key: 'trial', at: context.now() + ms, input: { who } });

/** Sends a signal of our own the whole way. It is looked after by due work, so a restart leaves nothing open. */
export const beginTrial = deskAction({
  name: 'onboarding.begin-trial',
  summary: 'Sends a test signal through a channel of its own into an account with play money',
  kind: 'write',
  needs: 'office',
  input: z.object({
    account: z.string(),
    feed: z.string(),
    follow: z.string(),
    who: whoSchema,
  }),
  output: z.object({}),
  prepare: async (context: DeskContext, { account }) => {
    const row = context.store.account(account);
    return row ? gatherAccount(context, row).catch(() => null) : null;
  },
  run: (context: DeskContext, { who, ...input }, _who, facts): Outcome<object> => {
    const state = onboardingOf(context);
    const judged = judgeStep(state, standingOf(context, state), { step: 'test', act: 'complete' });
    if (!judged.ok) return judged;
    const row = context.store.account(input.account);
    if (!row || !isForPractice(row)) return deskRefusals.refuse('TRIAL_NEEDS_PAPER', {});
    const { quotes = [] } = facts ?? {};
    const chosen = signalFor(row.contracts, quotes);
    const begunAt = context.now();
    const messageId = idOf('trial', context.id, context.store.journal.head(), begunAt);
    const trial: Trial = {
      ...input,
      ...{ messageId, begunAt, line: context.store.journal.head(), stages: [] },
      ...{ symbol: chosen?.symbol ?? '', text: chosen?.text ?? '' },
      phase: chosen ? 'posting' : 'ending',
      failed: chosen ? null : { stage: 'planned', why: tell('onboardingTrial.NO_PRICE', { account: row.name }) },
    };
    recordOnboarding(context, { kind: 'trial', trial });
    watchAgain(context, who, 0);
    return accept({});
  },
});

export const watchTrial = deskAction({
  ...watchTrialCall,
  summary: 'Looks how far a test signal has come, and ends what it began',
  kind: 'write',
  needs: 'office',
  prepare: async (context: DeskContext): Promise<SeenMessage | null> => {
    const trial = onboardingOf(context)?.trial;
    // Whoever cannot be reached now is asked again at the next look.
    return trial && trial.phase !== 'over' ? act(context, trial).catch(() => null) : null;
  },
  run: (context: DeskContext, { who }, _who, message) => {
    const trial = onboardingOf(context)?.trial;
    if (!trial || trial.phase === 'over') return accept({});
    const at = context.now();
    const isDone = message !== null || trial.phase !== 'posting';
    const next = isDone ? advanceTrial(trial, seeTrial(context, trial, message), at) : trial;
    recordOnboarding(context, { kind: 'trial', trial: next });
    if (next.phase !== 'over') {
      watchAgain(context, who, lookMs);
      return accept({});
    }
    const step = 'test';
    if (next.failed) recordOnboarding(context, { kind: 'failed', step, at, why: next.failed.why });
    else recordOnboarding(context, { kind: 'done', step, at });
    tellTrial(context, who);
    return accept({});
  },
});

/** What each phase does. Done twice it is done once: by the id of the message, and since nothing is left to close. */
async function act(context: DeskContext, trial: Trial): Promise<SeenMessage> {
  const { feed, follow, phase, messageId, text } = trial;
  const inside = internally(context.trace);
  const own = { ...inside, desk: context.id };
  if (phase === 'posting') await ask(context.office.feed(feed), postTrialCall, { messageId, text }, inside);
  if (phase === 'closing') await context.office.perform(closeFeedCall.name, { feed }, own);
  if (phase === 'ending') await context.office.perform(endFollowCall.name, { follow }, own);
  const found = await ask(context.office.feed(feed), followMessageCall, { messageId }, inside);
  return found.ok ? found.value : { receivedAt: null, readAt: null, isCertainSignal: false };
}
