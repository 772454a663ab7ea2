import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Changed } from '../core/feed-log.ts';
import type { Read } from '../core/reading.ts';
import type { ReaderPolicy } from '../platform/model.ts';
import { answeredTable, dueTable } from '../platform/tables.ts';

export const due = dueTable();
export const answered = answeredTable();

/** One row: what the owner set for this feed. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  name: text('name').notNull(),
  defaultSymbol: text('default_symbol'),
  allowedSymbols: text('allowed_symbols', { mode: 'json' }).notNull().$type<string[]>(),
  allowedAuthors: text('allowed_authors', { mode: 'json' }).notNull().$type<string[]>(),
  ignoredWords: text('ignored_words', { mode: 'json' }).notNull().$type<string[]>(),
  retentionDays: integer('retention_days').notNull(),
  /** null: as the installation says */
  reader: text('reader').$type<ReaderPolicy>(),
  /** what a price without an order word means: settled against the live price, or a pending order */
  barePrice: text('bare_price', { enum: ['settle', 'limit', 'stop'] })
    .notNull()
    .default('settle'),
  /** null: only the follows' own limits count */
  marketLateSeconds: integer('market_late_seconds'),
  pendingLateSeconds: integer('pending_late_seconds'),
  /** suggestions the owner does not want to see again */
  declined: text('declined', { mode: 'json' }).notNull().$type<string[]>().default([]),
});

export const message = sqliteTable(
  'message',
  {
    id: text('id').primaryKey(),
    author: text('author'),
    replyTo: text('reply_to'),
    postedAt: integer('posted_at').notNull(),
    /** number of the newest revision */
    revision: integer('revision').notNull(),
    deletedAt: integer('deleted_at'),
    isCleared: integer('is_cleared', { mode: 'boolean' }).notNull().default(false),
    /** a forward carries no authority of this channel */
    isForward: integer('is_forward', { mode: 'boolean' }).notNull().default(false),
    /** of one of several who may write there, so without authority until the owner names them */
    isMember: integer('is_member', { mode: 'boolean' }).notNull().default(false),
    /** what joins several posts of the platform into one message */
    album: text('album'),
    /** position in the feed; later messages wait for earlier ones */
    place: integer('place').notNull(),
  },
  (table) => [uniqueIndex('message_place').on(table.place), index('message_album').on(table.album)],
);

/** The posts an album is made of, each with its own caption. Their ids all mean the album's message. */
export const part = sqliteTable(
  'part',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id')
      .notNull()
      .references(() => message.id),
    /** order within the album */
    item: integer('item').notNull(),
    text: text('text').notNull(),
  },
  (table) => [index('part_message').on(table.messageId, table.item)],
);

/** Spelt out, never bound: an index over a part of a table is used only by a query that says the same. */
export const isUnread = sql`is_read = 0`;
/** read, and its text still kept */
export const isRaw = sql`is_read = 1 and text <> ''`;

/** Raw text as it stood at one moment. Stored before anything is thought about it. */
export const revision = sqliteTable(
  'revision',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    messageId: text('message_id')
      .notNull()
      .references(() => message.id),
    revision: integer('revision').notNull(),
    /** the platform's edit stamp: a delivery repeated is the same revision */
    stamp: text('stamp').notNull(),
    text: text('text').notNull(),
    receivedAt: integer('received_at').notNull(),
    editedAt: integer('edited_at'),
    trace: text('trace').notNull(),
    isRead: integer('is_read', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    uniqueIndex('revision_stamp').on(table.messageId, table.stamp),
    index('revision_unread').on(table.id).where(isUnread),
    index('revision_raw').on(table.receivedAt).where(isRaw),
  ],
);

/** The append-only numbered log that desks pull. */
export const entry = sqliteTable(
  'entry',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    messageId: text('message_id').notNull(),
    revision: integer('revision').notNull(),
    kind: text('kind', { enum: ['read', 'revised', 'deleted'] }).notNull(),
    replyTo: text('reply_to'),
    postedAt: integer('posted_at').notNull(),
    editedAt: integer('edited_at'),
    at: integer('at').notNull(),
    text: text('text').notNull(),
    read: text('read', { mode: 'json' }).notNull().$type<Read>(),
    changed: text('changed', { mode: 'json' }).notNull().$type<Changed[]>(),
    trace: text('trace').notNull(),
  },
  (table) => [index('entry_message').on(table.messageId, table.seq)],
);

/** One row: the secret that whoever posts by a webhook signs with, and the one before it for a while. */
export const hook = sqliteTable('hook', {
  key: text('key').primaryKey(),
  secret: text('secret').notNull(),
  previous: text('previous'),
  previousUntil: integer('previous_until'),
  openedAt: integer('opened_at').notNull(),
});

/** What came by the webhook lately, and why something was refused: for whoever sends it to look at. */
export const hookDelivery = sqliteTable(
  'hook_delivery',
  {
    nth: integer('nth').primaryKey({ autoIncrement: true }),
    id: text('id').notNull(),
    bodyHash: text('body_hash').notNull(),
    at: integer('at').notNull(),
    /** null: it was taken */
    refused: text('refused', { mode: 'json' }).$type<{ code: string; facts: Record<string, unknown> }>(),
    messageId: text('message_id'),
    /** the secret stood for it; what anybody may send uses up nothing of the sender's */
    isVouched: integer('is_vouched', { mode: 'boolean' }).notNull().default(true),
  },
  (table) => [index('hook_delivery_at').on(table.isVouched, table.at), index('hook_delivery_id').on(table.id)],
);
