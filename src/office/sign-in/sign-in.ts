import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { beginSignIn, emailSchema, endSignIn } from '../../directory/users.ts';
import { signIn as signInUser } from '../../user/password.ts';
import { userRefusals } from '../../user/refusals.ts';
import { startedSchema } from '../../user/sessions.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';

export const signedInSchema = startedSchema
  .extend({ user: z.string() })
  .describe('`token` is shown once: as `Authorization: Bearer …` it says who asks');
export type SignedIn = z.infer<typeof signedInSchema>;

export const passwordSchema = z.string().min(1).max(1_024);

/** What the door saw of whoever asks. */
export const fromOf = ({ from }: Who) => ({ agent: from?.agent ?? '', address: from?.address ?? '' });

/**
 * By address and password.
 *  1. The try is counted first: many at once are as many as one after the other.
 *  2. An address nobody has is answered as a wrong password is, and as late.
 */
export const signIn = officeAction({
  name: 'auth.login',
  summary: 'Signs in with an e-mail address and a password',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/auth/login' },
  hidden: ['password'],
  answersOnce: true,
  input: z.object({ email: emailSchema, password: passwordSchema }),
  output: signedInSchema,
  run: async ({ office, services }: OfficeContext, { email, password }, who): Promise<Outcome<SignedIn>> => {
    const directory = office.directory();
    const begun = await ask(directory, beginSignIn, { email }, within(who, 'begin'));
    if (!begun.ok) return begun;
    const { user, waitMs } = begun.value;
    if (waitMs > 0) return userRefusals.refuse('SIGN_IN_BARRED', { minutes: Math.ceil(waitMs / 60_000) });
    if (user === null) {
      await services.passwords.isKept(password, null);
      return userRefusals.refuse('SIGN_IN_WRONG', {});
    }
    const started = await ask(office.user(user), signInUser, { ...fromOf(who), password }, within(who, 'start'));
    if (!started.ok) return started;
    await ask(directory, endSignIn, { email }, within(who, 'end'));
    return accept({ user, ...started.value });
  },
});
