import { defineRefusals, wording } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';
import type { Words } from '../words/words.ts';
import type { UnknownField } from './unknown-fields.ts';

/** What the HTTP door itself refuses, before any action is asked. */
export const httpRefusals = defineRefusals({
  ...worded({
    FOREIGN_ORIGIN: 403,
    NOT_ENCRYPTED: 403,
    BAD_URL: 400,
    MISSING_CONTENT_TYPE: 415,
    WRONG_CONTENT_TYPE: 415,
    BODY_TOO_LARGE: 413,
    BODY_CUT_SHORT: 400,
    BROKEN_JSON: 400,
    BROKEN_TEXT: 400,
    BAD_IDEMPOTENCY_KEY: 400,
    UPGRADE_REQUIRED: 426,
    TOO_MANY_STREAMS: 503,
    DISK_FULL: 503,
    UNEXPECTED: 500,
  }),
  UNKNOWN_ROUTE: wording(404, (f: { method: string; path: string }, words: Words) =>
    words.say('refusal.UNKNOWN_ROUTE', { path: f.path }),
  ),
  WRONG_METHOD: wording(405, (f: { method: string; allowed: string[] }, words: Words) =>
    words.say('refusal.WRONG_METHOD', { method: f.method, allowed: f.allowed.join(', ') }),
  ),
  UNKNOWN_HOST: wording(421, (f: { host: string }, words: Words) =>
    words.say('refusal.UNKNOWN_HOST', { host: f.host || null }),
  ),
  QUERY_NOT_TAKEN: wording(400, (f: { fields: string[] }, words: Words) =>
    words.say('refusal.QUERY_NOT_TAKEN', { fields: f.fields.join(', ') }),
  ),
  UNKNOWN_FIELD: wording(422, (f: { unknown: UnknownField[] }, words: Words) =>
    f.unknown.map((field) => sayUnknown(words, field)).join(' '),
  ),
  NOT_READY: wording(503, (f: { reasons: string[] }, words: Words) =>
    words.say('refusal.NOT_READY', { reasons: f.reasons.join('; ') }),
  ),
});

function sayUnknown(words: Words, { field, nearest, known }: UnknownField): string {
  if (nearest !== null) return words.say('refusal.NEAR_FIELD', { field, nearest });
  return words.say('refusal.NO_FIELD', { field, names: known.slice(0, 20).join(', ') || null });
}
