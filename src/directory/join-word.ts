import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { linkTo } from '../notify/write-letter.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import { linkWord } from './link-word.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const validMs = 10 * 60_000;

/** The marker of a word by which somebody whom only chats know chooses how they sign in. */
export const joinPlace = 'web:join';

export const issueJoinWord = directoryAction({
  name: 'directory.issue-join-word',
  summary: 'Makes a word by which somebody who came by a chat gets a sign-in of their own',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  input: z.object({ user: z.string().max(63) }),
  output: z.object({
    word: z.string().nullable().describe('null: they sign in already'),
    page: z.string().nullable().describe('where it is said; null: nobody said where this installation is'),
  }),
  run: ({ store, now, services }: Context, { user }) => {
    if (store.user(user)) return accept({ word: null, page: null });
    const word = linkWord(services.secretBytes);
    store.forgetCodes(now());
    store.insertCode(word, { user, person: null, place: joinPlace, expiresAt: now() + validMs });
    const publicUrl = services.letters?.publicUrl ?? null;
    return accept({ word, page: publicUrl === null ? null : linkTo(publicUrl, 'register', word) });
  },
});

/** Who they are; null: the word is another's, or over. */
export function whoJoins({ store, now }: Pick<Context, 'store' | 'now'>, word: string): string | null {
  const row = store.code(word);
  if (row?.place !== joinPlace || row.user === null || row.expiresAt <= now()) return null;
  return store.user(row.user) ? null : row.user;
}
