import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';
import { setUpPlace } from './users.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const hour = 3_600_000;
const mostGuesses = 10;
const who = 'set-up';

/** Of whom the word makes them, while nothing is done with it yet; what is wrong is counted. */
export const checkSetUpWord = directoryAction({
  name: 'directory.check-set-up-word',
  summary: 'Tells who somebody with this word may become',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  input: z.object({ word: z.string().max(200) }),
  output: z.object({ user: z.string().nullable() }),
  run: ({ store, now }: Context, { word }) => {
    store.forgetGuesses(now() - hour);
    const tried = store.guesses(who) ?? { who, count: 0, since: now() };
    const row = tried.count < mostGuesses ? store.code(word) : undefined;
    if (row?.user && row.place === setUpPlace && row.expiresAt > now()) return accept({ user: row.user });
    store.noteGuess({ ...tried, count: tried.count + 1 });
    return accept({ user: null });
  },
});

export const useSetUpWord = directoryAction({
  name: 'directory.use-set-up-word',
  summary: 'Ends a word that made somebody the owner',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  input: z.object({ word: z.string().max(200) }),
  output: z.object({}),
  audit: () => ({ kind: 'people', facts: { became: 'owner' } }),
  run: ({ store }: Context, { word }) => {
    store.useCode(word);
    return accept({});
  },
});
