import { z } from 'zod';
import { isOwnerCall } from '../core/directory-calls.ts';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

/** Who can sign in as the owner. */
export const listOwners = directoryAction({
  name: 'directory.owners',
  summary: 'Lists who can sign in as the owner',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({ users: z.array(z.string()) }),
  run: ({ store }: Context) => accept({ users: store.owners() }),
});

export const isOwner = directoryAction({
  ...isOwnerCall,
  summary: 'Tells whether a user can sign in as the owner',
  kind: 'read',
  needs: 'office',
  run: ({ store }: Context, { user }) => accept({ isOwner: store.owners().includes(user) }),
});
