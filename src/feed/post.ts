import { z } from 'zod';
import { embedSchema } from '../core/channel.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { addToAlbum } from './album.ts';
import { feedAction } from './feed-action.ts';
import { feedId, messageId, ownMessageId } from './ids.ts';
import { longestMessage, messageText } from './message-text.ts';
import { receiveRevision } from './receive.ts';
import { type Received, receivedSchema } from './received.ts';
import { feedRefusals } from './refusals.ts';
import type { FeedContext, FeedSettings } from './store.ts';

export const contentShape = {
  text: z.string().max(longestMessage).default(''),
  embeds: z.array(embedSchema).max(10).default([]),
  author: z.string().max(80).optional(),
};

const postSchema = z.object({
  feed: feedId,
  ...contentShape,
  messageId: messageId.optional().describe('the id on the platform; the same id again is the same message'),
  replyTo: messageId.optional(),
  postedAt: z.number().int().optional().describe('Unix milliseconds; the time it arrived when left out'),
  album: messageId.optional().describe('posts with the same album are one message'),
  isForward: z.boolean().default(false).describe('forwarded from elsewhere, so without authority here'),
});
type Post = z.output<typeof postSchema>;

export const postMessage = feedAction({
  name: 'messages.post',
  summary: 'Posts a message in a channel, as its provider',
  kind: 'write',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'post', path: '/feeds/{feed}/messages', status: 201 },
  input: postSchema.extend({
    messageId: ownMessageId.optional().describe(postSchema.shape.messageId.description ?? ''),
  }),
  output: receivedSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, input) => takePost(context, input),
});

/** What a platform told of its own: the channel itself speaks there, or one of several who may write. */
export const hearMessage = feedAction({
  name: 'messages.hear',
  summary: 'Takes a message as the platform of a channel told it',
  kind: 'write',
  needs: 'office',
  input: postSchema.extend({ isMember: z.boolean() }),
  output: receivedSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, { isMember, ...input }) => takePost(context, input, isMember ? 'member' : 'channel'),
});

/**
 * listed: by whoever may post, as far as its author is listed · channel: it speaks for the channel itself, whoever is
 * listed · member: read, and without authority until its author is named
 */
export function takePost(
  context: FeedContext,
  input: Post,
  as: 'listed' | 'channel' | 'member' = 'listed',
): Outcome<Received> {
  const { store } = context;
  const settings = store.settings();
  if (!settings) return feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
  const author = input.author ?? null;
  if (as === 'listed' && !mayPost(settings, author))
    return feedRefusals.refuse('AUTHOR_NOT_ALLOWED', { author: author ?? '' });
  const text = messageText(input.text, input.embeds);
  if (text === '' && input.album === undefined) return feedRefusals.refuse('MESSAGE_EMPTY', {});
  if (text.length > longestMessage) return feedRefusals.refuse('MESSAGE_TOO_LONG', { longest: longestMessage });
  const place = store.nextPlace();
  const id = input.messageId ?? freeId(context, place);
  const known = store.message(store.part(id)?.messageId ?? id);
  if (known) return accept({ messageId: known.id, revision: known.revision, isNew: false });
  const { replyTo, album = null, isForward } = input;
  const rest = album === null ? undefined : store.albumMessage(album);
  // What another wrote, or what was passed on, does not become part of it.
  const isOfIt = rest?.author === author && rest.isMember === (as === 'member') && rest.isForward === isForward;
  if (rest && isOfIt) return accept(addToAlbum(context, rest, id, text));
  const message = {
    id,
    author,
    replyTo: replyTo === undefined ? null : (store.part(replyTo)?.messageId ?? replyTo),
    // A clock that is ahead of ours must not make a message that can never be late.
    postedAt: Math.min(input.postedAt ?? context.now(), context.now()),
    revision: 1,
    deletedAt: null,
    isCleared: false,
    isForward,
    isMember: as === 'member',
    album: rest ? null : album,
    place,
  };
  store.insertMessage(message);
  if (message.album !== null) store.savePart({ id, messageId: id, item: 0, text });
  receiveRevision(context, message, { stamp: 'posted', text });
  context.services.metrics.count('signalos_messages_total', { feed: context.id });
  return accept({ messageId: id, revision: 1, isNew: true });
}

/** Whoever names their own messages may have used what would come next. */
function freeId({ store }: FeedContext, place: number): string {
  for (let n = place; ; n += 1) {
    const id = `m${n}`;
    if (!store.message(id) && !store.part(id)) return id;
  }
}

/** Nobody listed: whoever can post in the channel. */
export function mayPost({ allowedAuthors }: FeedSettings, author: string | null): boolean {
  return allowedAuthors.length === 0 || allowedAuthors.includes(author ?? '');
}
