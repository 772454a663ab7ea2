import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { noteStarted, noteStep, verifyAccount } from '../../desk/onboarding/actions.ts';
import { type Current, currentSchema, progressSchema } from '../../desk/onboarding/asked.ts';
import { judgeStep } from '../../desk/onboarding/judge-step.ts';
import { experience, standingSchema, stepId, wishSchema } from '../../desk/onboarding/state.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { completeBy } from './complete-step.ts';
import { lookAround } from './look-around.ts';
import { currentOf, progressShown, summaryShown } from './show-onboarding.ts';
import { tryOut } from './try-out.ts';

const looks = { kind: 'read', needs: { scope: 'read', over: 'desk' } } as const;
const changes = { kind: 'write', needs: { scope: 'risk', over: 'desk' } } as const;

const shownNow = async (context: OfficeContext, who: Who): Promise<Outcome<Current>> => {
  const asking = await lookAround(context, who);
  return asking.ok ? accept(currentOf(asking.value)) : asking;
};

const startOnboarding = officeAction({
  name: 'onboarding.start',
  summary: 'Begins the setting up in eleven steps, or goes on where it was',
  ...changes,
  http: { method: 'post', path: '/onboarding/start' },
  input: z.strictObject({
    anew: z.boolean().default(false).describe('asks everything again; nothing that was set up goes'),
  }),
  output: currentSchema,
  run: async (context: OfficeContext, { anew }, who) => {
    const started = await ask(context.office.desk(who.desk ?? ''), noteStarted, { anew }, within(who, 'start'));
    return started.ok ? shownNow(context, who) : started;
  },
});

const showCurrentStep = officeAction({
  name: 'onboarding.current',
  summary: 'Shows the step that comes now, with what it asks: buttons with their answers, and lines',
  ...looks,
  http: { method: 'get', path: '/onboarding/current-step' },
  input: z.object({}),
  output: currentSchema,
  run: (context: OfficeContext, _input, who) => shownNow(context, who),
});

const completeStep = officeAction({
  name: 'onboarding.complete',
  summary: 'Answers a step; what is set by it is set at once',
  ...changes,
  http: { method: 'post', path: '/onboarding/steps/{step_id}/complete' },
  input: z.strictObject({
    step_id: stepId,
    answers: z
      .record(z.string().max(40), z.string().max(200))
      .default({})
      .describe('as a button of the step names them, or by the names of its lines'),
  }),
  output: currentSchema,
  run: async (context: OfficeContext, { step_id: step, answers }, who): Promise<Outcome<Current>> => {
    const asking = await lookAround(context, who);
    if (!asking.ok) return asking;
    const { state, standing } = asking.value;
    const judged = judgeStep(state, standing, { step, act: 'complete' });
    if (!judged.ok) return judged;
    const desk = context.office.desk(who.desk ?? '');
    if (step === 'verification' || step === 'test') {
      const done =
        step === 'test'
          ? await tryOut(context, asking.value, who)
          : await ask(desk, verifyAccount, {}, within(who, 'verify'));
      return done.ok ? shownNow(context, who) : done;
    }
    const gave = await completeBy[step]({ context, asking: asking.value, who }, answers);
    if (!gave.ok) return gave;
    const note = { step, act: 'complete' as const, gave: gave.value, failed: null };
    const noted = await ask(desk, noteStep, note, within(who, 'note'));
    return noted.ok ? shownNow(context, who) : noted;
  },
});

const onStep = z.strictObject({ step_id: stepId });

async function note(context: OfficeContext, step: z.infer<typeof stepId>, act: 'skip' | 'restart', who: Who) {
  const desk = context.office.desk(who.desk ?? '');
  const noted = await ask(desk, noteStep, { step, act, gave: {}, failed: null }, within(who, act));
  return noted.ok ? shownNow(context, who) : noted;
}

const skipStep = officeAction({
  name: 'onboarding.skip',
  summary: 'Leaves out a step that need not be done',
  ...changes,
  http: { method: 'post', path: '/onboarding/steps/{step_id}/skip' },
  input: onStep,
  output: currentSchema,
  run: (context: OfficeContext, { step_id }, who) => note(context, step_id, 'skip', who),
});

const restartStep = officeAction({
  name: 'onboarding.restart',
  summary: 'Asks a step again that failed or is to be changed, and what stands on it; nothing that was set up goes',
  ...changes,
  http: { method: 'post', path: '/onboarding/steps/{step_id}/restart' },
  input: onStep,
  output: currentSchema,
  run: (context: OfficeContext, { step_id }, who) => note(context, step_id, 'restart', who),
});

const showProgress = officeAction({
  name: 'onboarding.progress',
  summary: 'Shows how far the setting up has come: each step, percent and minutes left',
  ...looks,
  http: { method: 'get', path: '/onboarding/progress' },
  input: z.object({}),
  output: progressSchema,
  run: async (context: OfficeContext, _input, who) => {
    const asking = await lookAround(context, who);
    return asking.ok ? accept(progressShown(asking.value)) : asking;
  },
});

const showSummary = officeAction({
  name: 'onboarding.summary',
  summary: 'Shows all that was set up, as it is now',
  ...looks,
  http: { method: 'get', path: '/onboarding/summary' },
  input: z.object({}),
  output: z.object({
    account: z.object({ account: z.string(), name: z.string() }).nullable(),
    isReal: z.boolean().nullable(),
    rules: z.string().nullable(),
    firm: z.object({ name: z.string(), copying: z.string(), warning: z.string().nullable() }).nullable(),
    follows: standingSchema.shape.follows,
    experience: experience.nullable(),
    wish: wishSchema,
    lines: z.array(z.object({ what: z.string(), said: z.string() })),
  }),
  run: async (context: OfficeContext, _input, who) => {
    const asking = await lookAround(context, who);
    return asking.ok ? accept(summaryShown(asking.value)) : asking;
  },
});

export const onboardingActions = [
  startOnboarding,
  showCurrentStep,
  completeStep,
  skipStep,
  restartStep,
  showProgress,
  showSummary,
];
