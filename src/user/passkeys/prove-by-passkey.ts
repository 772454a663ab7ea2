import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { codeLine } from '../audit.ts';
import { userRefusals } from '../refusals.ts';
import { openHeldInput, type Taken, take, takenSchema, waitingFor } from '../step-up/take-held.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { optionsSchema, signedSchema } from './answer-schema.ts';
import { checkSigned, useChecked } from './check-signed.ts';
import { askQuestion, openQuestion } from './question.ts';
import { relyingPartyOf } from './relying-party.ts';

const begunSchema = z.object({ question: z.string(), options: optionsSchema });

export const askPasskey = userAction({
  name: 'passkeys.prove',
  summary: 'Gives what a passkey signs to show that it is you, for one thing that waits for it',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: { method: 'post', path: '/2fa/challenges/{challenge}/passkey' },
  answersOnce: true,
  input: z.object({ challenge: z.string().max(40).describe('as the refusal gave it') }),
  output: begunSchema,
  prepare: async ({ services, store }: UserContext) => {
    const party = relyingPartyOf(services.letters);
    const allowCredentials = store.passkeys().map(({ id, transports }) => ({ id, transports }));
    return party && generateAuthenticationOptions({ rpID: party.id, allowCredentials, userVerification: 'required' });
  },
  run: (context: UserContext, { challenge: held }, who, options): Outcome<z.infer<typeof begunSchema>> => {
    if (!waitingFor(context, held, who)) return userRefusals.refuse('PROOF_OVER', {});
    if (options === null) return userRefusals.refuse('PASSKEYS_UNSET', {});
    if (context.store.passkeys().length === 0) return userRefusals.refuse('PASSKEY_UNKNOWN', {});
    const { id: question, challenge } = askQuestion(context, held);
    return accept({ question, options: { ...options, challenge } });
  },
});

/** The question is over with the answer, right or wrong; what is held is gone with a right one. */
export const takeHeldByPasskey = userAction({
  name: 'user.take-held-by-passkey',
  summary: 'Gives back what was held, to be carried out, for what a passkey signed',
  kind: 'write',
  needs: 'office',
  answersOnce: true,
  input: z.object({
    challenge: z.string(),
    question: z.string(),
    answer: signedSchema,
    session: z.string().nullable(),
  }),
  output: z.object({ taken: takenSchema.nullable() }),
  audit: ({ session }, { taken }) => codeLine(taken === null ? 'wrong' : 'right', { session: session ?? 'chat' }),
  prepare: async (context: UserContext, { challenge, question, answer, session }) => {
    const asked = openQuestion(context, { question, held: challenge, session });
    const party = relyingPartyOf(context.services.letters);
    const checked = asked && party && (await checkSigned(context, answer, { challenge: asked.challenge, party }));
    return { checked, asked: await openHeldInput(context, waitingFor(context, challenge, inSession(session))) };
  },
  run: (
    context: UserContext,
    { challenge, question, session },
    _who,
    { checked, asked },
  ): Outcome<{ taken: Taken | null }> => {
    const row = waitingFor(context, challenge, inSession(session));
    if (!row || !asked) return userRefusals.refuse('PROOF_OVER', {});
    const open = openQuestion(context, { question, held: challenge, session });
    if (!open) return accept({ taken: null });
    context.store.dropQuestion(open.id);
    return accept({ taken: useChecked(context, checked) ? take(context, row, asked, 'passkey') : null });
  },
});

const inSession = (session: string | null) => (session === null ? {} : { session });
