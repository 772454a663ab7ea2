import { z } from 'zod';
import { blockSchema, paragraph, placeSchema, schemeOf } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { flowsByName } from '../talk/converse.ts';
import { tapConversation } from '../talk/hear.ts';
import { isPlace } from '../talk/places.ts';
import { say } from '../talk/say.ts';
import { offer } from '../talk/tap.ts';
import { languages } from '../words/language.ts';
import { words } from '../words/words.ts';
import { accessTap } from './access.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';
import { isFirstToday } from './told-today.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const dayMs = 86_400_000;
const justMs = 60_000;
const personId = z.string().max(120);

/** The conversations with people who have no desk yet. A new one is a line here, and what begins it. */
export const directoryFlows = flowsByName([]);

export const chooseAsStranger = tapConversation(directoryFlows);

const knownSchema = z.object({
  user: z.string(),
  desk: z.string(),
  place: z.string().nullable().describe('their private chat'),
  isJustLinked: z.boolean(),
  feeds: z.array(z.string()).describe('the channels they may read'),
});
export type Known = z.infer<typeof knownSchema>;

/** Asked at every event, so whoever was unlinked is nobody from that moment on. */
export const findPerson = directoryAction({
  name: 'directory.person',
  summary: 'Finds who somebody on a chat platform is',
  kind: 'read',
  needs: 'office',
  input: z.object({ person: personId }),
  output: z.object({ known: knownSchema.nullable() }),
  run: ({ store, now }: Context, { person }) => {
    const row = store.person(person);
    const desk = row && store.deskOf(row.user);
    // Whoever looks on only does so on the page.
    if (!row || desk === undefined || store.user(row.user)?.role === 'viewer') return accept({ known: null });
    const { user, place } = row;
    return accept({
      known: { user, desk, place, isJustLinked: now() - row.linkedAt < justMs, feeds: store.feedsOf(user) },
    });
  },
});

/** For whoever has proof that both are the same person. */
export const linkPerson = directoryAction({
  name: 'directory.link-person',
  summary: 'Notes that somebody on a chat platform is a user of ours',
  kind: 'write',
  needs: 'office',
  input: z.object({ person: personId, user: z.string().max(120), place: placeSchema.nullable().default(null) }),
  output: z.object({}),
  audit: () => ({ kind: 'people', facts: { became: 'linked' } }),
  run: ({ store, now }: Context, { person, user, place }) => {
    store.linkPerson({ id: person, user, place, called: null, linkedAt: now() });
    return accept({});
  },
});

/** Who speaks for a user, and in which private chats. */
export const personsOf = directoryAction({
  name: 'directory.persons',
  summary: 'Lists who on which chat platform is a user of ours',
  kind: 'read',
  needs: 'office',
  input: z.object({ user: z.string().max(120).optional().describe('everybody when left out') }),
  output: z.object({
    persons: z.array(z.object({ person: z.string(), place: z.string().nullable(), linkedAt: z.number() })),
  }),
  run: ({ store }: Context, { user }) => {
    const persons = store.persons(user).map(({ id, place, linkedAt }) => ({ person: id, place, linkedAt }));
    return accept({ persons });
  },
});

export const unlinkPerson = directoryAction({
  name: 'directory.unlink-person',
  summary: 'Notes that somebody on a chat platform is nobody we know',
  kind: 'write',
  needs: 'office',
  input: z.object({ person: personId }),
  output: z.object({}),
  run: ({ store }: Context, { person }) => {
    store.unlinkPerson(person);
    store.forgetCodesOf(person);
    return accept({});
  },
});

/** What somebody nobody knows asked for: it is said once for each asking. */
export const tellStranger = directoryAction({
  name: 'directory.tell-stranger',
  summary: 'Answers somebody nobody knows',
  kind: 'write',
  needs: 'office',
  input: z.object({ to: z.string(), place: placeSchema, blocks: z.array(blockSchema) }),
  output: z.object({}),
  run: (context: Context, { to, place, blocks }) => {
    if (!isPlace(context, place)) context.store.addPlace(place, context.now());
    say(context, to, blocks, [], { only: [place], weight: 'answer' });
    return accept({});
  },
});

/** One sentence a day to somebody nobody knows; then silence, whatever is written. */
export const greet = directoryAction({
  name: 'directory.greet',
  summary: 'Tells a stranger, once a day, that they are not known here',
  kind: 'write',
  needs: 'office',
  input: z.object({ place: placeSchema, person: personId, language: z.enum(languages).default('en') }),
  output: z.object({ isTold: z.boolean() }),
  run: (context: Context, { place, person, language }) => {
    const { store } = context;
    const now = context.now();
    if (!isFirstToday(context, person)) return accept({ isTold: false });
    if (!isPlace(context, place)) store.addPlace(place, now);
    const spoken = words(language);
    const id = idOf('greeting', person, now);
    const label = spoken.say('press.ASK_ACCESS');
    const button = offer(accessTap, {}, { about: id, label, style: 'plain', expiresAt: now + dayMs });
    const isAlone = context.services.chats.get(schemeOf(place))?.isPrivate(place) ?? false;
    const blocks = [paragraph(spoken.say('talk.STRANGER'))];
    say(context, id, blocks, isAlone ? [button] : [], { only: [place], weight: 'answer' });
    return accept({ isTold: true });
  },
});
