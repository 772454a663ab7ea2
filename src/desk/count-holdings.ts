import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { deskAction } from './desk-action.ts';
import type { DeskContext } from './store.ts';

/** What would go with this desk. */
export const deskFigures = deskAction({
  name: 'desk.figures',
  summary: 'Counts what a desk holds, and names the paper accounts behind it',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({
    accounts: z.number().int(),
    follows: z.number().int(),
    open: z.number().int().describe('trades at a broker, or on their way there'),
    venues: z.array(z.string()),
  }),
  run: ({ store }: DeskContext) => {
    const accounts = store.accounts();
    return accept({
      accounts: accounts.length,
      follows: store.follows().filter(({ endedAt }) => endedAt === null).length,
      open: accounts.reduce((open, { id }) => open + store.liveLegs(id).length, 0),
      venues: accounts.filter(({ bridge }) => bridge === 'paper').map(({ address }) => address),
    });
  },
});
