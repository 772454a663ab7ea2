import { z } from 'zod';
import { actorId } from '../core/actor-id.ts';
import { openDeskCall } from '../core/desk-calls.ts';
import { hashOf } from '../core/json.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { type Role, roles } from '../core/roles.ts';
import { internally } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import { directoryRefusals } from './refusals.ts';
import { endInvitationsOfAdmin, endSignIns, leaveDesk, takeOut } from './remove-person.ts';
import { mayDecideAbout, mayGive } from './role-rules.ts';
import type { DirectoryStore } from './store.ts';

/*
 * Who may sign in, and as what.
 *  1. Nobody decides about the owner or about themselves, and only the owner about admins.
 *  2. What somebody is no longer they are not from that moment on: they sign in anew, and what was open to them ends.
 *  3. A desk outlives its trader's role. Nothing new is opened there while nobody may act on it.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const given = ['admin', 'trader', 'viewer'] as const satisfies Role[];
const memberSchema = z.object({ user: z.string(), role: z.enum(roles) });

export const changeRole = directoryAction({
  name: 'people.change-role',
  summary: 'Makes somebody who signs in an admin, a trader or a viewer; they sign in anew',
  kind: 'write',
  needs: { scope: 'people', over: 'installation' },
  http: { method: 'patch', path: '/people/users/{user}' },
  input: z.strictObject({ user: z.string().min(1).max(63), role: z.enum(given) }),
  output: memberSchema,
  run: (context: Context, { user, role }, who): Outcome<z.infer<typeof memberSchema>> => {
    const { store, now } = context;
    const row = store.user(user);
    if (!row) return directoryRefusals.refuse('PERSON_UNKNOWN', { person: user });
    if (!mayDecideAbout(context, user, who) || !mayGive(context, role, who))
      return directoryRefusals.refuse('ROLE_NOT_YOURS', {});
    if (row.role === role) return accept({ user, role });
    endInvitationsOfAdmin(context, user);
    store.putUser({ ...row, role, looksAt: null });
    const desk = store.deskOf(user);
    if (role !== 'viewer') {
      const own = desk ?? `desk-${hashOf(['role', user]).slice(0, 12)}`;
      context.schedule(furnish, { key: `furnish:${user}`, at: now(), input: { user, desk: own } });
    } else if (desk !== undefined) {
      const input = { desk, user, places: [], isHalted: true };
      context.schedule(leaveDesk, { key: `leave:${desk}:${user}`, at: now(), input });
    }
    context.schedule(endSignIns, { key: `end:${user}`, at: now(), input: { user, areWordsOver: false } });
    return accept({ user, role });
  },
});

export const takeOutUser = directoryAction({
  name: 'people.take-out',
  summary: 'Takes out somebody who signs in, with all their chats, and halts their desk',
  kind: 'write',
  needs: { scope: 'people', over: 'installation' },
  pace: 'protect',
  http: { method: 'delete', path: '/people/users/{user}' },
  input: z.object({ user: z.string().min(1).max(63) }),
  output: z.object({ user: z.string(), removed: z.array(z.string()).describe('the chats that went with them') }),
  run: (context: Context, { user }, who): Outcome<{ user: string; removed: string[] }> => {
    if (!context.store.user(user)) return directoryRefusals.refuse('PERSON_UNKNOWN', { person: user });
    if (!mayDecideAbout(context, user, who)) return directoryRefusals.refuse('ROLE_NOT_YOURS', {});
    return accept({ user, removed: takeOut(context, user) });
  },
});

export const furnish = directoryAction({
  name: 'directory.furnish',
  summary: 'Opens a desk for somebody who became a trader',
  kind: 'write',
  needs: 'office',
  input: z.object({ user: z.string(), desk: actorId }),
  output: z.object({}),
  prepare: ({ office, trace }: Context, { user, desk }) =>
    ask(office.desk(desk), openDeskCall, { user, places: [`web:${desk}`], language: null }, internally(trace)),
  run: ({ store, now }: Context, { user, desk }, _who, opened) => {
    if (!opened.ok) return opened;
    store.insertDesk({ id: desk, user, createdAt: now() });
    return accept({});
  },
});
