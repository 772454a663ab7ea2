import { z } from 'zod';
import { alarmSignIn, tellAnchor } from '../core/desk-calls.ts';
import { alarmUserCall } from '../core/directory-calls.ts';
import { mailAddressSchema } from '../core/letters.ts';
import { ask } from '../core/office.ts';
import { accept } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import { post } from '../notify/post.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

/** A user knows no desk: which one is theirs stands here. Whoever has none is written to alone. */
export const alarmUser = directoryAction({
  ...alarmUserCall,
  summary: 'Brings it to the desk of a user that a sign-in may not have been theirs',
  kind: 'write',
  needs: 'office',
  prepare: async ({ store, office, trace }: Context, { user, ...told }) => {
    const desk = store.user(user)?.role === 'viewer' ? undefined : store.deskOf(user);
    return desk === undefined ? null : ask(office.desk(desk), alarmSignIn, told, internally(trace));
  },
  run: (_context: Context, _input, _who, told) => (told === null || told.ok ? accept({}) : told),
});

/** The newest anchor, to where nobody who changes the databases also changes it. */
export const passAnchor = directoryAction({
  name: 'directory.pass-anchor',
  summary: 'Tells somebody how far the chains have come',
  kind: 'write',
  needs: 'office',
  input: z.object({
    to: z.union([z.literal('chat'), mailAddressSchema]),
    root: z.string(),
    chains: z.number().int(),
    at: z.number(),
  }),
  output: z.object({}),
  prepare: async ({ store, office, trace }: Context, { to, root, chains }) => {
    const desks = to === 'chat' ? store.owners().flatMap((owner) => store.deskOf(owner) ?? []) : [];
    for (const desk of desks) await ask(office.desk(desk), tellAnchor, { root, chains }, internally(trace));
  },
  run: (context: Context, { to, root, chains, at }) => {
    const notice = { about: 'anchor', root, chains, at, zone: 'UTC' } as const;
    const letter = {
      id: `anchor_${root.slice(0, 20)}`,
      place: `mail:${to}`,
      content: { kind: 'notice', notice },
    } as const;
    if (to !== 'chat' && context.services.letters?.mail) post(context, letter);
    return accept({});
  },
});
