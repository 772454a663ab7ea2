import { beginTryCall, endTryCall } from '../core/directory-calls.ts';
import { accept } from '../core/outcome.ts';
import { passwordPause, passwordTriesForgottenMs, pauseMs } from '../core/pause.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';
import { whoseTries } from './whose-tries.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

/** Counted before it is judged, as at the door: whoever sits at a session of somebody else guesses no faster than outside. */
export const beginTry = directoryAction({
  ...beginTryCall,
  summary: 'Counts a try of somebody who is signed in to show who they are',
  kind: 'write',
  needs: 'office',
  run: ({ store, now }: Context, tried) => {
    store.forgetTriesBefore(now() - passwordTriesForgottenMs);
    const before = store.tries(whoseTries(tried));
    const waitMs = pauseMs(before, passwordPause, now());
    if (waitMs === 0) store.noteTries(whoseTries(tried), { count: before.count + 1, lastAt: now() });
    return accept({ waitMs });
  },
});

export const endTry = directoryAction({
  ...endTryCall,
  summary: 'Forgets the tries of somebody who has shown who they are',
  kind: 'write',
  needs: 'office',
  run: ({ store }: Context, tried) => {
    store.forgetTries(whoseTries(tried));
    return accept({});
  },
});
