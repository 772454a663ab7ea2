import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { findUser } from '../../directory/users.ts';
import { keepFactorByWord, recoverAtDoor } from '../../user/recovery/recovery.ts';
import { userRefusals } from '../../user/refusals.ts';
import { readToken } from '../../user/token.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { fromOf, signedIn, signedInSchema } from './sign-in.ts';

const answerSchema = z.object({
  at: z.number().describe('until then nothing happens; then say it again'),
  signedIn: signedInSchema.nullable().describe('the days are over, the second factor is gone, and you are in'),
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
    const shown = readToken(token);
    const over = userRefusals.refuse('SIGN_IN_OVER', {});
    if (!shown) return over;
    const { user, id: session, hash } = shown;
    const known = await ask(office.directory(), findUser, { user }, within(who, 'find'));
    if (!known.ok || known.value.standing === null) return known.ok ? over : known;
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
  run: async ({ office }: OfficeContext, { word }, who): Promise<Outcome<object>> => {
    const shown = readToken(word);
    const over = userRefusals.refuse('LETTER_OVER', {});
    if (!shown) return over;
    const known = await ask(office.directory(), findUser, { user: shown.user }, within(who, 'find'));
    if (!known.ok || known.value.standing === null) return known.ok ? over : known;
    return ask(office.user(shown.user), keepFactorByWord, { id: shown.id, hash: shown.hash }, within(who, 'keep'));
  },
});
