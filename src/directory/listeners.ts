import { z } from 'zod';
import { placeSchema } from '../core/chat.ts';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const user = z.string().max(120);

/** `sealed` is shut where it comes from: nothing here can open it. */
export const keepListener = directoryAction({
  name: 'directory.keep-listener',
  summary: 'Keeps what lets one in at a chat platform as somebody, sealed',
  kind: 'write',
  needs: 'office',
  hidden: ['sealed'],
  input: z.object({ user, sealed: z.string().min(1).max(4_000) }),
  output: z.object({}),
  run: ({ store, now }: Context, input) => {
    store.keepListener(input.user, input.sealed, now());
    return accept({});
  },
});

/** A newer key seals now. Whoever signed in anew meanwhile has another, and that stays. */
export const sealListenerAnew = directoryAction({
  name: 'directory.seal-listener-anew',
  summary: 'Keeps what lets one in at a chat platform under a newer key',
  kind: 'write',
  needs: 'office',
  hidden: ['before', 'sealed'],
  input: z.object({ user, before: z.string().min(1), sealed: z.string().min(1).max(4_000) }),
  output: z.object({}),
  run: ({ store }: Context, { before, ...input }) => {
    store.sealListenerAnew(input.user, before, input.sealed);
    return accept({});
  },
});

export const endListener = directoryAction({
  name: 'directory.end-listener',
  summary: 'Notes that a chat platform lets somebody in no longer',
  kind: 'write',
  needs: 'office',
  input: z.object({ user }),
  output: z.object({}),
  run: ({ store, now }: Context, input) => {
    store.endListener(input.user, now());
    return accept({});
  },
});

/** Signed out: nothing of it is kept. The channels stay what they are here. */
export const dropListener = directoryAction({
  name: 'directory.drop-listener',
  summary: 'Forgets a sign-in at a chat platform',
  kind: 'write',
  needs: 'office',
  input: z.object({ user }),
  output: z.object({}),
  run: ({ store }: Context, input) => {
    store.dropListener(input.user);
    return accept({});
  },
});

export const listListeners = directoryAction({
  name: 'directory.listeners',
  summary: 'Lists who is signed in at a chat platform, sealed',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({ listeners: z.array(z.object({ user, sealed: z.string() })) }),
  run: ({ store }: Context) =>
    accept({ listeners: store.listeners().map((row) => ({ user: row.user, sealed: row.sealed })) }),
});

export const showListener = directoryAction({
  name: 'directory.listener',
  summary: 'Shows whether somebody is signed in at a chat platform, and what they read there',
  kind: 'read',
  needs: 'office',
  input: z.object({ user }),
  output: z.object({
    state: z.enum(['none', 'in', 'ended']),
    signedInAt: z.number().nullable(),
    desk: z.string().nullable(),
    channels: z.array(
      z.object({ channel: z.string(), title: z.string(), addedAt: z.number(), feed: z.string().nullable() }),
    ),
  }),
  run: ({ store }: Context, input) => {
    const row = store.listener(input.user);
    const state = row === undefined ? 'none' : row.endedAt === null ? 'in' : 'ended';
    const { signedInAt = null } = row ?? {};
    const desk = store.deskOf(input.user) ?? null;
    return accept({ state, signedInAt, desk, channels: store.listenedBy(input.user) });
  },
});

export const listenTo = directoryAction({
  name: 'directory.listen-to',
  summary: 'Notes that somebody’s own sign-in reads a channel',
  kind: 'write',
  needs: 'office',
  input: z.object({ user, channel: placeSchema, title: z.string().max(200) }),
  output: z.object({}),
  run: ({ store, now }: Context, input) => {
    store.listenTo({ ...input, addedAt: now() });
    return accept({});
  },
});

export const stopListening = directoryAction({
  name: 'directory.stop-listening',
  summary: 'Notes that somebody’s own sign-in reads a channel no longer',
  kind: 'write',
  needs: 'office',
  input: z.object({ user, channel: placeSchema }),
  output: z.object({}),
  run: ({ store }: Context, input) => {
    store.stopListening(input.user, input.channel);
    return accept({});
  },
});
