import { nudgeFollowers } from '../core/directory-calls.ts';
import type { FeedEntry } from '../core/feed-log.ts';
import { ask } from '../core/office.ts';
import type { Read } from '../core/reading.ts';
import { internally } from '../core/who.ts';
import { whatChanged } from './revise.ts';
import type { FeedContext, MessageRow, RevisionRow } from './store.ts';

export function appendReading(context: FeedContext, message: MessageRow, row: RevisionRow, read: Read): void {
  const { store } = context;
  const before = store.lastEntryOf(message.id);
  store.append({
    messageId: message.id,
    revision: row.revision,
    kind: before ? 'revised' : 'read',
    replyTo: message.replyTo,
    postedAt: message.postedAt,
    editedAt: row.editedAt,
    at: context.now(),
    text: row.text,
    read,
    changed: before ? whatChanged(before.read.reading, read.reading) : [],
    trace: row.trace,
  });
  const { type } = read.reading;
  context.services.metrics.count('signalos_readings_total', { type, certainty: read.certainty, reader: read.reader });
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
    editedAt: null,
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
export function announce(context: FeedContext): void {
  context.afterCommit(async () => {
    context.services.changed(`feed:${context.id}:messages`);
    await ask(context.office.directory(), nudgeFollowers, { feed: context.id }, internally(context.trace));
  });
}
