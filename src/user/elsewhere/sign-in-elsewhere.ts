import { z } from 'zod';
import { hasProved } from '../../core/authority.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { noteLinkedCall } from '../../core/user-calls.ts';
import { proofSchema } from '../../core/who.ts';
import { isTrusted, knownDevice } from '../devices/know-device.ts';
import { asksCode, hasFactor } from '../judge.ts';
import { tellUser } from '../letters/tell.ts';
import { nameSchema } from '../profile/shape.ts';
import { codeNeeded, userRefusals } from '../refusals.ts';
import { fromSchema, startedSchema, startSession } from '../sessions.ts';
import { barred, tryPassword } from '../tries.ts';
import { type UserContext, userAction } from '../user-action.ts';

/*
 * Somebody for whom another service vouches, as the user they are.
 *  1. It stands for the password and never for the second factor, which is asked for as ever.
 *  2. Linking, as whatever else takes it, needs a proof given just before: the code, or the password where there is no second factor, or a session
 *     that has just begun where there is neither.
 */

const saidSchema = z.string().max(254).nullable().describe('how they are called there');

/** Their own name stands; one that could not stand here is none. */
function takeName({ store }: UserContext, said: string | null): void {
  const name = nameSchema.safeParse(said).data;
  if (name !== undefined && store.name() === null) store.changeProfile({ name });
}

export const signInElsewhere = userAction({
  name: 'user.sign-in-elsewhere',
  summary: 'Begins a session for whoever another service vouches for',
  kind: 'write',
  needs: 'office',
  hidden: ['device'],
  answersOnce: true,
  input: fromSchema.extend({ said: saidSchema }),
  output: startedSchema,
  run: (context: UserContext, { said, ...from }) => {
    takeName(context, said);
    const isKnown = isTrusted(knownDevice(context, from.device), context.now());
    return accept(startSession(context, from, asksCode(context) && !isKnown));
  },
});

const justMs = 10 * 60_000;

export const proveNow = userAction({
  name: 'user.prove-now',
  summary: 'Tells whether somebody has shown just before that it is them',
  kind: 'write',
  needs: 'office',
  hidden: ['password'],
  answersOnce: true,
  input: z.object({
    session: z.string(),
    proof: proofSchema.nullable(),
    password: z.string().max(1_024).nullable(),
  }),
  output: z.object({}),
  prepare: async (context: UserContext, { password }) =>
    hasFactor(context) || password === null || context.store.password() === null
      ? { isRight: false, waitMs: 0 }
      : tryPassword(context, password),
  run: (context: UserContext, { session, proof, password }, _who, { isRight, waitMs }): Outcome<object> => {
    const { store, now } = context;
    if (hasFactor(context)) {
      const asked = { as: 'person' as const, ...(proof && { proof }) };
      return hasProved(asked, 'real', now()) ? accept({}) : codeNeeded();
    }
    if (store.password() === null) {
      const begun = store.session(session)?.startedAt ?? Number.NEGATIVE_INFINITY;
      return now() - begun <= justMs ? accept({}) : userRefusals.refuse('SIGN_IN_ANEW', {});
    }
    if (password === null) return userRefusals.refuse('PASSWORD_NEEDED', {});
    if (waitMs > 0) return barred(waitMs);
    return isRight ? accept({}) : userRefusals.refuse('PASSWORD_WRONG', {});
  },
});

export const noteLinked = userAction({
  ...noteLinkedCall,
  summary: 'Notes that a user signs in by another service from now on, or no longer',
  kind: 'write',
  needs: 'office',
  run: (context: UserContext, { service, isLinked, said }) => {
    takeName(context, said);
    tellUser(context, { about: isLinked ? 'way on' : 'way off', service });
    return accept({});
  },
});

export const hasPassword = userAction({
  name: 'user.has-password',
  summary: 'Tells whether a user has a password to sign in with',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({ has: z.boolean() }),
  run: ({ store }: UserContext) => accept({ has: store.password() !== null }),
});
