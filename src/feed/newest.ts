import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { feedAction } from './feed-action.ts';
import { idIn } from './message-key.ts';
import type { FeedContext } from './store.ts';

const looked = 50;

/** By their source's ids: whoever can ask a platform what was missed asks for what came after them. */
export const newestMessages = feedAction({
  name: 'messages.newest',
  summary: 'Says which messages of a channel are kept of one source, newest first',
  kind: 'read',
  needs: 'office',
  input: z.object({ source: z.string() }),
  output: z.object({
    recent: z.array(z.string()).describe('those that were deleted left out'),
    last: z.string().nullable(),
    lastAt: z.number().nullable().describe('when that was posted'),
  }),
  run: ({ store }: FeedContext, { source }) => {
    const rows = store.newestOf(source, looked).flatMap(({ id: key, deletedAt, postedAt }) => {
      const id = idIn(source, key);
      return id === null ? [] : [{ id, deletedAt, postedAt }];
    });
    const recent = rows.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
    return accept({ recent, last: rows[0]?.id ?? null, lastAt: rows[0]?.postedAt ?? null });
  },
});
