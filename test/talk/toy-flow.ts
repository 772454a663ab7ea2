import { z } from 'zod';
import { heading, paragraph } from '../../src/core/chat.ts';
import { defineFlow } from '../../src/talk/flow.ts';

/** The smallest flow with everything in it: buttons, a form with a secret, a line that may be left out, an effect. */
const state = z.object({ stage: z.number(), colour: z.string(), login: z.unknown(), note: z.unknown() });

export const toyFlow = defineFlow<z.infer<typeof state>>({
  name: 'toy',
  version: 2,
  again: '/toy',
  state,
  start: () => ({ stage: 0, colour: '', login: null, note: null }),
  migrate: (old, from) => (from === 1 ? state.parse({ ...(old as object), note: null }) : null),
  step(now, input) {
    const next = { ...now, stage: now.stage + 1 };
    if (input.kind === 'result') {
      const said = input.outcome.ok ? 'It is done' : `It is not done: ${input.outcome.words}`;
      return { state: next, out: [{ kind: 'done', blocks: [heading(said)] }] };
    }
    if (input.kind === 'start')
      return {
        state: next,
        out: [
          { kind: 'say', blocks: [paragraph('Welcome')] },
          {
            kind: 'ask',
            blocks: [heading('Which colour?', 'wait')],
            choices: [
              { id: 'red', label: 'Red', style: 'plain' },
              { id: 'blue', label: 'Blue', style: 'plain' },
            ],
          },
        ],
      };
    if (now.stage === 1)
      return {
        state: { ...next, colour: input.kind === 'choice' ? input.id : '' },
        out: [
          {
            kind: 'ask',
            blocks: [heading('Your login', 'wait')],
            fields: [
              { name: 'name', label: 'Name', kind: 'text', most: 20, example: 'ann' },
              { name: 'password', label: 'Password', kind: 'secret', least: 4 },
            ],
          },
        ],
      };
    if (now.stage === 2)
      return {
        state: { ...next, login: input.kind === 'form' ? input.values : null },
        out: [
          {
            kind: 'ask',
            blocks: [heading('A note?', 'wait')],
            fields: [{ name: 'note', label: 'Note', kind: 'text' }],
            maySkip: true,
            waitMs: 60_000,
          },
        ],
      };
    return {
      state: { ...next, note: input.kind === 'form' ? input.values : null },
      out: [
        {
          kind: 'effect',
          id: 'log-in',
          action: 'toy.log-in',
          input: { colour: now.colour, login: now.login },
          words: 'Logging in…',
        },
      ],
    };
  },
});
