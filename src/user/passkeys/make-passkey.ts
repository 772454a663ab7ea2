import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { hasProved } from '../../core/authority.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { newBackupCodes } from '../backup-codes.ts';
import { hasFactor } from '../judge.ts';
import { tellUser } from '../letters/tell.ts';
import { endLost, isDue } from '../recovery/lost.ts';
import { codeNeeded, userRefusals } from '../refusals.ts';
import { barred, tryPassword } from '../tries.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { madeSchema, optionsSchema, withoutExtras } from './answer-schema.ts';
import { isFramed } from './framed.ts';
import { askQuestion, openQuestion } from './question.ts';
import { relyingPartyOf } from './relying-party.ts';

/*
 * A passkey is begun with the password, and with a proof where there is a second factor already, as a telephone is. What the
 * device answers counts once, in the session in which it was asked, at the address of this installation.
 */

const over = { kind: 'write', needs: { scope: 'people', over: 'user' }, pace: 'sign-in', answersOnce: true } as const;
const mostPasskeys = 20;

const begunSchema = z.object({ question: z.string(), options: optionsSchema });

export const beginPasskey = userAction({
  ...over,
  name: 'passkeys.begin',
  summary: 'Begins to make a passkey: gives what a browser passes to the device that keeps it',
  http: { method: 'post', path: '/2fa/passkeys/options' },
  hidden: ['password'],
  input: z.object({ password: z.string().max(1_024) }),
  output: begunSchema,
  prepare: async (context: UserContext, { password }) => {
    const { services, id, store } = context;
    const tried = await tryPassword(context, password);
    const party = relyingPartyOf(services.letters);
    const options =
      party &&
      (await generateRegistrationOptions({
        ...{ rpName: 'SignalOS', rpID: party.id },
        userID: Uint8Array.from(Buffer.from(id)),
        userName: store.name() ?? id,
        attestationType: 'none',
        excludeCredentials: store.passkeys().map(({ id: known }) => ({ id: known })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }));
    return { ...tried, options };
  },
  run: (context: UserContext, _input, who, { isRight, waitMs, options }): Outcome<z.infer<typeof begunSchema>> => {
    if (waitMs > 0) return barred(waitMs);
    if (!isRight) return userRefusals.refuse('PASSWORD_WRONG', {});
    if (options === null) return userRefusals.refuse('PASSKEYS_UNSET', {});
    if (context.store.passkeys().length >= mostPasskeys)
      return userRefusals.refuse('KEYS_FULL', { most: mostPasskeys });
    if (hasFactor(context) && !isDue(context) && !hasProved(who, 'real', context.now())) return codeNeeded();
    const { id: question, challenge } = askQuestion(context, null);
    return accept({ question, options: { ...options, challenge } });
  },
});

const madeOutput = z.object({
  passkey: z.string(),
  backupCodes: z.array(z.string()).nullable().describe('for where it is lost; null: there were some already'),
});

export const addPasskey = userAction({
  ...over,
  name: 'passkeys.add',
  summary: 'Takes a passkey that a device has made: it signs in, and shows that it is you',
  http: { method: 'post', path: '/2fa/passkeys', status: 201 },
  input: z.object({
    question: z.string().max(40).describe('as it was begun'),
    name: z.string().trim().min(1).max(60).describe('what you call it'),
    answer: madeSchema,
  }),
  output: madeOutput,
  prepare: async (context: UserContext, { question, answer }, who) => {
    const party = relyingPartyOf(context.services.letters);
    const asked = openQuestion(context, { question, held: null, session: who.session ?? null });
    if (!asked || !party || isFramed(answer.response.clientDataJSON)) return null;
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: { ...answer, ...withoutExtras } as never,
        expectedChallenge: asked.challenge,
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: true,
      });
      return verified && registrationInfo.credential.id === answer.id ? registrationInfo.credential : null;
    } catch (error) {
      context.services.log.warn({ user: context.id, error: String(error).slice(0, 200) }, 'a passkey was not taken');
      return null;
    }
  },
  run: (context: UserContext, { question, name, answer }, who, made): Outcome<z.infer<typeof madeOutput>> => {
    const { store, now } = context;
    const asked = openQuestion(context, { question, held: null, session: who.session ?? null });
    const isFull = store.passkeys().length >= mostPasskeys;
    if (!asked || !made || store.passkey(made.id) || isFull) return userRefusals.refuse('PASSKEY_WRONG', {});
    // What was begun beside it was begun before there was this to prove oneself with.
    store.dropQuestions();
    store.dropSentCodes();
    store.forgetBegun();
    if (isDue(context)) endLost(context);
    store.endRecovery();
    store.forgetCodeWay('email');
    store.insertPasskey({
      ...{ id: made.id, name, counter: made.counter, madeAt: now(), usedAt: null },
      publicKey: Buffer.from(made.publicKey).toString('base64url'),
      transports: answer.response.transports ?? [],
    });
    store.endTrust();
    store.endSessionsIf((row) => row.isHalf);
    tellUser(context, { about: 'factor on', factor: 'passkey' });
    const backupCodes = store.backupCodes() > 0 ? null : newBackupCodes(context).backupCodes;
    return accept({ passkey: made.id, backupCodes });
  },
});
