import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { roles } from '../../core/roles.ts';
import { personsOf } from '../../directory/people.ts';
import { findUser } from '../../directory/users.ts';
import { findProfile } from '../../user/profile/settings.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';

const meSchema = z.object({
  user: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable().describe('null: nobody signs in here yet'),
  isConfirmed: z.boolean().describe('you have shown that you read at that address'),
  role: z.enum(roles),
  desk: z.string().nullable().describe('yours, or the one you look on at'),
  chats: z.array(z.object({ person: z.string(), place: z.string().nullable(), linkedAt: z.number() })),
});

/** One person, by every door: how they sign in, and the chats that are linked to them. */
export const showMe = officeAction({
  name: 'users.me',
  summary: 'Shows who you are here, and which chats act for you',
  kind: 'read',
  needs: { scope: 'read', over: 'user' },
  http: { method: 'get', path: '/users/me' },
  input: z.object({}),
  output: meSchema,
  run: async ({ office }: OfficeContext, _input, who): Promise<Outcome<z.infer<typeof meSchema>>> => {
    const { user } = who;
    const [found, listed, said] = await Promise.all([
      ask(office.directory(), findUser, { user }, within(who, 'find')),
      ask(office.directory(), personsOf, { user }, within(who, 'chats')),
      ask(office.user(user), findProfile, {}, within(who, 'profile')),
    ]);
    if (!found.ok) return found;
    if (!listed.ok) return listed;
    if (!said.ok) return said;
    const { standing } = found.value;
    return accept({
      ...{ user, name: said.value.name, email: standing?.email ?? null, isConfirmed: standing?.isConfirmed ?? false },
      // Without an owner whoever is at this machine is.
      ...{ role: standing?.role ?? 'owner', desk: standing?.desk ?? who.desk ?? null, chats: listed.value.persons },
    });
  },
});
