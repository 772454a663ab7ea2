import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { changePart } from './album.ts';
import { appendDeletion } from './append.ts';
import { feedAction } from './feed-action.ts';
import { feedId, messageId } from './ids.ts';
import { isBare } from './message-key.ts';
import { longestMessage, messageText } from './message-text.ts';
import { contentShape, mayPost } from './post.ts';
import { receiveRevision } from './receive.ts';
import { type Received, receivedSchema } from './received.ts';
import { feedRefusals } from './refusals.ts';
import type { FeedContext } from './store.ts';

const editSchema = z.object({
  feed: feedId,
  messageId,
  ...contentShape,
  stamp: z.string().max(100).optional().describe("the platform's edit stamp; the same stamp again is the same edit"),
  editedAt: z
    .number()
    .int()
    .optional()
    .describe('Unix milliseconds; without it an edit counts as old as its message after a restore'),
});
type Edit = z.output<typeof editSchema>;

export const editMessage = feedAction({
  name: 'messages.edit',
  summary: 'Edits a message of a channel, as its provider: what is given replaces all that it said',
  kind: 'write',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'put', path: '/feeds/{feed}/messages/{messageId}' },
  input: editSchema,
  output: receivedSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, input) => ofOthers(context, input.messageId) ?? takeEdit(context, input),
});

/** What a platform or a webhook posted only they change; at the API it is no message. */
function ofOthers({ who }: FeedContext, id: string) {
  return who.as === 'office' || isBare(id) ? null : feedRefusals.refuse('MESSAGE_UNKNOWN', { message: id });
}

export function takeEdit(context: FeedContext, input: Edit): Outcome<Received> {
  const { store } = context;
  const part = store.part(input.messageId);
  const message = store.message(part?.messageId ?? input.messageId);
  const settings = store.settings();
  if (!message || !settings) return feedRefusals.refuse('MESSAGE_UNKNOWN', { message: input.messageId });
  if (message.deletedAt !== null) return feedRefusals.refuse('MESSAGE_DELETED', { message: input.messageId });
  // A platform says who edited only where it was somebody else: another bot, a moderator.
  if (input.author !== undefined && input.author !== message.author && !isNamed(settings, input.author))
    return feedRefusals.refuse('AUTHOR_NOT_ALLOWED', { author: input.author });
  const text = messageText(input.text, input.embeds);
  if (text === '' && !part) return feedRefusals.refuse('MESSAGE_EMPTY', {});
  if (text.length > longestMessage) return feedRefusals.refuse('MESSAGE_TOO_LONG', { longest: longestMessage });
  const revision = message.revision + 1;
  const stamp = input.stamp ?? `edit-${revision}`;
  const editedAt = momentOf(input.editedAt, message.postedAt, context.now());
  if (part) return accept(changePart(context, message, { ...part, text }, { stamp: `${part.id} ${stamp}`, editedAt }));
  const isSame = store.revision(message.id, message.revision)?.text === text;
  const isNew = !isSame && receiveRevision(context, { ...message, revision }, { stamp, text, editedAt }).isNew;
  return accept({ messageId: message.id, revision: isNew ? revision : message.revision, isNew });
}

/** No edit is older than its message or, by a clock that is ahead, still to come. */
const momentOf = (editedAt: number | undefined, postedAt: number, now: number): number | null =>
  editedAt === undefined ? null : Math.min(Math.max(editedAt, postedAt), now);

/** Changing another's words takes more than being able to post: the owner must have named who may. */
function isNamed(settings: Parameters<typeof mayPost>[0], author: string): boolean {
  return settings.allowedAuthors.length > 0 && mayPost(settings, author);
}

export const deleteMessage = feedAction({
  name: 'messages.delete',
  summary: 'Deletes a message of a channel, as its provider',
  kind: 'write',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'delete', path: '/feeds/{feed}/messages/{messageId}' },
  input: z.object({ feed: feedId, messageId }),
  output: z.object({ messageId: z.string() }),
  target: (input) => input.feed,
  run: (context: FeedContext, input) => ofOthers(context, input.messageId) ?? takeDeletion(context, input.messageId),
});

export function takeDeletion(context: FeedContext, id: string): Outcome<{ messageId: string }> {
  const part = context.store.part(id);
  const message = context.store.message(part?.messageId ?? id);
  if (!message) return feedRefusals.refuse('MESSAGE_UNKNOWN', { message: id });
  // A picture taken out of an album takes its caption along; the message goes with its first post.
  if (part && part.id !== message.id) changePart(context, message, { ...part, text: '' }, { stamp: `gone-${part.id}` });
  else if (message.deletedAt === null) {
    context.store.updateMessage(message.id, { deletedAt: context.now() });
    appendDeletion(context, message);
  }
  return accept({ messageId: message.id });
}
