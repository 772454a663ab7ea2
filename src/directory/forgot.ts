import { z } from 'zod';
import { addressCall, confirmAddressCall } from '../core/directory-calls.ts';
import { idOf } from '../core/id.ts';
import { sha256 } from '../core/json.ts';
import { mayWriteLinks } from '../core/letters.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { beginResetCall } from '../core/user-calls.ts';
import { internally } from '../core/who.ts';
import { letterRefusals } from '../notify/refusals.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import { mayAskByLetter } from './letters-asked.ts';
import type { DirectoryStore } from './store.ts';
import { emailSchema } from './users.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

export const findAddress = directoryAction({
  ...addressCall,
  summary: 'Finds where a user is written to',
  kind: 'read',
  needs: 'office',
  run: ({ store }: Context, { user }) => {
    const row = store.user(user);
    return accept({
      email: row?.email ?? null,
      isConfirmed: row?.confirmedAt != null,
      chats: store.persons(user).length,
    });
  },
});

export const confirmAddress = directoryAction({
  ...confirmAddressCall,
  summary: 'Notes that a user reads at their address',
  kind: 'write',
  needs: 'office',
  run: ({ store, now }: Context, { user, email }) => {
    const row = store.user(user);
    if (row?.email !== email) return accept({ isConfirmed: false });
    store.putUser({ ...row, confirmedAt: row.confirmedAt ?? now() });
    return accept({ isConfirmed: true });
  },
});

/**
 * A password is forgotten.
 *  1. Whoever asks is told the same, and as soon: what it leads to is owed, and found out afterwards.
 *  2. Nothing goes to an address that nobody has shown to be theirs: it may be somebody else's by a slip.
 */
export const forgotPassword = directoryAction({
  name: 'password.forgot',
  summary: 'Sends a letter by which a forgotten password is replaced; whether there is anybody is not told',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/auth/password/forgot', status: 202 },
  hidden: ['email'],
  answersOnce: true,
  input: z.object({ email: emailSchema }),
  output: z.object({}),
  run: (context: Context, { email }): Outcome<object> => {
    if (!mayWriteLinks(context.services.letters)) return letterRefusals.refuse('LETTERS_UNSET', { how: 'mail' });
    if (!mayAskByLetter(context, 'reset', email)) return accept({});
    const at = context.now();
    context.schedule(passForgotten, { key: idOf('forgot', sha256(email), at, context.trace), at, input: { email } });
    return accept({});
  },
});

export const passForgotten = directoryAction({
  name: 'directory.pass-forgotten',
  summary: 'Brings it to a user that their password is forgotten',
  kind: 'write',
  needs: 'office',
  input: z.object({ email: emailSchema }),
  output: z.object({}),
  prepare: async ({ store, office, trace }: Context, { email }) => {
    const row = store.userByEmail(email);
    if (!row || row.confirmedAt === null) return null;
    return ask(office.user(row.id), beginResetCall, { email }, internally(trace));
  },
  run: (_context: Context, _input, _who, passed) => (passed === null || passed.ok ? accept({}) : passed),
});
