import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { readSchema } from '../core/reading.ts';
import { feedAction } from './feed-action.ts';
import { feedId } from './ids.ts';
import { feedRefusals } from './refusals.ts';
import type { FeedContext } from './store.ts';

export const listMessages = feedAction({
  name: 'messages.list',
  summary: 'Shows the messages of a channel, newest first, and what each was read as',
  kind: 'read',
  needs: { scope: 'read', over: 'feed' },
  http: { method: 'get', path: '/feeds/{feed}/messages' },
  input: z.object({
    feed: feedId,
    before: z.number().int().optional(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  output: z.object({
    messages: z.array(
      z.object({
        messageId: z.string(),
        place: z.number(),
        author: z.string().nullable(),
        replyTo: z.string().nullable(),
        postedAt: z.number(),
        revision: z.number(),
        isDeleted: z.boolean(),
        text: z.string(),
        read: readSchema.nullable(),
      }),
    ),
  }),
  target: (input) => input.feed,
  run: (context: FeedContext, input) => {
    const { store } = context;
    if (!store.settings()) return feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
    const messages = store.messages(input.before ?? Number.MAX_SAFE_INTEGER, input.limit).map((row) => ({
      messageId: row.id,
      place: row.place,
      author: row.author,
      replyTo: row.replyTo,
      postedAt: row.postedAt,
      revision: row.revision,
      isDeleted: row.deletedAt !== null,
      text: store.revision(row.id, row.revision)?.text ?? '',
      read: store.lastEntryOf(row.id)?.read ?? null,
    }));
    return accept({ messages });
  },
});
