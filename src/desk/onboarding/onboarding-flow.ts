import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import type { Values } from '../../talk/fields.ts';
import { defineFlow, type Input, type Step } from '../../talk/flow.ts';
import type { Words } from '../../words/words.ts';
import { type Current, currentSchema, lookAgain, type Offered } from './asked.ts';

/*
 * The first hour in a chat. What is asked, and what comes of an answer, is what every other door is told and asks for:
 * here it is only shown as a message with buttons and lines.
 */

const stateSchema = z.object({
  current: currentSchema.nullable(),
  /** a button whose lines are asked for */
  picked: z.string().nullable(),
  /** why the last answer was not taken */
  problem: z.string().nullable(),
});
type State = z.infer<typeof stateSchema>;

export const onboardingFlow = defineFlow<State>({
  name: 'onboarding',
  version: 1,
  again: '/begin',
  state: stateSchema,
  start: () => ({ current: null, picked: null, problem: null }),
  step: (state, input, { words }) => {
    switch (input.kind) {
      case 'start':
        return perform(state, 'onboarding.start', {}, words);
      case 'result':
        return heard(state, input, words);
      case 'skip':
        return perform(state, 'onboarding.skip', { step_id: state.current?.step }, words);
      case 'choice':
        return pressed(state, input.id, words);
      case 'form':
        return filled(state, input.values, words);
    }
  },
});

type Asks = 'onboarding.start' | 'onboarding.complete' | 'onboarding.skip' | 'onboarding.restart';

function perform(state: State, action: Asks, input: object, words: Words): Step<State> {
  const doing = words.say('onboarding.DOING');
  return { state, out: [{ kind: 'effect', id: 'do', action, input, words: doing }] };
}

function look(state: State, words: Words): Step<State> {
  const doing = words.say('follow.LOOKING');
  const action = 'onboarding.current';
  return { state, out: [{ kind: 'effect', id: lookAgain, action, input: {}, words: doing, isLook: true }] };
}

function heard(state: State, { of, outcome }: Extract<Input, { kind: 'result' }>, words: Words): Step<State> {
  if (outcome.ok) return show({ ...state, current: currentSchema.parse(outcome.value), picked: null }, words);
  const end = [paragraph(outcome.words), paragraph(words.say('onboarding.NOT_BEGUN'))];
  if (of === lookAgain || state.current === null) return { state, out: [{ kind: 'done', blocks: end }] };
  // Settled on another device meanwhile, or refused: it goes on with what is so now.
  return look({ ...state, picked: null, problem: outcome.words }, words);
}

function show({ problem, ...rest }: State, words: Words): Step<State> {
  const { current } = rest;
  const state = { ...rest, problem: null };
  if (!current?.asked) {
    const blocks = [heading(words.say('onboarding.DONE'), 'good'), paragraph(words.say('onboarding.DONE_MORE'))];
    return { state, out: [{ kind: 'done', blocks }] };
  }
  const { asked, percent, minutesLeft: minutes } = current;
  const blocks: Block[] = [
    ...(problem === null ? [] : [heading(problem, 'bad')]),
    ...asked.blocks,
    { ...paragraph(words.say('onboarding.PROGRESS', { percent, minutes })), isFootnote: true } as Block,
  ];
  const choices = asked.choices.map(({ id, label, style }) => ({ id, label, style }));
  const skip = asked.maySkip ? { maySkip: true as const } : {};
  return { state, out: [{ kind: 'ask', blocks, choices, fields: asked.fields, ...skip }] };
}

const offeredOf = ({ current }: State, id: string | null): Offered | undefined =>
  current?.asked?.choices.find((choice) => choice.id === id);

function pressed(state: State, id: string, words: Words): Step<State> {
  const chosen = offeredOf(state, id);
  if (!chosen || chosen.does === 'look') return look(state, words);
  if (chosen.does === 'restart') return perform(state, 'onboarding.restart', { step_id: chosen.step }, words);
  if (chosen.fields.length === 0) return complete(state, chosen.step, chosen.answers, words);
  const blocks = [heading(chosen.label, 'wait')];
  return { state: { ...state, picked: id }, out: [{ kind: 'ask', blocks, fields: chosen.fields }] };
}

function filled(state: State, values: Values, words: Words): Step<State> {
  const chosen = offeredOf(state, state.picked);
  const step = chosen?.step ?? state.current?.step;
  return complete(state, step, { ...chosen?.answers, ...textsIn(values) }, words);
}

/** What was left out is not said. */
const textsIn = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

const complete = (state: State, step: Current['step'] | undefined, answers: object, words: Words): Step<State> =>
  perform(state, 'onboarding.complete', { step_id: step, answers }, words);
