import type { FeedEntry } from '../core/feed-log.ts';
import type { Read } from '../core/reading.ts';
import { readMessage } from './read/read.ts';
import { whatChanged } from './revise.ts';
import type { FeedContext, MessageRow, RevisionRow } from './store.ts';

/**
 * Stores a revision and, when nothing earlier is still waiting, reads it and appends the reading.
 *  1. The raw revision is stored even if reading it fails.
 *  2. Readings are appended in the order in which revisions arrived.
 *  3. A revision delivered twice is stored and appended once.
 */
export function receiveRevision(
  context: FeedContext,
  message: MessageRow,
  stamp: string,
  text: string,
): { isNew: boolean } {
  const { store } = context;
  const row = store.insertRevision({
    messageId: message.id,
    revision: message.revision,
    stamp,
    text,
    receivedAt: context.now(),
    trace: context.trace,
    isRead: false,
  });
  if (!row) return { isNew: false };
  const first = store.firstUnread();
  if (first?.id === row.id) readInto(context, message, row);
  if (store.firstUnread()) context.schedule({ key: 'read', action: 'feed.read', at: context.now(), input: {} });
  announce(context);
  return { isNew: true };
}

/** Reads one stored revision. What the reader throws is a broken promise: alert, and leave the row for the due work. */
function readInto(context: FeedContext, message: MessageRow, row: RevisionRow): boolean {
  try {
    appendReading(context, message, row, readRevision(context, message, row));
    return true;
  } catch (error) {
    context.services.alert({
      kind: 'broken_promise',
      subject: `feed ${context.id}`,
      text: `message ${message.id}: ${String(error)}`,
    });
    return false;
  }
}

function readRevision(context: FeedContext, message: MessageRow, row: RevisionRow): Read {
  const settings = context.store.settings();
  const parent = message.replyTo ? context.store.lastEntryOf(message.replyTo) : undefined;
  return readMessage({
    text: row.text,
    ...(parent ? { replyTo: parent.text } : {}),
    settings: {
      ...(settings?.defaultSymbol ? { defaultSymbol: settings.defaultSymbol } : {}),
      // Nothing listed: every symbol may be traded.
      ...(settings?.allowedSymbols.length ? { allowedSymbols: settings.allowedSymbols } : {}),
      ignoredWords: settings?.ignoredWords ?? [],
    },
  });
}

function appendReading(context: FeedContext, message: MessageRow, row: RevisionRow, read: Read): void {
  const { store } = context;
  const before = store.lastEntryOf(message.id);
  store.append({
    messageId: message.id,
    revision: row.revision,
    kind: before ? 'revised' : 'read',
    replyTo: message.replyTo,
    postedAt: message.postedAt,
    at: context.now(),
    text: row.text,
    read,
    changed: before ? whatChanged(before.read.reading, read.reading) : [],
    trace: row.trace,
  });
  store.markRead(row.id);
  const { type } = read.reading;
  context.services.metrics.count('signalos_readings_total', { type, certainty: read.certainty, reader: read.reader });
}

/** Reads what was left waiting, in order. Stops at the first that still fails, so that nothing overtakes it. */
export function readWaiting(context: FeedContext, limit: number): number {
  const { store } = context;
  let done = 0;
  for (let row = store.firstUnread(); row && done < limit; row = store.firstUnread()) {
    const message = store.message(row.messageId);
    if (!message) throw new Error(`revision ${row.id} without its message`);
    if (!readInto(context, message, row)) break;
    done += 1;
  }
  if (done > 0) announce(context);
  return done;
}

export function appendDeletion(context: FeedContext, message: MessageRow): void {
  const before = context.store.lastEntryOf(message.id);
  if (!before) return;
  const deleted: Omit<FeedEntry, 'seq'> & { at: number } = {
    messageId: message.id,
    revision: message.revision,
    kind: 'deleted',
    replyTo: message.replyTo,
    postedAt: message.postedAt,
    at: context.now(),
    text: before.text,
    read: before.read,
    changed: ['vanished'],
    trace: context.trace,
  };
  context.store.append(deleted);
  announce(context);
}

/** The feed does not know who follows it; the directory does. */
function announce(context: FeedContext): void {
  context.afterCommit(async () => {
    context.services.changed(`feed:${context.id}:messages`);
    await context.office
      .directory()
      .perform(
        'directory.nudge',
        { feed: context.id },
        { user: 'signalos', role: 'internal', via: 'internal', trace: context.trace },
      );
  });
}
