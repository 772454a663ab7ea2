import { z } from 'zod';
import { actorId } from '../core/actor-id.ts';
import { paragraph, placeSchema } from '../core/chat.ts';
import { openDeskCall } from '../core/desk-calls.ts';
import { hashOf } from '../core/json.ts';
import { ask } from '../core/office.ts';
import { accept } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { type Language, languages } from '../words/language.ts';
import { words } from '../words/words.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

/*
 * Somebody is let in: a user, a desk of their own, and their chat.
 *  1. It is due work from the moment it was decided: a crash at any point leaves neither half a person nor none.
 *  2. The desk is there before anybody can act on it.
 *  3. Who became known here meanwhile, by a word of a user, stays who they became.
 *  4. Whoever had a desk here and has no other way to it gets it back. Who can still be reached elsewhere gets a new one: a chat
 *     that was taken away may be in other hands by now.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

export interface Newcomer {
  person: string;
  place: string;
  called: string | null;
  /** what their app speaks; null: nobody said */
  language: Language | null;
}

const admission = z.object({
  person: z.string(),
  place: placeSchema,
  called: z.string().nullable(),
  user: z.string(),
  desk: actorId,
  language: z.enum(languages).nullable().default(null),
});

export function admit(context: Context, newcomer: Newcomer): void {
  context.store.endAsking(newcomer.person);
  const { person, place, called, language } = newcomer;
  const input = { person, place, called, language, ...homeOf(context, person) };
  context.schedule(settleAdmission, { key: `admit:${person}`, at: context.now(), input });
}

/** Whether they had a desk here, which would be theirs again. */
export const hadDesk = (context: Context, person: string): boolean =>
  context.store.deskOf(homeOf(context, person).user) !== undefined;

/** Named by who they are, so that letting in twice is letting in once. */
function homeOf({ store }: Context, person: string): { user: string; desk: string } {
  for (let nth = 0; ; nth += 1) {
    const name = hashOf([person, nth]).slice(0, 10);
    const [user, desk] = [`trader-${name}`, `desk-${name}`];
    const owner = store.userOfDesk(desk);
    if (!store.hasPerson(user) && (owner === undefined || owner === user)) return { user, desk };
  }
}

export const settleAdmission = directoryAction({
  name: 'directory.settle-admission',
  summary: 'Opens a desk for somebody who was let in, and makes their chat theirs',
  kind: 'write',
  needs: 'office',
  input: admission,
  output: z.object({}),
  audit: () => ({ kind: 'people', facts: { became: 'let-in' } }),
  prepare: async (context: Context, { person, user, desk, place, language }) => {
    if (context.store.person(person)) return null;
    const places = [`web:${desk}`, place];
    return ask(context.office.desk(desk), openDeskCall, { user, places, language }, internally(context.trace));
  },
  run: (context: Context, { person, place, called, user, desk, language }, _who, opened) => {
    const { store, now } = context;
    if (!opened || store.person(person)) return accept({});
    if (!opened.ok) return opened;
    store.insertDesk({ id: desk, user, createdAt: now() });
    store.forgetCodesOf(person);
    store.linkPerson({ id: person, user, place, called, linkedAt: now() });
    context.schedule(welcome, { key: `welcome:${person}`, at: now(), input: { person, place, desk, user, language } });
    return accept({});
  },
});

export const welcome = directoryAction({
  name: 'directory.welcome',
  summary: 'Tells somebody who was let in how to begin',
  kind: 'write',
  needs: 'office',
  input: admission.omit({ called: true }),
  output: z.object({}),
  prepare: (context: Context, { person, place, desk, user, language }) => {
    const { say } = words(language ?? 'en');
    const blocks = [paragraph(say('access.WELCOME')), paragraph(say('access.FIRST'))];
    const to = `welcome ${person} ${context.store.person(person)?.linkedAt}`;
    const note = { to, blocks, person: user, place };
    return ask(context.office.desk(desk), hearingOf('desk').answer, note, internally(context.trace));
  },
  run: (_context: Context, _input, _who, told) => (told.ok ? accept({}) : told),
});
