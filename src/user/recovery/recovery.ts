import { z } from 'zod';
import { addressCall } from '../../core/directory-calls.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { isSameSecret } from '../../core/secrets.ts';
import { internally } from '../../core/who.ts';
import { asksCode } from '../judge.ts';
import { keepsFactor } from '../kept-factor.ts';
import { userRefusals } from '../refusals.ts';
import { isOver } from '../session-rules.ts';
import { endedSessions, fromSchema, startedSchema, startSession } from '../sessions.ts';
import { barred, tryPassword } from '../tries.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { goOn, type Recovered } from './go-on.ts';
import { tellChats } from './tell-chats.ts';

const recoveredSchema = z.object({
  at: z.number().describe('until then nothing happens; then say it again'),
  isOver: z
    .boolean()
    .describe('the second factor is gone; that of an owner whom other machines reach, once another takes its place'),
});
const over = { needs: { scope: 'people', over: 'user' }, kind: 'write' } as const;

async function lookUp(context: UserContext) {
  const { office, id, trace } = context;
  const reached = await ask(office.directory(), addressCall, { user: id }, internally(trace));
  return { reached, isKept: await keepsFactor(context) };
}

/** For whoever is in, as an owner is by a new word, and has neither telephone nor codes. */
export const recover = userAction({
  ...over,
  name: 'recovery.begin',
  summary: 'Says that every second factor is lost. After the days of waiting, said again, it ends them',
  pace: 'sign-in',
  http: { method: 'post', path: '/2fa/recovery' },
  hidden: ['password'],
  answersOnce: true,
  input: z.object({ password: z.string().max(1_024) }),
  output: recoveredSchema,
  prepare: async (context: UserContext, { password }) => ({
    ...(await tryPassword(context, password)),
    ...(await lookUp(context)),
  }),
  run: (context: UserContext, _input, _who, { isRight, waitMs, reached, isKept }): Outcome<Recovered> => {
    if (waitMs > 0) return barred(waitMs);
    if (!isRight) return userRefusals.refuse('PASSWORD_WRONG', {});
    if (!asksCode(context)) return userRefusals.refuse('NO_FACTOR', {});
    return reached.ok ? accept(goOn(context, reached.value, isKept)) : reached;
  },
});

/** For whoever has shown the password and has no code. Where nobody can be told of it, it is not begun. */
export const recoverAtDoor = userAction({
  name: 'user.recover',
  summary:
    'Says that every second factor is lost, by the first half of a sign-in, or ends it after the days of waiting',
  kind: 'write',
  needs: 'office',
  hidden: ['hash'],
  answersOnce: true,
  input: fromSchema.extend({ session: z.string(), hash: z.string() }),
  output: recoveredSchema.extend({ started: startedSchema.nullable() }),
  prepare: lookUp,
  run: (
    context: UserContext,
    { session, hash, ...from },
    _who,
    { reached, isKept },
  ): Outcome<Recovered & { started: z.infer<typeof startedSchema> | null }> => {
    const { store, now, services } = context;
    const row = store.session(session);
    if (!row?.isHalf || !isSameSecret(hash, row.hash) || isOver(row, now()))
      return userRefusals.refuse('SIGN_IN_OVER', {});
    // Ended by another half of a sign-in: there is nothing left to wait for.
    if (!asksCode(context)) return userRefusals.refuse('NO_FACTOR', {});
    if (!reached.ok) return reached;
    const { email, isConfirmed, chats } = reached.value;
    const isWritten = email !== null && isConfirmed && services.letters?.mail && services.letters.publicUrl !== null;
    if (!isWritten && chats === 0) return userRefusals.refuse('RECOVERY_UNTOLD', {});
    const recovered = goOn(context, reached.value, isKept);
    if (!recovered.isOver) return accept({ ...recovered, started: null });
    endedSessions(context, store.endSession(session));
    return accept({ ...recovered, started: startSession(context, from) });
  },
});

export const keepFactor = userAction({
  ...over,
  name: 'recovery.cancel',
  summary: 'Keeps your second factor, where somebody said that it is lost',
  pace: 'protect',
  http: { method: 'delete', path: '/2fa/recovery' },
  chat: { command: 'keep', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({}),
  run: (context: UserContext): Outcome<object> => {
    if (!context.store.endRecovery()) return userRefusals.refuse('NO_RECOVERY', {});
    tellChats(context, { became: 'kept', at: context.now() }, context.now());
    return accept({});
  },
});

/** By the word of the letter, for whoever is signed in nowhere. */
export const keepFactorByWord = userAction({
  name: 'user.keep-factor',
  summary: 'Keeps a second factor, by the word of the letter',
  kind: 'write',
  needs: 'office',
  hidden: ['hash'],
  answersOnce: true,
  input: z.object({ id: z.string(), hash: z.string() }),
  output: z.object({}),
  run: (context: UserContext, { id, hash }): Outcome<object> => {
    const { store, now } = context;
    if (!store.isRecovery(id, hash)) return userRefusals.refuse('LETTER_OVER', {});
    store.endRecovery();
    tellChats(context, { became: 'kept', at: now() }, now());
    return accept({});
  },
});
