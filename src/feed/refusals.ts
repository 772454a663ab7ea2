import { defineRefusals, wording } from '../core/outcome.ts';

export const feedRefusals = defineRefusals({
  FEED_UNKNOWN: wording(404, (f: { feed: string }) => `There is no channel ${f.feed}.`),
  MESSAGE_UNKNOWN: wording(404, (f: { message: string }) => `There is no message ${f.message} in this channel.`),
  MESSAGE_DELETED: wording(
    409,
    (f: { message: string }) => `Message ${f.message} was deleted and can no longer be edited.`,
  ),
  AUTHOR_NOT_ALLOWED: wording(
    403,
    (f: { author: string }) => `${f.author || 'An unnamed author'} may not post signals in this channel.`,
  ),
});
