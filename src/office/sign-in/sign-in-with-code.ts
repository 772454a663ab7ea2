import { z } from 'zod';
import { ask } from '../../core/office.ts';
import type { Outcome } from '../../core/outcome.ts';
import { findUser } from '../../directory/users.ts';
import { finishSignIn } from '../../user/finish-sign-in.ts';
import { codeSchema } from '../../user/judge.ts';
import { userRefusals } from '../../user/refusals.ts';
import { readToken } from '../../user/token.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { notProved } from './not-proved.ts';
import { fromOf, type SignedIn, signedIn, signedInSchema } from './sign-in.ts';

export const signInWithCode = officeAction({
  name: 'auth.login-2fa',
  summary: 'The second half of signing in: a code of your telephone, or a backup code',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/auth/login-2fa' },
  hidden: ['token', 'code'],
  answersOnce: true,
  input: z.object({
    token: z.string().max(200).describe('of the first half'),
    code: codeSchema,
    remember: z.boolean().default(false).describe('ask for no code at this device for thirty days'),
  }),
  output: signedInSchema,
  run: async (context: OfficeContext, { token, code, remember }, who): Promise<Outcome<SignedIn>> => {
    const { office } = context;
    const shown = readToken(token);
    const over = userRefusals.refuse('SIGN_IN_OVER', {});
    if (!shown) return over;
    const { user, id: session, hash } = shown;
    const known = await ask(office.directory(), findUser, { user }, within(who, 'find'));
    if (!known.ok || known.value.standing === null) return known.ok ? over : known;
    const input = { ...fromOf(who), session, hash, code, remember };
    const finished = await ask(office.user(user), finishSignIn, input, within(who, 'finish'));
    if (!finished.ok) return finished;
    if (finished.value.became === 'right') return signedIn(context, who, user, finished.value.started);
    return finished.value.became === 'over' ? over : notProved(finished.value);
  },
});
