import { z } from 'zod';
import { addressCall, confirmAddressCall } from '../../core/directory-calls.ts';
import { mayWriteLinks } from '../../core/letters.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { letterRefusals } from '../../notify/refusals.ts';
import { userRefusals } from '../refusals.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { findMailWord, sendMailWord } from './mail-words.ts';
import { tellUser } from './tell.ts';

export const askToConfirm = userAction({
  name: 'email.send',
  summary: 'Sends a letter by which you show that your address is yours',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'heavy',
  http: { method: 'post', path: '/auth/email/send', status: 202 },
  input: z.object({}),
  output: z.object({ email: z.string() }),
  prepare: ({ office, id, trace }: UserContext) =>
    ask(office.directory(), addressCall, { user: id }, internally(trace)),
  run: (context: UserContext, _input, _who, address): Outcome<{ email: string }> => {
    if (!address.ok) return address;
    const { email, isConfirmed } = address.value;
    if (email === null) return userRefusals.refuse('UNKNOWN_USER', {});
    if (isConfirmed) return userRefusals.refuse('EMAIL_CONFIRMED', {});
    if (!mayWriteLinks(context.services.letters)) return letterRefusals.refuse('LETTERS_UNSET', { how: 'mail' });
    return sendMailWord(context, 'verify', email) ? accept({ email }) : userRefusals.refuse('LETTERS_ENOUGH', {});
  },
});

/** The directory is told before the word is used up: a kill in between leaves it to be said again. */
export const confirmAddress = userAction({
  name: 'user.confirm-address',
  summary: 'Takes the word of a letter that shows that an address is theirs',
  kind: 'write',
  needs: 'office',
  hidden: ['hash'],
  answersOnce: true,
  input: z.object({ id: z.string(), hash: z.string() }),
  output: z.object({ email: z.string() }),
  audit: () => ({ kind: 'settings' }),
  prepare: async (context: UserContext, word) => {
    const email = findMailWord(context, 'verify', word);
    if (email === null) return null;
    const { office, id: user, trace } = context;
    return ask(office.directory(), confirmAddressCall, { user, email }, internally(trace));
  },
  run: (context: UserContext, word, _who, confirmed): Outcome<{ email: string }> => {
    const email = findMailWord(context, 'verify', word);
    if (email === null || confirmed === null) return userRefusals.refuse('LETTER_OVER', {});
    if (!confirmed.ok) return confirmed;
    if (!confirmed.value.isConfirmed) return userRefusals.refuse('LETTER_OVER', {});
    context.store.endMailWords();
    tellUser(context, { about: 'welcome' });
    return accept({ email });
  },
});
