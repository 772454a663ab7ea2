import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row: somebody said that they have lost every second factor. It stands until then, and may be taken back. */
export const recovery = sqliteTable('recovery', {
  id: text('id').primaryKey(),
  /** of the word in the letter that takes it back */
  hash: text('hash').notNull(),
  beganAt: integer('began_at').notNull(),
  dueAt: integer('due_at').notNull(),
});
