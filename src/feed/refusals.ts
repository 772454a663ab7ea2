import { defineRefusals, wording } from '../core/outcome.ts';

export const feedRefusals = defineRefusals({
  FEED_UNKNOWN: wording(404, (f: { feed: string }) => `There is no channel ${f.feed}.`),
  MESSAGE_UNKNOWN: wording(404, (f: { message: string }) => `There is no message ${f.message} in this channel.`),
  MESSAGE_DELETED: wording(
    409,
    (f: { message: string }) => `Message ${f.message} was deleted and can no longer be edited.`,
  ),
  MESSAGE_EMPTY: wording(422, (_: object) => 'A message needs a text or an embed with one.'),
  MESSAGE_TOO_LONG: wording(422, (f: { longest: number }) => `A message has at most ${f.longest} characters.`),
  SUGGESTION_GONE: wording(404, (f: { suggestion: string }) => `There is no suggestion ${f.suggestion} any more.`),
  AUTHOR_NOT_ALLOWED: wording(
    403,
    (f: { author: string }) => `${f.author || 'An unnamed author'} may not post signals in this channel.`,
  ),
});
