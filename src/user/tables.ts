import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { answeredTable, dueTable } from '../platform/tables.ts';

export const due = dueTable();
export const answered = answeredTable();

/** One row: what a password is checked against, see `platform/passwords.ts`. */
export const password = sqliteTable('password', {
  id: text('id').primaryKey(),
  kept: text('kept').notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** Somebody who signed in, at one browser or program. Only the hash of what they show is kept. */
export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  hash: text('hash').notNull(),
  /** what it said it is, and where it asked from */
  agent: text('agent').notNull(),
  address: text('address').notNull(),
  startedAt: integer('started_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  /** when a second factor was given in it, and which */
  provedBy: text('proved_by').$type<'totp' | 'passkey'>(),
  provedAt: integer('proved_at'),
});
