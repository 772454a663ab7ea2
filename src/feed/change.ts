import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import { accept } from '../core/outcome.ts';
import { feedId, messageId, messageText } from './ids.ts';
import { receivedSchema } from './post.ts';
import { appendDeletion, receiveRevision } from './receive.ts';
import { feedRefusals } from './refusals.ts';
import type { FeedContext } from './store.ts';

export const editMessage = defineAction({
  name: 'messages.edit',
  summary: 'Edits a message of a channel, as its provider',
  on: 'feed',
  kind: 'write',
  permission: 'owner',
  http: { method: 'put', path: '/feeds/{feed}/messages/{messageId}' },
  input: z.object({
    feed: feedId,
    messageId,
    text: messageText,
    stamp: z.string().max(100).optional().describe("the platform's edit stamp; the same stamp again is the same edit"),
  }),
  output: receivedSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, input) => {
    const { store } = context;
    const message = store.message(input.messageId);
    if (!message) return feedRefusals.refuse('MESSAGE_UNKNOWN', { message: input.messageId });
    if (message.deletedAt !== null) return feedRefusals.refuse('MESSAGE_DELETED', { message: input.messageId });
    const current = store.revision(message.id, message.revision);
    if (current?.text === input.text)
      return accept({ messageId: message.id, revision: message.revision, isNew: false });
    const next = { ...message, revision: message.revision + 1 };
    const { isNew } = receiveRevision(context, next, input.stamp ?? `edit-${next.revision}`, input.text);
    if (isNew) store.updateMessage(message.id, { revision: next.revision });
    return accept({ messageId: message.id, revision: isNew ? next.revision : message.revision, isNew });
  },
});

export const deleteMessage = defineAction({
  name: 'messages.delete',
  summary: 'Deletes a message of a channel, as its provider',
  on: 'feed',
  kind: 'write',
  permission: 'owner',
  http: { method: 'delete', path: '/feeds/{feed}/messages/{messageId}' },
  input: z.object({ feed: feedId, messageId }),
  output: z.object({ messageId: z.string() }),
  target: (input) => input.feed,
  run: (context: FeedContext, input) => {
    const message = context.store.message(input.messageId);
    if (!message) return feedRefusals.refuse('MESSAGE_UNKNOWN', { message: input.messageId });
    if (message.deletedAt === null) {
      context.store.updateMessage(message.id, { deletedAt: context.now() });
      appendDeletion(context, message);
    }
    return accept({ messageId: message.id });
  },
});
