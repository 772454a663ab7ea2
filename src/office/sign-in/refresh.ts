import { z } from 'zod';
import { ask } from '../../core/office.ts';
import type { Outcome } from '../../core/outcome.ts';
import { userRefusals } from '../../user/refusals.ts';
import { renewSession } from '../../user/tokens/renew.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { fromOf, type SignedIn, signedIn, signedInSchema } from './sign-in.ts';
import { whoseToken } from './whose-token.ts';

export const refresh = officeAction({
  name: 'auth.refresh',
  summary: 'Gives a program a new access token, and what renews the next one: each is used once',
  kind: 'write',
  needs: 'anyone',
  pace: 'protect',
  http: { method: 'post', path: '/auth/refresh' },
  hidden: ['token', 'device'],
  answersOnce: true,
  input: z.object({
    token: z.string().max(200).describe('as it was given last. One that was used before ends the session'),
    device: z.string().max(200).describe('what this device was given as `device`'),
  }),
  output: signedInSchema,
  run: async (context: OfficeContext, { token, device }, who): Promise<Outcome<SignedIn>> => {
    const { office } = context;
    const over = userRefusals.refuse('SIGN_IN_OVER', {});
    const named = await whoseToken(context, token, who);
    if (!named.ok) return named;
    if (named.value === null) return over;
    const { user } = named.value;
    const { id: session, hash } = named.value.token;
    const asked = { ...fromOf(who, device), session, hash };
    const renewed = await ask(office.user(user), renewSession, asked, within(who, 'renew'));
    if (!renewed.ok) return renewed;
    return renewed.value.became === 'renewed' ? signedIn(context, who, user, renewed.value.started) : over;
  },
});
