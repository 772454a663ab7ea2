import { z } from 'zod';
import { sha256 } from '../../core/json.ts';
import { accept, type Outcome, type Refusal } from '../../core/outcome.ts';
import { isSameSecret } from '../../core/secrets.ts';
import { takeDeletion, takeEdit } from '../change.ts';
import { feedAction } from '../feed-action.ts';
import { hookSource, keyIn } from '../message-key.ts';
import { takePost } from '../post.ts';
import type { FeedContext } from '../store.ts';
import { type Asked, readBody } from './body.ts';
import { hookRefusals } from './refusals.ts';
import { checkSignature } from './signature.ts';

/*
 * What a provider's program sends, before anybody believes it.
 *  1. Nothing is done that the channel's secret does not vouch for: by a signature over the raw body, or by standing in it.
 *  2. What was taken under an id is answered again and not done again; another body under it is refused.
 *  3. It changes nothing but what it posted itself: its ids are apart from those of the channel's chat.
 *  4. Every delivery is noted with what became of it, for its sender to look at. A refused one is a value here: what is
 *     refused outright leaves no trace.
 */

const minute = 60_000;
const mostAMinute = 120;
const mostNoted = 20;
const keptMs = 7 * 24 * 60 * minute;

const answerSchema = z.object({
  messageId: z.string(),
  revision: z.number().int(),
  isNew: z.boolean().describe('false: it was taken before'),
  reading: z
    .object({ type: z.string(), certainty: z.string(), reasons: z.array(z.string()) })
    .nullable()
    .describe('what it was read as; null: it is still being read, or was taken away'),
});
type Answer = z.infer<typeof answerSchema>;
const refusalSchema = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) });

const deliveredSchema = z.union([z.object({ taken: answerSchema }), z.object({ refused: refusalSchema })]);
const delivery = z.object({
  id: z.string().max(200).nullable(),
  timestamp: z.string().max(20).nullable(),
  signature: z.string().max(4_000).nullable(),
  contentType: z.string().max(200),
  body: z.string().max(100_000),
});
type Delivery = z.infer<typeof delivery>;

export const deliverHook = feedAction({
  name: 'hooks.deliver',
  summary: 'Takes what a provider sends to the webhook of a channel',
  kind: 'write',
  needs: 'office',
  hidden: ['signature', 'body'],
  input: delivery.extend({ feed: z.string() }),
  output: deliveredSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, { feed, ...input }) => {
    const { store } = context;
    const now = context.now();
    const hook = store.hook();
    // Whoever is not let in learns nothing, not even whether there is a channel.
    if (!store.settings() || !hook) return accept({ refused: hookRefusals.refuse('HOOK_SIGNATURE_WRONG', {}).refusal });
    const isOld = hook.previousUntil === null || hook.previousUntil <= now || hook.previous === null;
    const secrets = isOld ? [hook.secret] : [hook.secret, hook.previous ?? ''];
    const read = readBody(input.contentType, input.body);
    const doubt = doubtOf(input, read, { secrets, now });
    const isVouched = doubt === null;
    // Garbage that anybody may send neither fills the disk nor takes the place of what is signed.
    const isNoted = store.deliveriesSince(now - minute, isVouched) < (isVouched ? mostAMinute : mostNoted);
    if (isVouched && !isNoted)
      return accept({ refused: hookRefusals.refuse('HOOK_TOO_MANY', { most: mostAMinute }).refusal });
    const outcome = doubt ?? take(context, input, read, feed);
    const refused = outcome.ok ? null : outcome.refusal;
    const bodyHash = sha256(input.body);
    store.forgetDeliveries(now - keptMs);
    if (isNoted)
      store.insertDelivery({
        ...{ id: idOf(context, input, read), bodyHash, at: now, refused, isVouched },
        messageId: outcome.ok ? outcome.value.messageId : null,
      });
    return accept(outcome.ok ? { taken: outcome.value } : { refused: outcome.refusal });
  },
});

type ReadBody = ReturnType<typeof readBody>;

/**
 * A sender that cannot sign names no id: the same body within a minute is the same delivery, and one that says when it
 * was said is however late it comes.
 */
function idOf({ store, now }: FeedContext, { id, body }: Delivery, read: ReadBody): string {
  if (id !== null) return id;
  const hash = sha256(body);
  const isDated = read.ok && read.asked.postedAt !== undefined;
  return store.saidSince(hash, now() - (isDated ? keptMs : minute))?.id ?? `hook-${hash.slice(0, 12)}-${now()}`;
}

/** Why the channel's secret does not stand for it; null: it does, by a signature or in the body. */
function doubtOf(
  { id, timestamp, signature, body }: Delivery,
  read: ReadBody,
  { secrets, now }: { secrets: readonly string[]; now: number },
) {
  if (id !== null && timestamp !== null && signature !== null) {
    const problem = checkSignature({ id, timestamp, signature }, body, { secrets, now });
    return problem && hookRefusals.refuse(problem, {});
  }
  const isTold = read.ok && secrets.some((secret) => isSameSecret(read.secret ?? '', secret));
  return isTold ? null : hookRefusals.refuse('HOOK_SIGNATURE_MISSING', {});
}

function take(context: FeedContext, input: Delivery, read: ReadBody, feed: string): Outcome<Answer> {
  if (!read.ok) return hookRefusals.refuse(read.code, { problem: read.problem });
  const key = idOf(context, input, read);
  const before = context.store.takenAs(key);
  if (before && before.bodyHash !== sha256(input.body)) return hookRefusals.refuse('HOOK_ID_REUSED', { id: key });
  return carryOut(context, read.asked, { feed, key });
}

function carryOut(context: FeedContext, asked: Asked, { feed, key }: { feed: string; key: string }): Outcome<Answer> {
  const { text, id = key, replyTo, editOf, deleteOf, postedAt, author, isMember = false, isForward = false } = asked;
  const own = (of: string) => keyIn(hookSource, of);
  const message = { feed, text, embeds: [], ...(author === undefined ? {} : { author }) };
  if (deleteOf !== undefined) {
    const gone = takeDeletion(context, own(deleteOf));
    return gone.ok
      ? accept({ messageId: deleteOf, revision: 0, isNew: true, reading: null })
      : unknownAs(gone, deleteOf);
  }
  const taken =
    editOf === undefined
      ? takePost(
          context,
          {
            ...message,
            messageId: own(id),
            isForward,
            ...(replyTo === undefined ? {} : { replyTo: own(replyTo) }),
            ...(postedAt === undefined ? {} : { postedAt }),
          },
          isMember ? 'member' : 'channel',
        )
      : takeEdit(context, {
          ...{ ...message, messageId: own(editOf), stamp: `hook-${key}` },
          editedAt: postedAt ?? context.now(),
        });
  if (!taken.ok) return unknownAs(taken, editOf ?? id);
  const { messageId } = taken.value;
  return accept({ ...taken.value, messageId: editOf ?? id, reading: readingOf(context, messageId) });
}

/** Its sender is told of a message by the name they gave it. */
function unknownAs({ refusal }: { refusal: Refusal }, message: string): Outcome<never> {
  const { code, facts } = refusal;
  return { ok: false, refusal: { code, facts: 'message' in facts ? { ...facts, message } : facts } };
}

function readingOf({ store }: FeedContext, messageId: string): Answer['reading'] {
  const read = store.firstUnread() ? undefined : store.lastEntryOf(messageId)?.read;
  if (!read) return null;
  const { reading, certainty, reasons } = read;
  return { type: reading.type, certainty, reasons: reasons.map((reason) => String(reason)) };
}
