import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Refusal } from '../core/outcome.ts';

/** What was asked for and takes a proof first. The input may hold a secret, so it is sealed. */
export const held = sqliteTable('held', {
  id: text('id').primaryKey(),
  action: text('action').notNull(),
  sealed: text('sealed').notNull(),
  /** why it was not done, to be said again where it is proved */
  refusal: text('refusal', { mode: 'json' }).notNull().$type<Refusal>(),
  /** it is proved in the session in which it was asked for; null: it was asked for in a chat */
  session: text('session'),
  desk: text('desk'),
  place: text('place'),
  madeAt: integer('made_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
});
