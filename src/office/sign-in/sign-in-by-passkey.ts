import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { z } from 'zod';
import { isActorId } from '../../core/actor-id.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { findUser } from '../../directory/users.ts';
import { optionsSchema, signedSchema } from '../../user/passkeys/answer-schema.ts';
import { relyingPartyOf } from '../../user/passkeys/relying-party.ts';
import { signInByPasskey as signInUser } from '../../user/passkeys/sign-in-by-passkey.ts';
import { userRefusals } from '../../user/refusals.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { makeQuestion, openQuestion } from './passkey-question.ts';
import { deviceSchema, fromOf, type SignedIn, signedIn, signedInSchema } from './sign-in.ts';

const asked = z.object({
  options: optionsSchema,
  ticket: z.string().describe('shown with the answer: it counts for whoever asked, within five minutes'),
});

export const askPasskeyAtDoor = officeAction({
  name: 'auth.passkey-options',
  summary: 'Gives what a passkey signs to sign in with it',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/2fa/passkeys/sign-in/options' },
  answersOnce: true,
  input: z.object({}),
  output: asked,
  run: async ({ services }: OfficeContext): Promise<Outcome<z.infer<typeof asked>>> => {
    const party = relyingPartyOf(services.letters);
    if (party === null) return userRefusals.refuse('PASSKEYS_UNSET', {});
    if (!services.seal) return userRefusals.refuse('NOTHING_SEALED', {});
    const { challenge, ticket } = await makeQuestion(services.seal, services.clock());
    const options = await generateAuthenticationOptions({ rpID: party.id, challenge, userVerification: 'required' });
    return accept({ options: { ...options }, ticket });
  },
});

const clientDataSchema = z.object({ challenge: z.string().max(2_000) });

/** Whose it says it is, and what it says it signed: both are believed by nobody until the signature is looked at. */
function readAnswer(answer: z.infer<typeof signedSchema>): { user: string; challenge: string } | null {
  try {
    const user = Buffer.from(answer.response.userHandle ?? '', 'base64url').toString();
    const { challenge } = clientDataSchema.parse(
      JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString()),
    );
    return isActorId(user) ? { user, challenge } : null;
  } catch {
    return null;
  }
}

export const signInByPasskey = officeAction({
  name: 'auth.login-passkey',
  summary: 'Signs in with a passkey: it takes neither password nor code',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/2fa/passkeys/sign-in' },
  hidden: ['ticket', 'device'],
  answersOnce: true,
  input: z.object({ ticket: z.string().max(60), answer: signedSchema, device: deviceSchema }),
  output: signedInSchema,
  run: async (context: OfficeContext, { ticket, answer, device }, who): Promise<Outcome<SignedIn>> => {
    const { office, services } = context;
    const wrong = userRefusals.refuse('PASSKEY_WRONG', {});
    const read = readAnswer(answer);
    if (!read || !services.seal) return wrong;
    const { user, challenge } = read;
    const expiresAt = await openQuestion(services.seal, { challenge, ticket, now: services.clock() });
    if (expiresAt === null) return wrong;
    const known = await ask(office.directory(), findUser, { user }, within(who, 'find'));
    if (!known.ok || known.value.standing === null) return known.ok ? wrong : known;
    const given = { ...fromOf(who, device), answer, challenge, expiresAt };
    const begun = await ask(office.user(user), signInUser, given, within(who, 'start'));
    if (!begun.ok) return begun;
    return begun.value.started === null ? wrong : signedIn(context, who, user, begun.value.started);
  },
});
