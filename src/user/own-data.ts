import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { ownPasswordSchema, refuseUnproved, shownPassword } from './own-proof.ts';
import { type UserContext, userAction } from './user-action.ts';

/** Everything of somebody is in one file then, or gone: whoever merely sits at an open page gets neither. */
export const allowOwn = userAction({
  name: 'user.allow-own',
  summary: 'Notes that somebody who has shown that it is them takes what is theirs, or erases it',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  hidden: ['password'],
  answersOnce: true,
  input: z.object({ what: z.enum(['export', 'erase']), password: ownPasswordSchema }),
  output: z.object({}),
  audit: ({ what }) => ({ kind: 'export', facts: { became: what } }),
  prepare: shownPassword,
  run: (context: UserContext, { password }, who, shown): Outcome<object> =>
    refuseUnproved(context, who, password, shown) ?? accept({}),
});
