import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { endSignIn } from '../../directory/users.ts';
import { confirmAddress } from '../../user/letters/confirm-address.ts';
import { resetPassword } from '../../user/letters/reset-password.ts';
import { userRefusals } from '../../user/refusals.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { passwordSchema } from '../sign-in/sign-in.ts';
import { whoseToken } from '../sign-in/whose-token.ts';

/*
 * What a letter's link leads to. Its word names whose it is, so the directory is asked before anybody is opened.
 */

const wordSchema = z.string().max(200).describe('as the link of the letter has it');

export const verifyEmail = officeAction({
  name: 'email.verify',
  summary: 'Shows that an address is yours, by the word of the letter that was sent there',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/auth/email/verify' },
  hidden: ['word'],
  answersOnce: true,
  input: z.object({ word: wordSchema }),
  output: z.object({ email: z.string() }),
  run: async (context: OfficeContext, { word }, who): Promise<Outcome<{ email: string }>> => {
    const named = await whoseToken(context, word, who);
    if (!named.ok) return named;
    if (named.value === null) return userRefusals.refuse('LETTER_OVER', {});
    return ask(context.office.user(named.value.user), confirmAddress, named.value.token, within(who, 'confirm'));
  },
});

export const resetByLetter = officeAction({
  name: 'password.reset',
  summary: 'Replaces a forgotten password, by the word of the letter, and signs out everywhere; a second factor stays',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/auth/password/reset' },
  hidden: ['word', 'password'],
  answersOnce: true,
  input: z.object({ word: wordSchema, password: passwordSchema.describe('8 letters or more') }),
  output: z.object({ ended: z.number().int().describe('sessions that are over with it') }),
  run: async (context: OfficeContext, { word, password }, who): Promise<Outcome<{ ended: number }>> => {
    const named = await whoseToken(context, word, who);
    if (!named.ok) return named;
    if (named.value === null) return userRefusals.refuse('LETTER_OVER', {});
    const { user, email, token } = named.value;
    const asked = { ...token, password, email, names: [email, email.split('@')[0] ?? ''] };
    const reset = await ask(context.office.user(user), resetPassword, asked, within(who, 'reset'));
    if (!reset.ok) return reset;
    // Whoever guessed meanwhile must not keep them waiting.
    await ask(context.office.directory(), endSignIn, { email, anew: user }, within(who, 'end'));
    return accept(reset.value);
  },
});
