import { z } from 'zod';
import { mayWriteLinks } from '../core/letters.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { endAllCall, greetUserCall } from '../core/user-calls.ts';
import { languages } from '../words/language.ts';
import { sendMailWord } from './letters/mail-words.ts';
import { tellUser } from './letters/tell.ts';
import { weaknessOf } from './password-rules.ts';
import { nameSchema } from './profile/shape.ts';
import { userRefusals } from './refusals.ts';
import { endedSessions } from './sessions.ts';
import { type UserContext, userAction } from './user-action.ts';

const atOnceMs = 60_000;

/** Somebody registers. Nobody is signed in by it: they show the password at the door, as at any other time. */
export const beginUser = userAction({
  name: 'user.begin',
  summary: 'Begins what belongs to somebody who registers',
  kind: 'write',
  needs: 'office',
  hidden: ['password'],
  answersOnce: true,
  input: z.object({
    password: z.string().max(1_024).nullable().describe('null: they sign in by another service'),
    names: z.array(z.string().max(320)),
    name: nameSchema.nullable(),
    language: z.enum(languages).nullable(),
  }),
  output: z.object({}),
  audit: () => ({ kind: 'password' }),
  prepare: async ({ services, store }: UserContext, { password, names }) => {
    const before = store.password();
    if (password === null) return { before, isTheirs: true, kept: null };
    const isTheirs = before === null || (await services.passwords.isKept(password, before));
    const kept = weaknessOf(password, names) === null ? await services.passwords.keep(password) : null;
    return { before, isTheirs, kept };
  },
  run: (
    context: UserContext,
    { password, names, name, language },
    _who,
    { before, isTheirs, kept },
  ): Outcome<object> => {
    const { store, now } = context;
    // Of two who come with one word at once the first stands; what was cut off is begun again a minute later.
    const isJust = now() - store.passwordChangedAt() < atOnceMs;
    if (isJust && (!isTheirs || before !== store.password())) return userRefusals.refuse('PASSWORD_CHANGED', {});
    if (password !== null) {
      if (kept === null) return userRefusals.refuse('PASSWORD_WEAK', { why: weaknessOf(password, names) ?? 'short' });
      context.store.setPassword(kept, context.now());
    }
    context.store.changeProfile({ name, guessed: language });
    return accept({});
  },
});

/** What there is to write to them, now that they are listed. */
export const greetUser = userAction({
  ...greetUserCall,
  summary: 'Welcomes somebody who has registered, or asks whether the address is theirs',
  kind: 'write',
  needs: 'office',
  run: (context: UserContext, { email, isConfirmed }) => {
    if (isConfirmed) tellUser(context, { about: 'welcome' });
    else if (mayWriteLinks(context.services.letters)) sendMailWord(context, 'verify', email);
    return accept({});
  },
});

export const endAll = userAction({
  ...endAllCall,
  summary: 'Ends every session, key and link of a user, and the words in their letters where they are taken out',
  kind: 'write',
  needs: 'office',
  audit: () => ({ kind: 'session', facts: { became: 'all-ended' } }),
  run: (context: UserContext, { areWordsOver }) => {
    if (areWordsOver) context.store.endMailWords();
    endedSessions(context, context.store.endKeys());
    context.store.endTrust();
    endedSessions(context, context.store.endSessionsBut(undefined));
    return accept({});
  },
});
