import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { isTrusted, knownDevice } from './devices/know-device.ts';
import { endIdentities } from './elsewhere/end-identities.ts';
import { asksCode } from './judge.ts';
import { tellUser } from './letters/tell.ts';
import { weaknessOf } from './password-rules.ts';
import { userRefusals } from './refusals.ts';
import { endedSessions, fromSchema, startedSchema, startSession } from './sessions.ts';
import { barred, tryPassword } from './tries.ts';
import { type UserContext, userAction } from './user-action.ts';

/*
 * A password, checked where it is kept: neither it nor what it is compared with leaves this actor.
 *  1. Comparing takes long and is done before the transaction; what was compared with must still stand in it.
 *  2. Whoever changes it is signed out everywhere else: perhaps somebody knew the old one.
 */

const passwordSchema = z.string().max(1_024);
type Started = z.infer<typeof startedSchema>;

export const signIn = userAction({
  name: 'user.sign-in',
  summary: 'Begins a session for whoever knows the password',
  kind: 'write',
  needs: 'office',
  hidden: ['password', 'device'],
  answersOnce: true,
  input: fromSchema.extend({ password: passwordSchema }),
  output: startedSchema,
  prepare: async ({ store, services }: UserContext, { password }) => {
    const kept = store.password();
    return { kept, isRight: await services.passwords.isKept(password, kept) };
  },
  run: (context: UserContext, { password: _, ...from }, _who, { kept, isRight }): Outcome<Started> => {
    if (!isRight || kept !== context.store.password()) return userRefusals.refuse('SIGN_IN_WRONG', {});
    const isKnown = isTrusted(knownDevice(context, from.device), context.now());
    return accept(startSession(context, from, asksCode(context) && !isKnown));
  },
});

/** For whoever has shown in another way who they are. Every session, key and link of before is over: perhaps somebody else made it. */
export const makePassword = userAction({
  name: 'user.make-password',
  summary: 'Gives a user a password, and signs in with it',
  kind: 'write',
  needs: 'office',
  hidden: ['password'],
  answersOnce: true,
  input: fromSchema.extend({ password: passwordSchema, names: z.array(z.string().max(320)) }),
  output: startedSchema,
  audit: () => ({ kind: 'password' }),
  prepare: async ({ services }: UserContext, { password, names }) =>
    weaknessOf(password, names) === null ? services.passwords.keep(password) : null,
  run: (context: UserContext, { password, names, ...from }, _who, kept): Outcome<Started> => {
    if (kept === null) return userRefusals.refuse('PASSWORD_WEAK', { why: weaknessOf(password, names) ?? 'short' });
    const isReplaced = context.store.password() !== null;
    if (isReplaced) tellUser(context, { about: 'password' });
    context.store.setPassword(kept, context.now());
    context.store.endMailWords();
    context.store.endTrust();
    endedSessions(context, context.store.endKeys());
    if (isReplaced) endIdentities(context);
    endedSessions(context, context.store.endSessionsBut(undefined));
    return accept(startSession(context, from));
  },
});

export const changePassword = userAction({
  name: 'password.change',
  summary: 'Changes your password, and signs out everywhere else',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: { method: 'post', path: '/auth/password/change' },
  hidden: ['current', 'password'],
  input: z.object({ current: passwordSchema, password: passwordSchema.describe('the new one, 8 letters or more') }),
  output: z.object({ ended: z.number().int().describe('sessions that are over with it') }),
  prepare: async (context: UserContext, { current, password }) => {
    const { kept: before, isRight, waitMs } = await tryPassword(context, current);
    const isFit = isRight && weaknessOf(password, []) === null;
    return { before, isRight, waitMs, kept: isFit ? await context.services.passwords.keep(password) : null };
  },
  run: (context: UserContext, { password }, who, { before, isRight, waitMs, kept }): Outcome<{ ended: number }> => {
    const { store } = context;
    if (waitMs > 0) return barred(waitMs);
    if (!isRight) return userRefusals.refuse('PASSWORD_WRONG', {});
    if (kept === null) return userRefusals.refuse('PASSWORD_WEAK', { why: weaknessOf(password, []) ?? 'short' });
    if (before !== store.password()) return userRefusals.refuse('PASSWORD_CHANGED', {});
    store.setPassword(kept, context.now());
    store.endMailWords();
    store.endTrust();
    tellUser(context, { about: 'password' });
    return accept({ ended: endedSessions(context, store.endSessionsBut(who.session)) });
  },
});
