import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the owner set on the page. It is sealed before it comes here; nothing in the directory can open it. */
export const ownerSetting = sqliteTable('owner_setting', {
  name: text('name').primaryKey(),
  sealed: text('sealed').notNull(),
  by: text('by').notNull(),
  at: integer('at').notNull(),
});
