import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';
import { setUpPlace } from './users.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

/**
 * Of whom the word makes them, while nothing is done with it yet. Wrong ones are counted by address at the door and nowhere
 * else: fifty bits are not guessed, and nobody keeps the owner out by saying wrong ones.
 */
export const checkSetUpWord = directoryAction({
  name: 'directory.check-set-up-word',
  summary: 'Tells who somebody with this word may become',
  kind: 'read',
  needs: 'office',
  hidden: ['word'],
  input: z.object({ word: z.string().max(200) }),
  output: z.object({ user: z.string().nullable() }),
  run: ({ store, now }: Context, { word }) => {
    const row = store.code(word);
    return accept({ user: row && row.place === setUpPlace && row.expiresAt > now() ? row.user : null });
  },
});

const validMs = 24 * 60 * 60_000;

/**
 * One that somebody chose and gave to the program as a secret. While nobody is the owner it is offered as often as it takes;
 * where there is one, once and for a day: what is left set afterwards, or was used, opens nothing.
 */
export const offerSetUpWord = directoryAction({
  name: 'directory.offer-set-up-word',
  summary: 'Takes a word that makes whoever says it the owner',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  answersOnce: true,
  input: z.object({ user: z.string().max(63), word: z.string().max(200) }),
  output: z.object({ isOffered: z.boolean() }),
  run: ({ store, now }: Context, { user, word }) => {
    if (store.hasOwner() && store.wasOffered(word)) return accept({ isOffered: false });
    store.noteOffered(word, now());
    store.forgetCodes(now());
    store.insertCode(word, { user, person: null, place: setUpPlace, expiresAt: now() + validMs });
    return accept({ isOffered: true });
  },
});

/** Every other word of theirs is over with it: perhaps somebody else asked for it. */
export const useSetUpWord = directoryAction({
  name: 'directory.use-set-up-word',
  summary: 'Ends a word that made somebody the owner',
  kind: 'write',
  needs: 'office',
  input: z.object({ user: z.string().max(63) }),
  output: z.object({}),
  audit: () => ({ kind: 'people', facts: { became: 'owner' } }),
  run: ({ store }: Context, { user }) => {
    store.forgetCodesOfUser(user);
    return accept({});
  },
});
