import { z } from 'zod';
import { sha256 } from '../../core/json.ts';
import { accept } from '../../core/outcome.ts';
import { codeLine, placeOf } from '../audit.ts';
import { fromSchema, startedSchema, startSession } from '../sessions.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { signedSchema } from './answer-schema.ts';
import { checkSigned, useChecked } from './check-signed.ts';
import { relyingPartyOf } from './relying-party.ts';

/**
 * A passkey signs in by itself: it is a thing one has, and knows its person by a finger, a face or a PIN. The question
 * came from the door, which keeps none; that it was answered is kept here until it is too old anyway.
 */
export const signInByPasskey = userAction({
  name: 'user.sign-in-by-passkey',
  summary: 'Begins a session for whoever has a passkey',
  kind: 'write',
  needs: 'office',
  hidden: ['device'],
  answersOnce: true,
  input: fromSchema.extend({ answer: signedSchema, challenge: z.string(), expiresAt: z.number() }),
  output: z.object({ started: startedSchema.nullable() }),
  audit: (from, { started }) => (started === null ? codeLine('wrong', placeOf(from)) : null),
  prepare: async (context: UserContext, { answer, challenge }) => {
    const party = relyingPartyOf(context.services.letters);
    return party && checkSigned(context, answer, { challenge, party });
  },
  run: (context: UserContext, { answer: _, challenge, expiresAt, ...from }, _who, checked) => {
    const { store, now } = context;
    const isFresh = expiresAt > now() && checked !== null && store.noteAnswered(sha256(challenge), expiresAt, now());
    return accept({ started: isFresh && useChecked(context, checked) ? startSession(context, from) : null });
  },
});
