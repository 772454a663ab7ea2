import { defineRefusals, wording } from '../core/outcome.ts';
import type { UnknownField } from './unknown-fields.ts';

/** What the HTTP door itself refuses, before any action is asked. */
export const httpRefusals = defineRefusals({
  UNKNOWN_ROUTE: wording(
    404,
    (f: { method: string; path: string }) => `There is nothing at ${f.path}; /docs lists what there is.`,
  ),
  WRONG_METHOD: wording(
    405,
    (f: { method: string; allowed: string[] }) => `${f.method} is not possible here, only ${f.allowed.join(', ')}.`,
  ),
  UNKNOWN_HOST: wording(
    421,
    (f: { host: string }) =>
      `This service does not answer to the name ${f.host || '(none)'}; add it to the allowed hosts if it should.`,
  ),
  FOREIGN_ORIGIN: wording(
    403,
    (f: { origin: string }) => `Requests made by pages of ${f.origin} are not accepted; only this service's own pages.`,
  ),
  BAD_URL: wording(
    400,
    (f: { part: string }) => `The ${f.part} of the address is not valid percent-encoded UTF-8 text.`,
  ),
  MISSING_CONTENT_TYPE: wording(415, () => 'Say what the body is: Content-Type: application/json.'),
  WRONG_CONTENT_TYPE: wording(
    415,
    (f: { given: string }) => `The body must be application/json in UTF-8, not ${f.given}.`,
  ),
  BODY_TOO_LARGE: wording(413, (f: { maxBytes: number }) => `The body is larger than ${f.maxBytes} bytes.`),
  BODY_CUT_SHORT: wording(400, () => 'The body ended before it was complete.'),
  BROKEN_JSON: wording(400, (f: { why: string }) => `The body is not readable JSON: ${f.why}.`),
  QUERY_NOT_TAKEN: wording(
    400,
    (f: { fields: string[] }) => `Put ${f.fields.join(', ')} into the JSON body; a write takes no query.`,
  ),
  UNKNOWN_FIELD: wording(422, (f: { unknown: UnknownField[] }) => f.unknown.map(sayUnknown).join(' ')),
  BAD_IDEMPOTENCY_KEY: wording(400, () => 'An Idempotency-Key is 1 to 255 printable ASCII characters.'),
  UPGRADE_REQUIRED: wording(426, () => 'This address speaks WebSocket only.'),
  TOO_MANY_STREAMS: wording(503, (f: { most: number }) => `${f.most} live connections are open, which is the most.`),
  NOT_READY: wording(503, (f: { reasons: string[] }) => `Not ready: ${f.reasons.join('; ')}.`),
  DISK_FULL: wording(503, () => 'There is no room left to store this; nothing was changed.'),
  UNEXPECTED: wording(
    500,
    () => 'Something went wrong here. It was logged under the request id; whether it took effect can be looked up.',
  ),
});

function sayUnknown({ field, nearest, known }: UnknownField): string {
  if (nearest !== null) return `There is no field ${field}; did you mean ${nearest}?`;
  const names = known.slice(0, 20).join(', ');
  return `There is no field ${field}; ${names === '' ? 'nothing is taken here' : `known here: ${names}`}.`;
}
