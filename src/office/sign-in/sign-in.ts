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
import { makeAccess } from '../tokens/access-token.ts';

export const signedInSchema = startedSchema.omit({ turn: true, at: true }).extend({
  user: z.string(),
  access: z
    .string()
    .nullable()
    .describe(
      'as `Authorization: Bearer …` it says who asks, for half an hour; null: not yet, or it is a page that asks',
    ),
  accessEndsAt: z.number().nullable(),
});
export type SignedIn = z.infer<typeof signedInSchema>;

export const passwordSchema = z.string().min(1).max(1_024);
export const deviceSchema = z
  .string()
  .max(200)
  .nullable()
  .default(null)
  .describe('what this device was given as `device` when somebody signed in there before');

/** What the door saw of whoever asks. A page is known by its cookie, a program by tokens. */
export const fromOf = ({ from, via }: Who, device: string | null = null) => ({
  ...{ agent: from?.agent ?? '', address: from?.address ?? '', device },
  by: via === 'web' ? ('page' as const) : ('program' as const),
});

/** The answer to whoever has just begun a session: a program is given its first access token with it. */
export async function signedIn(
  context: OfficeContext,
  who: Who,
  user: string,
  started: z.infer<typeof startedSchema>,
): Promise<Outcome<SignedIn>> {
  const none = { access: null, accessEndsAt: null };
  if (who.via === 'web' || started.needs === 'code') return accept({ user, ...started, ...none });
  const access = await makeAccess(context, { user, ...started });
  return access ? accept({ user, ...started, ...access }) : userRefusals.refuse('NOTHING_SEALED', {});
}

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
  hidden: ['password', 'device'],
  answersOnce: true,
  input: z.object({ email: emailSchema, password: passwordSchema, device: deviceSchema }),
  output: signedInSchema,
  run: async (context: OfficeContext, { email, password, device }, who): Promise<Outcome<SignedIn>> => {
    const { office, services } = context;
    const directory = office.directory();
    const begun = await ask(directory, beginSignIn, { email }, within(who, 'begin'));
    if (!begun.ok) return begun;
    const { user, waitMs } = begun.value;
    if (waitMs > 0) return userRefusals.refuse('SIGN_IN_BARRED', { minutes: Math.ceil(waitMs / 60_000) });
    if (user === null) {
      await services.passwords.isKept(password, null);
      return userRefusals.refuse('SIGN_IN_WRONG', {});
    }
    const started = await ask(
      office.user(user),
      signInUser,
      { ...fromOf(who, device), password },
      within(who, 'start'),
    );
    if (!started.ok) return started;
    await ask(directory, endSignIn, { email }, within(who, 'end'));
    return signedIn(context, who, user, started.value);
  },
});
