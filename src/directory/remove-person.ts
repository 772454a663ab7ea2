import { z } from 'zod';
import { actorId } from '../core/actor-id.ts';
import { paragraph, placeSchema } from '../core/chat.ts';
import { abandonDesk, removePlaceCall } from '../core/desk-calls.ts';
import { signOutListenerCall } from '../core/directory-calls.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { barFor, tell } from './access.ts';
import { directoryAction } from './directory-action.ts';
import { directoryRefusals } from './refusals.ts';
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
    const rows = only === 'chat' ? [named] : store.persons(named.user);
    const desk = store.deskOf(named.user);
    for (const row of rows) {
      store.unlinkPerson(row.id);
      store.forgetCodesOf(row.id);
      const place = placeSchema.safeParse(row.place).data;
      if (place) barFor(context, { person: row.id, place, called: row.called });
      if (place) tell(context, { person: row.id, place }, 'REMOVED');
    }
    const isHalted = !store.hasPerson(named.user);
    if (isHalted) store.forgetCodesOfUser(named.user);
    const places = rows.flatMap((row) => placeSchema.safeParse(row.place).data ?? []);
    if (desk !== undefined)
      context.schedule(leaveDesk, {
        key: `leave:${desk}:${person}`,
        at: context.now(),
        input: { desk, user: named.user, places, isHalted },
      });
    return accept({ removed: rows.map(({ id }) => id), isHalted });
  },
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
