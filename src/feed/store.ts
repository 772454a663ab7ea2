import { and, asc, desc, eq, gt, lt, min, sql } from 'drizzle-orm';
import type { FeedEntry } from '../core/feed-log.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { type Db, filledLater } from '../platform/database.ts';
import { openOwned } from '../platform/owned.ts';
import { openHooks } from './hooks/hook-store.ts';
import { ownedByFeed } from './owned.ts';
import { entry, isRaw, isUnread, message, part, revision, settings } from './tables.ts';

export type FeedStore = ReturnType<typeof openFeedStore>;
export type FeedContext = ActorContext<FeedStore, 'feed'>;
export type FeedSettings = typeof settings.$inferSelect;
export type MessageRow = typeof message.$inferSelect;
export type RevisionRow = typeof revision.$inferSelect;
type PartRow = typeof part.$inferSelect;
type NewEntry = Omit<FeedEntry, 'seq'> & { at: number };

export const openFeedStore = (db: Db) => ({
  ...openHooks(db),
  ...openSources(db),
  ...openChannel(db),
  ...openOwned(db, ownedByFeed),
});

function openSources(db: Db) {
  return {
    /** of one source, newest first */
    newestOf: (source: string, limit: number) =>
      db
        .select({ id: message.id, deletedAt: message.deletedAt, postedAt: message.postedAt })
        .from(message)
        // The plus keeps SQLite from sorting all that a source ever said: it walks back from the newest.
        .where(
          and(
            sql`+${message.id} > ${`${source}/`}`,
            sql`+${message.id} < ${`${source}0`}`,
            eq(message.isCleared, false),
          ),
        )
        .orderBy(desc(message.place))
        .limit(limit)
        .all(),
  };
}

function openChannel(db: Db) {
  const hot = {
    settings: db.select().from(settings).where(eq(settings.key, 'feed')).prepare(),
    message: db
      .select()
      .from(message)
      .where(eq(message.id, sql.placeholder('id')))
      .prepare(),
    lastPlace: db.select({ place: message.place }).from(message).orderBy(desc(message.place)).limit(1).prepare(),
    unread: db.select().from(revision).where(isUnread).orderBy(asc(revision.id)).limit(1).prepare(),
    after: db
      .select()
      .from(entry)
      .where(gt(entry.seq, sql.placeholder('after')))
      .orderBy(asc(entry.seq))
      .limit(sql.placeholder('limit'))
      .prepare(),
    head: db.select({ seq: entry.seq }).from(entry).orderBy(desc(entry.seq)).limit(1).prepare(),
    lastOf: db
      .select()
      .from(entry)
      .where(eq(entry.messageId, sql.placeholder('id')))
      .orderBy(desc(entry.seq))
      .limit(1)
      .prepare(),
    insertMessage: db.insert(message).values(filledLater(message)).prepare(),
    insertRevision: db.insert(revision).values(filledLater(revision)).onConflictDoNothing().returning().prepare(),
    revision: db
      .select()
      .from(revision)
      .where(and(eq(revision.messageId, sql.placeholder('id')), eq(revision.revision, sql.placeholder('number'))))
      .prepare(),
    markRead: db
      .update(revision)
      .set({ isRead: true })
      .where(and(eq(revision.messageId, sql.placeholder('id')), isUnread))
      .prepare(),
    part: db
      .select()
      .from(part)
      .where(eq(part.id, sql.placeholder('id')))
      .prepare(),
    append: db.insert(entry).values(filledLater(entry)).returning({ seq: entry.seq }).prepare(),
  };
  return {
    settings: () => hot.settings.get(),
    saveSettings(row: FeedSettings) {
      db.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }).run();
    },

    message: (id: string) => hot.message.get({ id }),
    nextPlace: () => (hot.lastPlace.get()?.place ?? 0) + 1,
    insertMessage(row: MessageRow) {
      hot.insertMessage.run(row);
    },
    updateMessage(id: string, change: Partial<MessageRow>) {
      db.update(message).set(change).where(eq(message.id, id)).run();
    },
    /** newest first; `before` is the place to go back from */
    messages: (before: number, limit: number) =>
      db
        .select()
        .from(message)
        .where(and(lt(message.place, before), eq(message.isCleared, false)))
        .orderBy(desc(message.place))
        .limit(limit)
        .all(),

    /** undefined when this stamp of this message is already stored */
    insertRevision: (row: Omit<RevisionRow, 'id'>) => hot.insertRevision.get(row) as RevisionRow | undefined,
    revision: (messageId: string, number: number) => hot.revision.get({ id: messageId, number }),
    firstUnread: () => hot.unread.get(),
    /** Every revision of a message is behind us, also those that were overtaken by an edit. */
    markRead(messageId: string) {
      hot.markRead.run({ id: messageId });
    },
    /** messages that wait, in the order of their first waiting revision */
    unreadMessages: (limit: number) =>
      db
        .select({ messageId: revision.messageId })
        .from(revision)
        .where(isUnread)
        // The plus keeps SQLite from walking all revisions ever in the order of their messages.
        .groupBy(sql`+${revision.messageId}`)
        .orderBy(asc(min(revision.id)))
        .limit(limit)
        .all(),

    albumMessage: (album: string) =>
      db.select().from(message).where(eq(message.album, album)).orderBy(asc(message.place)).limit(1).get(),
    part: (id: string) => hot.part.get({ id }),
    parts: (messageId: string) =>
      db.select().from(part).where(eq(part.messageId, messageId)).orderBy(asc(part.item)).all(),
    savePart(row: PartRow) {
      db.insert(part).values(row).onConflictDoUpdate({ target: part.id, set: row }).run();
    },

    append: (row: NewEntry) => hot.append.get(row)?.seq ?? 0,
    entriesAfter: (after: number, limit: number) => hot.after.all({ after, limit }),
    /** the last readings of messages, oldest first */
    recentEntries: (limit: number) =>
      db
        .select({ messageId: entry.messageId, text: entry.text, replyTo: entry.replyTo, read: entry.read })
        .from(entry)
        .where(eq(entry.kind, 'read'))
        .orderBy(desc(entry.seq))
        .limit(limit)
        .all()
        .reverse(),
    head: () => hot.head.get()?.seq ?? 0,
    lastEntryOf: (messageId: string) => hot.lastOf.get({ id: messageId }),

    /** Hidden, not removed: their ids stay taken. */
    clearMessages(at: number) {
      db.update(message).set({ isCleared: true, deletedAt: at }).where(eq(message.isCleared, false)).run();
    },

    /** Raw text older than `before` goes, a batch at a time; the log keeps what was read from it. */
    forgetRevisions(before: number, limit: number): number {
      const old = db
        .select({ id: revision.id })
        .from(revision)
        .where(and(lt(revision.receivedAt, before), isRaw))
        .orderBy(asc(revision.receivedAt))
        .limit(limit)
        .all();
      for (const { id } of old) db.update(revision).set({ text: '' }).where(eq(revision.id, id)).run();
      return old.length;
    },
  };
}
