import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { announce, appendReading } from './append.ts';
import { askModel, type ModelReply } from './ask-model.ts';
import { readRevisions } from './due-calls.ts';
import { type FirstLook, lookFirst, settleReading } from './read-text.ts';
import { defaultReadingSettings } from './reading-settings.ts';
import type { FeedContext, MessageRow, RevisionRow } from './store.ts';

/** How long what comes later waits for the model's answer to what came before, and when the due work looks after both. */
const waitMs = 3_000;
const lookAfterMs = 5_000;
/** After this long a message that breaks the reader is set aside, so that "close now" behind it is still heard. */
const giveUpMs = 10_000;

/** What a model answered to texts that were put to it, by what it was given. */
export type Answers = ReadonlyMap<string, ModelReply>;

/**
 * Stores a revision and, when nothing earlier is waiting and no model is to be heard, reads it and appends the reading.
 *  1. The raw revision is stored even if reading it fails, and is marked due in the same transaction.
 *  2. Readings are appended in the order in which messages arrived; a model is asked outside any transaction.
 *  3. A revision delivered twice is stored and appended once.
 *  4. What was edited or deleted while it waited is not appended any more: only the newest revision is.
 */
export function receiveRevision(
  context: FeedContext,
  message: MessageRow,
  { stamp, text, editedAt = null }: { stamp: string; text: string; editedAt?: number | null },
): { isNew: boolean } {
  const { store } = context;
  const row = store.insertRevision({
    messageId: message.id,
    revision: message.revision,
    stamp,
    text,
    receivedAt: context.now(),
    editedAt,
    trace: context.trace,
    isRead: false,
  });
  if (!row) return { isNew: false };
  if (message.revision > 1) store.updateMessage(message.id, { revision: message.revision });
  const isNext = store.firstUnread()?.id === row.id;
  const { failed } = isNext ? readWaiting(context, new Map(), 1) : { failed: false };
  if (failed) keepDue(context, context.now());
  else if (store.firstUnread()) askSoon(context);
  announce(context);
  return { isNew: true };
}

/** Asked at once, in the background; should that be lost, the due work does it later. */
function askSoon(context: FeedContext): void {
  keepDue(context);
  context.afterCommit(async () => {
    try {
      await ask(context.office.feed(context.id), readRevisions, {}, internally(context.trace));
    } catch (error) {
      context.services.log.warn({ feed: context.id, error: String(error) }, 'left to the due work');
    }
  });
}

export function keepDue(context: FeedContext, at = context.now() + lookAfterMs): void {
  if (!context.store.firstUnread()) context.unschedule('read');
  else if ((context.scheduledAt('read') ?? Number.POSITIVE_INFINITY) > at)
    context.schedule(readRevisions, { key: 'read', at, input: {} });
}

/** What is put to the model now: the newest revision of every message that waits. */
export async function askWaiting(context: FeedContext, limit: number): Promise<Answers> {
  const answers = new Map<string, ModelReply>();
  const asked = context.store.unreadMessages(limit).map(async ({ messageId }) => {
    const look = lookOrNothing(context, messageId);
    if (look?.mustAsk) answers.set(keyOf(look), await askModel(context.services.reading, look.input));
  });
  await Promise.all(asked);
  return answers;
}

/** What cannot even be looked at is left to the reading in its turn, which says so. */
function lookOrNothing(context: FeedContext, messageId: string): FirstLook | null {
  try {
    return lookAt(context, messageId)?.look ?? null;
  } catch {
    return null;
  }
}

/** Reads what waits, in order. Stops where an answer is still to come or reading fails, so that nothing overtakes it. */
export function readWaiting(context: FeedContext, answers: Answers, limit: number): { done: number; failed: boolean } {
  const { store } = context;
  let done = 0;
  for (let row = store.firstUnread(); row && done < limit; row = store.firstUnread()) {
    const outcome = readNext(context, row, answers);
    if (outcome !== 'done') return { done, failed: outcome === 'failed' };
    done += 1;
  }
  return { done, failed: false };
}

/** What the reader throws is a broken promise: alert, and leave the row for the due work. */
function readNext(context: FeedContext, row: RevisionRow, answers: Answers): 'done' | 'waiting' | 'failed' {
  try {
    return readInto(context, row, answers);
  } catch (error) {
    context.services.alert({
      kind: 'broken_promise',
      subject: `feed ${context.id}`,
      text: `message ${row.messageId}: ${String(error)}`,
    });
    if (context.now() - row.receivedAt < giveUpMs) return 'failed';
    setAside(context, row);
    return 'done';
  }
}

/** Said as a rejection, so that nobody takes its silence for chatter. */
function setAside(context: FeedContext, row: RevisionRow): void {
  const { store } = context;
  const message = store.message(row.messageId);
  const reason = 'it could not be read, by a fault of the reader';
  const read = {
    reading: { type: 'reject' as const, reason },
    certainty: 'unsure' as const,
    reader: 'grammar' as const,
    spans: [],
    explanation: [],
    reasons: [reason],
  };
  if (message && message.deletedAt === null) appendReading(context, message, row, read);
  store.markRead(row.messageId);
}

function readInto(context: FeedContext, first: RevisionRow, answers: Answers): 'done' | 'waiting' {
  const { store, services } = context;
  const at = lookAt(context, first.messageId);
  if (at) {
    const { message, row, look } = at;
    const answer = look.mustAsk ? (answers.get(keyOf(look)) ?? null) : null;
    const isLate = context.now() - first.receivedAt >= waitMs;
    if (look.mustAsk && answer === null && !isLate) return 'waiting';
    const heard: ModelReply | null = look.mustAsk ? (answer ?? { ok: false, failure: 'timeout' }) : null;
    const ageSeconds = Math.floor((context.now() - message.postedAt) / 1_000);
    const own = store.settings();
    const settings = own ?? defaultReadingSettings;
    const { read, fallback } = settleReading(look, heard, settings, {
      isForward: message.isForward,
      unheeded:
        message.isMember && !own?.allowedAuthors.includes(message.author ?? '') ? (message.author ?? '?') : null,
      ageSeconds,
    });
    if (fallback !== null) services.metrics.count('signalos_reading_fallbacks_total', { why: fallback });
    appendReading(context, message, row, read);
  }
  store.markRead(first.messageId);
  return 'done';
}

/** The message as it stands now. Null when it was deleted while it waited. */
function lookAt(
  context: FeedContext,
  messageId: string,
): { message: MessageRow; row: RevisionRow; look: FirstLook } | null {
  const { store, services } = context;
  const message = store.message(messageId);
  const row = message ? store.revision(messageId, message.revision) : undefined;
  if (!message || !row) throw new Error(`message ${messageId} without its revision`);
  if (message.deletedAt !== null) return null;
  const replyTo = message.replyTo === null ? undefined : textOf(context, message.replyTo);
  const settings = store.settings() ?? defaultReadingSettings;
  return { message, row, look: lookFirst({ text: row.text, replyTo, settings }, services.reading) };
}

/** The text replied to, also when it still waits; its raw text may be forgotten, the log keeps what was read. */
function textOf({ store }: FeedContext, messageId: string): string | undefined {
  const message = store.message(messageId);
  const raw = message ? store.revision(messageId, message.revision)?.text : undefined;
  return raw || store.lastEntryOf(messageId)?.text;
}

function keyOf({ input }: FirstLook): string {
  return JSON.stringify([input.text, input.replyTo ?? null]);
}
