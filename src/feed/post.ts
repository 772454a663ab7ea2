import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import { accept } from '../core/outcome.ts';
import { feedId, messageId, messageText } from './ids.ts';
import { receiveRevision } from './receive.ts';
import { feedRefusals } from './refusals.ts';
import type { FeedContext } from './store.ts';

export const receivedSchema = z.object({ messageId: z.string(), revision: z.number().int(), isNew: z.boolean() });

export const postMessage = defineAction({
  name: 'messages.post',
  summary: 'Posts a message in a channel, as its provider',
  on: 'feed',
  kind: 'write',
  permission: 'owner',
  http: { method: 'post', path: '/feeds/{feed}/messages', status: 201 },
  input: z.object({
    feed: feedId,
    text: messageText,
    messageId: messageId.optional().describe('the id on the platform; the same id again is the same message'),
    replyTo: messageId.optional(),
    author: z.string().max(80).optional(),
    postedAt: z.number().int().optional().describe('Unix milliseconds; the time it arrived when left out'),
  }),
  output: receivedSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, input) => {
    const { store } = context;
    const settings = store.settings();
    if (!settings) return feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
    const author = input.author ?? null;
    if (settings.allowedAuthors.length > 0 && !settings.allowedAuthors.includes(author ?? '')) {
      return feedRefusals.refuse('AUTHOR_NOT_ALLOWED', { author: author ?? '' });
    }
    const place = store.nextPlace();
    const id = input.messageId ?? `m${place}`;
    const known = store.message(id);
    if (known) return accept({ messageId: id, revision: known.revision, isNew: false });
    const message = {
      id,
      author,
      replyTo: input.replyTo ?? null,
      postedAt: input.postedAt ?? context.now(),
      revision: 1,
      deletedAt: null,
      isCleared: false,
      place,
    };
    store.insertMessage(message);
    receiveRevision(context, message, 'posted', input.text);
    context.services.metrics.count('signalos_messages_total', { feed: context.id });
    return accept({ messageId: id, revision: 1, isNew: true });
  },
});
