import { z } from 'zod';
import { actorId as feedId } from '../core/actor-id.ts';
import { placeSchema } from '../core/chat.ts';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const title = z.string().max(200);

/** Which feed a channel of a platform publishes to. Asked at every event; null: nobody here added it. */
export const findSource = directoryAction({
  name: 'directory.source',
  summary: 'Finds which channel of ours a chat on a platform publishes to',
  kind: 'read',
  needs: 'office',
  input: z.object({ channel: placeSchema }),
  output: z.object({ feed: z.string().nullable(), isReadable: z.boolean() }),
  run: ({ store }: Context, { channel }) => {
    const row = store.source(channel);
    return accept({ feed: row?.feedId ?? null, isReadable: row !== undefined && row.leftAt === null });
  },
});

const pageOfSources = 200;

/** Those that publish to a feed here, in the order of their names; `after` is where to go on. */
export const listSources = directoryAction({
  name: 'directory.sources',
  summary: 'Lists the chats of a platform that publish to a channel of ours',
  kind: 'read',
  needs: 'office',
  input: z.object({ scheme: z.string().regex(/^[a-z]+$/), after: z.string().default('') }),
  output: z.object({
    sources: z.array(z.object({ channel: z.string(), title: z.string(), feed: z.string(), addedAt: z.number() })),
    next: z.string().nullable(),
  }),
  run: ({ store }: Context, { scheme, after }) => {
    const rows = store.sourcesOf(scheme, after, pageOfSources);
    const sources = rows.flatMap(({ channel, title: name, feedId: feed, addedAt }) =>
      feed === null ? [] : [{ channel, title: name, feed, addedAt }],
    );
    return accept({ sources, next: rows.length === pageOfSources ? (rows.at(-1)?.channel ?? null) : null });
  },
});

/** The bot can read it from now on, or no longer. What was added stays added: the bot may come back. */
export const noteSource = directoryAction({
  name: 'directory.note-source',
  summary: 'Notes that a bot can read a chat on a platform, or no longer can',
  kind: 'write',
  needs: 'office',
  input: z.object({ channel: placeSchema, title, isReadable: z.boolean() }),
  output: z.object({}),
  run: ({ store, now }: Context, { channel, title: name, isReadable }) => {
    store.noteSource({ channel, title: name, at: now(), isReadable });
    return accept({});
  },
});

/** For whoever has proof that the person reads the channel. */
export const addSource = directoryAction({
  name: 'directory.add-source',
  summary: 'Notes which channel of ours a chat on a platform publishes to',
  kind: 'write',
  needs: 'office',
  input: z.object({ channel: placeSchema, title, feed: feedId }),
  output: z.object({}),
  run: ({ store, now }: Context, { channel, title: name, feed }) => {
    store.noteSource({ channel, title: name, at: now(), isReadable: true });
    store.giveFeed(channel, feed);
    return accept({});
  },
});

/** A group that became a supergroup is the same channel under another id. */
export const moveSource = directoryAction({
  name: 'directory.move-source',
  summary: 'Notes that a chat on a platform has another id now',
  kind: 'write',
  needs: 'office',
  input: z.object({ channel: placeSchema, to: placeSchema }),
  output: z.object({}),
  run: ({ store, now }: Context, { channel, to }) => {
    const row = store.source(channel);
    if (!row) return accept({});
    store.noteSource({ channel: to, title: row.title, at: now(), isReadable: true });
    if (row.feedId !== null) store.giveFeed(to, row.feedId);
    store.noteSource({ channel, title: row.title, at: now(), isReadable: false });
    return accept({});
  },
});
