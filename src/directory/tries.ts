import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { passwordPause, passwordTriesForgottenMs, pauseMs } from '../core/pause.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const input = z.object({ user: z.string().max(63), of: z.enum(['password', 'code']) });
type Tried = z.infer<typeof input>;
/** No address has a space in it. */
const whose = ({ user, of }: Tried): string => `${of} of ${user}`;

/** Counted before it is judged, as at the door: whoever sits at a session of somebody else guesses no faster than outside. */
export const beginTry = directoryAction({
  name: 'directory.begin-try',
  summary: 'Counts a try of somebody who is signed in to show who they are',
  kind: 'write',
  needs: 'office',
  input,
  output: z.object({ waitMs: z.number() }),
  run: ({ store, now }: Context, tried) => {
    store.forgetTriesBefore(now() - passwordTriesForgottenMs);
    const before = store.tries(whose(tried));
    const waitMs = pauseMs(before, passwordPause, now());
    if (waitMs === 0) store.noteTries(whose(tried), { count: before.count + 1, lastAt: now() });
    return accept({ waitMs });
  },
});

export const endTry = directoryAction({
  name: 'directory.end-try',
  summary: 'Forgets the tries of somebody who has shown who they are',
  kind: 'write',
  needs: 'office',
  input,
  output: z.object({}),
  run: ({ store }: Context, tried) => {
    store.forgetTries(whose(tried));
    return accept({});
  },
});
