import { z } from 'zod';
import { ask } from '../../core/office.ts';
import type { Outcome } from '../../core/outcome.ts';
import { finishSignIn } from '../../user/finish-sign-in.ts';
import { codeSchema } from '../../user/judge.ts';
import { userRefusals } from '../../user/refusals.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { notProved } from './not-proved.ts';
import { fromOf, type SignedIn, signedIn, signedInSchema } from './sign-in.ts';
import { whoseToken } from './whose-token.ts';

export const signInWithCode = officeAction({
  name: 'auth.login-2fa',
  summary: 'The second half of signing in: a code of your telephone, one that was sent, or a backup code',
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
    const over = userRefusals.refuse('SIGN_IN_OVER', {});
    const named = await whoseToken(context, token, who);
    if (!named.ok) return named;
    if (named.value === null) return over;
    const { user } = named.value;
    const { id: session, hash } = named.value.token;
    const input = { ...fromOf(who), session, hash, code, remember };
    const finished = await ask(office.user(user), finishSignIn, input, within(who, 'finish'));
    if (!finished.ok) return finished;
    if (finished.value.became === 'right') return signedIn(context, who, user, finished.value.started);
    return finished.value.became === 'over' ? over : notProved(finished.value);
  },
});
