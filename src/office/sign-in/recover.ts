import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { keepFactorByWord, recoverAtDoor } from '../../user/recovery/recovery.ts';
import { userRefusals } from '../../user/refusals.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { fromOf, signedIn, signedInSchema } from './sign-in.ts';
import { whoseToken } from './whose-token.ts';

const answerSchema = z.object({
  at: z.number().describe('until then nothing happens; then say it again'),
  signedIn: signedInSchema.nullable().describe('the days are over and you are in: set up another second factor'),
});
type Answer = z.infer<typeof answerSchema>;

export const recoverSignIn = officeAction({
  name: 'auth.recover',
  summary:
    'Says after the password that every second factor is lost; after days in which you are told of it, it lets you in',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/2fa/recovery/sign-in' },
  hidden: ['token'],
  answersOnce: true,
  input: z.object({ token: z.string().max(200).describe('of the first half') }),
  output: answerSchema,
  run: async (context: OfficeContext, { token }, who): Promise<Outcome<Answer>> => {
    const { office } = context;
    const over = userRefusals.refuse('SIGN_IN_OVER', {});
    const named = await whoseToken(context, token, who);
    if (!named.ok) return named;
    if (named.value === null) return over;
    const { user } = named.value;
    const { id: session, hash } = named.value.token;
    const said = await ask(office.user(user), recoverAtDoor, { ...fromOf(who), session, hash }, within(who, 'recover'));
    if (!said.ok) return said;
    const { at, started } = said.value;
    if (started === null) return accept({ at, signedIn: null });
    const inside = await signedIn(context, who, user, started);
    return inside.ok ? accept({ at, signedIn: inside.value }) : inside;
  },
});

export const keepFactorByLetter = officeAction({
  name: 'auth.keep-factor',
  summary: 'Keeps your second factor, by the word of the letter that said it is about to go',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/2fa/recovery/cancel' },
  hidden: ['word'],
  answersOnce: true,
  input: z.object({ word: z.string().max(200).describe('as the link of the letter has it') }),
  output: z.object({}),
  run: async (context: OfficeContext, { word }, who): Promise<Outcome<object>> => {
    const named = await whoseToken(context, word, who);
    if (!named.ok) return named;
    if (named.value === null) return userRefusals.refuse('LETTER_OVER', {});
    const { user, token } = named.value;
    return ask(context.office.user(user), keepFactorByWord, token, within(who, 'keep'));
  },
});
