import { z } from 'zod';
import { ask } from '../../core/office.ts';
import type { Outcome } from '../../core/outcome.ts';
import { checkSetUpWord, useSetUpWord } from '../../directory/set-up-words.ts';
import { emailSchema, makeUser } from '../../directory/users.ts';
import { makePassword } from '../../user/password.ts';
import { userRefusals } from '../../user/refusals.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { fromOf, passwordSchema, type SignedIn, signedIn, signedInSchema } from './sign-in.ts';

/**
 * Whoever has the word that the service printed is the owner. Each step may be repeated, and the word is used up last: a
 * kill between two steps leaves it to be said again.
 */
export const setUp = officeAction({
  name: 'auth.set-up',
  summary: 'Makes you the owner of this installation, by the word that it printed when it started',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/auth/set-up', status: 201 },
  hidden: ['word', 'password'],
  answersOnce: true,
  input: z.object({
    word: z.string().max(200).describe('as it was printed'),
    email: emailSchema,
    password: passwordSchema.describe('8 letters or more'),
  }),
  output: signedInSchema,
  run: async (context: OfficeContext, { word, email, password }, who): Promise<Outcome<SignedIn>> => {
    const { office } = context;
    const directory = office.directory();
    const checked = await ask(directory, checkSetUpWord, { word }, within(who, 'check'));
    if (!checked.ok) return checked;
    const { user } = checked.value;
    if (user === null) return userRefusals.refuse('SET_UP_WORD_WRONG', {});
    const first = { ...fromOf(who), password, names: [email, email.split('@')[0] ?? ''] };
    const started = await ask(office.user(user), makePassword, first, within(who, 'password'));
    if (!started.ok) return started;
    const made = await ask(directory, makeUser, { user, email, role: 'owner' }, within(who, 'make'));
    if (!made.ok) return made;
    if (!made.value.isMade) return userRefusals.refuse('EMAIL_TAKEN', {});
    await ask(directory, useSetUpWord, { user }, within(who, 'used'));
    return signedIn(context, who, user, started.value);
  },
});
