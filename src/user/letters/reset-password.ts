import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { beginResetCall } from '../../core/user-calls.ts';
import { endIdentities } from '../elsewhere/end-identities.ts';
import { weaknessOf } from '../password-rules.ts';
import { userRefusals } from '../refusals.ts';
import { endedSessions } from '../sessions.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { findMailWord, sendMailWord } from './mail-words.ts';
import { tellUser } from './tell.ts';

/** Enough letters are as good as one: whoever asked is told the same in any case. */
export const beginReset = userAction({
  ...beginResetCall,
  summary: 'Sends a letter by which a forgotten password is replaced',
  kind: 'write',
  needs: 'office',
  run: (context: UserContext, { email }) => {
    sendMailWord(context, 'reset', email);
    return accept({});
  },
});

/**
 * A new password for whoever reads the mailbox. Every session, key and link, every other service and every other word is over. A second factor stays, so that the
 * mailbox alone lets nobody in where there is one.
 */
export const resetPassword = userAction({
  name: 'user.reset-password',
  summary: 'Takes the word of a letter, and gives a user a new password for it',
  kind: 'write',
  needs: 'office',
  hidden: ['hash', 'password'],
  answersOnce: true,
  input: z.object({
    id: z.string(),
    hash: z.string(),
    email: z.string().describe('where the user is written to now: a letter to another address is over'),
    password: z.string().max(1_024),
    names: z.array(z.string()),
  }),
  output: z.object({ ended: z.number().int() }),
  audit: () => ({ kind: 'password' }),
  prepare: async (context: UserContext, { password, names, email, ...word }) => {
    const isFit = findMailWord(context, 'reset', word) === email && weaknessOf(password, names) === null;
    return isFit ? context.services.passwords.keep(password) : null;
  },
  run: (context: UserContext, { password, names, email, ...word }, _who, kept): Outcome<{ ended: number }> => {
    const { store, now } = context;
    if (findMailWord(context, 'reset', word) !== email) return userRefusals.refuse('LETTER_OVER', {});
    if (kept === null) return userRefusals.refuse('PASSWORD_WEAK', { why: weaknessOf(password, names) ?? 'short' });
    store.setPassword(kept, now());
    store.endMailWords();
    store.endTrust();
    endedSessions(context, store.endKeys());
    endIdentities(context);
    tellUser(context, { about: 'password' });
    return accept({ ended: endedSessions(context, store.endSessionsBut(undefined)) });
  },
});
