import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { findUser } from '../../directory/users.ts';
import { codeSchema, finishSignIn, proveSession } from '../../user/prove.ts';
import { userRefusals } from '../../user/refusals.ts';
import { readToken } from '../../user/token.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { fromOf, type SignedIn, signedIn, signedInSchema } from './sign-in.ts';

type NotProved = { became: 'wrong' } | { became: 'barred'; waitMs: number };

const refused = (judged: NotProved) =>
  judged.became === 'wrong'
    ? userRefusals.refuse('CODE_WRONG', {})
    : userRefusals.refuse('CODE_BARRED', { minutes: Math.ceil(judged.waitMs / 60_000) });

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
    return finished.value.became === 'over' ? over : refused(finished.value);
  },
});

export const proveAgain = officeAction({
  name: 'auth.prove',
  summary: 'Shows again that it is you, by a code: what lets more real money be lost is let through for ten minutes',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: { method: 'post', path: '/2fa/verify' },
  hidden: ['code'],
  answersOnce: true,
  input: z.object({ code: codeSchema }),
  output: z.object({ minutes: z.number().int() }),
  run: async ({ office }: OfficeContext, { code }, who): Promise<Outcome<{ minutes: number }>> => {
    const session = who.session ?? '';
    const proved = await ask(office.user(who.user), proveSession, { session, code }, within(who, 'prove'));
    if (!proved.ok) return proved;
    return proved.value.became === 'right' ? accept({ minutes: 10 }) : refused(proved.value);
  },
});
