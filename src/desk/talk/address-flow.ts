import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import { defineFlow, type Input, type Result, type Step } from '../../talk/flow.ts';
import type { Words } from '../../words/words.ts';

/** Adding an address, by a code that is sent there and typed here. */
const stateSchema = z.object({ address: z.string(), stage: z.enum(['asking', 'code', 'checking']) });
type State = z.infer<typeof stateSchema>;

const sent = z.object({ address: z.string(), minutes: z.number() });
const checked = z.object({ became: z.enum(['added', 'wrong', 'over']) });

export const addressFlow = defineFlow<State>({
  name: 'address',
  version: 1,
  again: '/mail',
  state: stateSchema,
  start: () => ({ address: '', stage: 'asking' }),
  step: (state, input, { words }) => {
    switch (input.kind) {
      case 'start':
        return ask({ ...state, address: input.args.address ?? '' }, words);
      case 'result':
        return input.outcome.ok ? learn(state, input.outcome.value, words) : refused(state, input.outcome, words);
      default:
        return check(state, input, words);
    }
  },
});

function ask(state: State, words: Words): Step<State> {
  const { address } = state;
  const doing = words.say('address.SENDING', { address });
  return {
    state,
    out: [{ kind: 'effect', id: 'ask', action: 'addresses.ask', input: { address }, words: doing }],
  };
}

function learn(state: State, value: unknown, words: Words): Step<State> {
  if (state.stage === 'asking') {
    const { address, minutes } = sent.parse(value);
    return askCode(
      { address, stage: 'code' },
      minutes,
      [heading(words.say('address.ASKED'), 'wait'), paragraph(words.say('address.ASKED_MORE', { address }))],
      words,
    );
  }
  const { became } = checked.parse(value);
  const { address } = state;
  if (became === 'wrong')
    return askCode({ ...state, stage: 'code' }, 10, [heading(words.say('address.WRONG'), 'bad')], words);
  if (became === 'added') return done(state, [heading(words.say('address.ADDED', { address }), 'good')]);
  return done(state, [heading(words.say('address.NOT'), 'bad'), paragraph(words.say('address.OVER'))]);
}

function askCode(state: State, minutes: number, blocks: Block[], words: Words): Step<State> {
  const code = { name: 'code', label: words.say('address.CODE'), kind: 'secret', least: 6, most: 12 } as const;
  return { state, out: [{ kind: 'ask', blocks, fields: [code], waitMs: minutes * 60_000 }] };
}

function check(state: State, input: Exclude<Input, { kind: 'start' | 'result' }>, words: Words): Step<State> {
  const code = input.kind === 'form' ? input.values.code : null;
  const { address } = state;
  const given = { address, code };
  return {
    state: { ...state, stage: 'checking' },
    out: [
      {
        kind: 'effect',
        id: 'confirm',
        action: 'addresses.confirm',
        input: given,
        words: words.say('address.CHECKING'),
      },
    ],
  };
}

const refused = (state: State, why: Extract<Result, { ok: false }>, words: Words): Step<State> =>
  done(state, [heading(words.say('address.NOT'), 'bad'), paragraph(why.words)]);

const done = (state: State, blocks: Block[]): Step<State> => ({ state, out: [{ kind: 'done', blocks }] });
