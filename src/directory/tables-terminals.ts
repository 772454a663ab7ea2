import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A terminal of somebody's, from the code by which it is paired on. Its outpost has the rest. */
export const terminal = sqliteTable(
  'terminal',
  {
    /** of the outpost */
    id: text('id').primaryKey(),
    user: text('user').notNull(),
    desk: text('desk').notNull(),
    madeAt: integer('made_at').notNull(),
    pairedAt: integer('paired_at'),
    /** the first letters of a code that waits, by which it is found, and a hash of all of it; null: none does */
    prefix: text('prefix').unique(),
    hash: text('hash'),
    expiresAt: integer('expires_at'),
    /** how often the first letters were right and the rest was not */
    wrong: integer('wrong').notNull().default(0),
  },
  (table) => [index('terminal_user').on(table.user)],
);
