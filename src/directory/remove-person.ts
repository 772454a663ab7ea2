import { z } from 'zod';
import { actorId } from '../core/actor-id.ts';
import { paragraph, placeSchema } from '../core/chat.ts';
import { abandonDesk, removePlaceCall } from '../core/desk-calls.ts';
import { signOutListenerCall } from '../core/directory-calls.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { endAllCall } from '../core/user-calls.ts';
import { internally } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { barFor, tell } from './access.ts';
import { directoryAction } from './directory-action.ts';
import { directoryRefusals } from './refusals.ts';
import { mayDecideAbout } from './role-rules.ts';
import type { DirectoryStore } from './store.ts';

/*
 * Somebody is taken out, or one chat of theirs.
 *  1. From that moment they are nobody: that is one transaction, and asked about at every event.
 *  2. Their desk is told nothing any more and opens nothing new, what waits is taken back, and nothing is sent to addresses
 *     of theirs. What is open keeps its stops and what is left to be done about it: closing it is its trader's alone.
 *  3. Nothing is read at a chat platform in their name any more: they could no longer end it here.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

export const removePerson = directoryAction({
  name: 'people.remove',
  summary: 'Takes a person out, with all their chats, and halts their desk; or takes one chat of theirs away',
  kind: 'write',
  needs: { scope: 'people', over: 'installation' },
  pace: 'protect',
  http: { method: 'delete', path: '/people/{person}' },
  chat: { command: 'remove', fromText },
  input: z.object({
    person: z.string().min(1).max(120).describe('as the list shows it, such as telegram-user:7'),
    only: z.enum(['chat', 'person']).default('person').describe('the one chat, or the person with all of theirs'),
  }),
  output: z.object({
    removed: z.array(z.string()),
    isHalted: z.boolean().describe('nobody acts for their desk any more'),
  }),
  say: ({ removed, isHalted }, _input, words) => [
    paragraph(words.say('access.TAKEN_OUT', { removed: words.list(removed, 'and'), isHalted })),
  ],
  run: (context: Context, { person, only }, who): Outcome<{ removed: string[]; isHalted: boolean }> => {
    const { store } = context;
    const named = store.person(person);
    if (!named) return directoryRefusals.refuse('PERSON_UNKNOWN', { person });
    if (named.user === who.user) return directoryRefusals.refuse('PERSON_IS_YOU', {});
    if (!mayDecideAbout(context, named.user, who)) return directoryRefusals.refuse('ROLE_NOT_YOURS', {});
    if (only === 'person') return accept({ removed: takeOut(context, named.user), isHalted: true });
    takeAway(context, named.user, [named]);
    return accept({ removed: [named.id], isHalted: isGone(context, named.user) });
  },
});

const isGone = ({ store }: Context, user: string): boolean => !store.hasPerson(user) && !store.user(user);

/** With all their chats, and whatever they sign in with. The chats that went. */
export function takeOut(context: Context, user: string): string[] {
  const rows = context.store.persons(user);
  endInvitationsOfAdmin(context, user);
  context.store.deleteUser(user);
  takeAway(context, user, rows);
  context.schedule(endSignIns, { key: `end:${user}`, at: context.now(), input: { user, areWordsOver: true } });
  return rows.map(({ id }) => id);
}

/** Nobody says who made which, so all that are open are over: whoever still may makes them anew. */
export function endInvitationsOfAdmin({ store, now }: Context, user: string): void {
  if (store.user(user)?.role !== 'admin') return;
  for (const { id } of store.invitations(now())) store.endInvitation(id);
}

type PersonRow = ReturnType<DirectoryStore['persons']>[number];

function takeAway(context: Context, user: string, rows: readonly PersonRow[]): void {
  const { store, now } = context;
  const desk = store.deskOf(user);
  for (const row of rows) {
    store.unlinkPerson(row.id);
    store.forgetCodesOf(row.id);
    const place = placeSchema.safeParse(row.place).data;
    if (place) barFor(context, { person: row.id, place, called: row.called });
    if (place) tell(context, { person: row.id, place }, 'REMOVED');
  }
  const isHalted = isGone(context, user);
  if (isHalted) store.forgetCodesOfUser(user);
  const places = rows.flatMap((row) => placeSchema.safeParse(row.place).data ?? []);
  if (desk === undefined) return;
  const input = { desk, user, places, isHalted };
  context.schedule(leaveDesk, { key: `leave:${desk}:${rows[0]?.id ?? user}`, at: now(), input });
}

export const endSignIns = directoryAction({
  name: 'directory.end-sign-ins',
  summary: 'Signs somebody out everywhere who is not who they were',
  kind: 'write',
  needs: 'office',
  input: z.object({ user: actorId, areWordsOver: z.boolean() }),
  output: z.object({}),
  prepare: async ({ office, trace }: Context, { user, areWordsOver }) => {
    // Whoever never registered has nothing to be signed out of.
    await ask(office.user(user), endAllCall, { areWordsOver }, internally(trace));
  },
  run: () => accept({}),
});

export const leaveDesk = directoryAction({
  name: 'directory.leave-desk',
  summary: 'Tells a desk whose trader was taken out',
  kind: 'write',
  needs: 'office',
  input: z.object({
    desk: actorId,
    user: z.string().optional(),
    places: z.array(placeSchema),
    isHalted: z.boolean(),
  }),
  output: z.object({}),
  prepare: async (context: Context, { desk, user, places, isHalted }) => {
    const who = internally(context.trace);
    if (isHalted) {
      const left = await ask(context.office.desk(desk), abandonDesk, {}, who);
      if (!left.ok) throw new Error(`not left alone: ${left.refusal.code}`);
    }
    // A chat may be gone already.
    for (const place of places) await ask(context.office.desk(desk), removePlaceCall, { place }, who);
    if (!isHalted || user === undefined) return;
    const out = await context.office.perform(signOutListenerCall.name, {}, { ...who, user });
    if (!out.ok) throw new Error(`not signed out: ${out.refusal.code}`);
  },
  run: () => accept({}),
});

function fromText(text: string): unknown {
  const [person = '', only = ''] = text.trim().split(/\s+/);
  return { person, ...(only === '' ? {} : { only: only.toLowerCase() }) };
}
