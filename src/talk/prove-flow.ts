import { z } from 'zod';
import { blockSchema, heading, paragraph } from '../core/chat.ts';
import { defineFlow, type FlowContext, type Step } from './flow.ts';

const stateSchema = z.object({
  challenge: z.string(),
  why: z.string(),
  problem: z.string().nullable(),
  sent: z.string().nullable().default(null),
});
type State = z.infer<typeof stateSchema>;

/** As long as what was asked for is held. */
const waitMs = 2 * 60_000;
const sentSchema = z.object({ to: z.string(), minutes: z.number() });
const doneSchema = z.object({ said: z.array(blockSchema) });

/** Shows that somebody is who they are: what they asked for just before is done then, and told here. */
export const proveFlow = defineFlow<State>({
  name: 'prove',
  version: 1,
  again: '/help',
  state: stateSchema,
  start: () => ({ challenge: '', why: '', problem: null, sent: null }),
  step: (state, input, context) => {
    const { words } = context;
    if (input.kind === 'start') {
      const { challenge = '', why = '' } = input.args;
      return ask({ challenge, why, problem: null, sent: null }, context);
    }
    if (input.kind === 'choice' && input.id === 'sms')
      return {
        state,
        out: [
          {
            ...{ kind: 'effect', id: 'send', action: 'auth.request-code', words: words.say('proof.CHECKING') },
            input: { challenge: state.challenge, way: 'sms' },
          },
        ],
      };
    if (input.kind === 'form')
      return {
        state,
        out: [
          {
            ...{ kind: 'effect', id: 'prove', action: 'auth.prove', words: words.say('proof.CHECKING') },
            input: { challenge: state.challenge, code: input.values.code },
          },
        ],
      };
    if (input.kind !== 'result') return ask(state, context);
    const { outcome } = input;
    if (input.of === 'send') {
      if (outcome.ok)
        return ask(
          { ...state, problem: null, sent: words.say('codes.SENT', sentSchema.parse(outcome.value)) },
          context,
        );
      if (outcome.code !== 'PROOF_OVER') return ask({ ...state, problem: outcome.words, sent: null }, context);
    }
    if (outcome.ok) {
      const { said } = doneSchema.parse(outcome.value);
      return { state, out: [{ kind: 'done', blocks: [heading(words.say('proof.DONE'), 'good'), ...said] }] };
    }
    if (outcome.code === 'CODE_WRONG' || outcome.code === 'SECRET_GONE')
      return ask({ ...state, problem: outcome.words }, context);
    // Asked again after a crash nothing is held: it may be done, and nobody here knows.
    const title = outcome.code === 'PROOF_OVER' ? [] : [heading(words.say('proof.NOT'), 'bad')];
    return {
      state,
      out: [{ kind: 'done', blocks: [...title, paragraph(outcome.words)] }],
    };
  },
});

function ask(state: State, { words }: FlowContext): Step<State> {
  const { why, problem, sent } = state;
  const blocks = [
    heading(words.say('proof.TITLE'), 'wait'),
    ...(why === '' ? [] : [paragraph(why)]),
    paragraph(words.say('proof.IN_CHAT')),
    ...(sent === null ? [] : [paragraph(sent)]),
    ...(problem === null ? [] : [heading(problem, 'bad')]),
  ];
  const code = { name: 'code', label: words.say('signIn.CODE'), kind: 'secret', most: 40 } as const;
  const choices = [{ id: 'sms', label: words.say('codes.SEND_SMS'), style: 'plain' as const }];
  return { state, out: [{ kind: 'ask', blocks, choices, fields: [code], waitMs }] };
}
