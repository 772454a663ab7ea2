import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

/** Who can sign in as the owner. */
export const listOwners = directoryAction({
  name: 'directory.owners',
  summary: 'Lists who can sign in as the owner',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({ users: z.array(z.string()) }),
  run: ({ store }: ActorContext<DirectoryStore, 'directory'>) => accept({ users: store.owners() }),
});
