import { defineRefusals, wording } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';
import type { Words } from '../words/words.ts';

export const feedRefusals = defineRefusals({
  ...worded({
    FEED_UNKNOWN: 404,
    MESSAGE_UNKNOWN: 404,
    MESSAGE_DELETED: 409,
    MESSAGE_EMPTY: 422,
    MESSAGE_TOO_LONG: 422,
    SUGGESTION_GONE: 404,
  }),
  AUTHOR_NOT_ALLOWED: wording(403, (f: { author: string }, words: Words) =>
    words.say('refusal.AUTHOR_NOT_ALLOWED', { author: f.author || null }),
  ),
});
