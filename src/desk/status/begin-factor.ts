import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { beginFlow } from '../../talk/converse.ts';
import { deskAction } from '../desk-action.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';
import { factorFlow } from './factor-flow.ts';

export const beginFactor = deskAction({
  name: 'factor.begin',
  summary: 'Sets up a telephone that shows codes, by questions, or ends the second factor',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  chat: { command: 'factor', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({}),
  run: (context: DeskContext, _input, who): Outcome<object> => {
    // What is shown once in a chat of the page would be shown to each of their sessions.
    if (who.session !== undefined) return deskRefusals.refuse('FACTOR_ON_PAGE', {});
    beginFlow(context, factorFlow, who);
    return accept({});
  },
});
