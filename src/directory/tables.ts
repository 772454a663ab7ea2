import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { answeredTable, dueTable } from '../platform/tables.ts';

export const due = dueTable();
export const answered = answeredTable();

export const feed = sqliteTable('feed', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: integer('created_at').notNull(),
});

export const desk = sqliteTable('desk', {
  id: text('id').primaryKey(),
  user: text('user').notNull(),
  createdAt: integer('created_at').notNull(),
});

/** Whom a platform knows by one of its own ids, such as `telegram-user:7`. Unlinked, it is nobody from then on. */
export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  user: text('user').notNull(),
  linkedAt: integer('linked_at').notNull(),
});

/** When somebody whom nobody knows was last told how to be let in. */
export const stranger = sqliteTable('stranger', { id: text('id').primaryKey(), toldAt: integer('told_at').notNull() });

/** Whom to nudge when a feed grows. A row lost here costs time, never a signal: desks also look by themselves. */
export const follower = sqliteTable(
  'follower',
  { feedId: text('feed_id').notNull(), deskId: text('desk_id').notNull() },
  (table) => [primaryKey({ columns: [table.feedId, table.deskId] }), index('follower_desk').on(table.deskId)],
);
