import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Language } from '../words/language.ts';
import type { Notices } from './profile/shape.ts';

/** Letters are kept as every actor's are. */
export { letter } from '../notify/tables.ts';

/** One row: what somebody says of themselves, and how they want to be written to. */
export const profile = sqliteTable('profile', {
  id: text('id').primaryKey(),
  name: text('name'),
  language: text('language').$type<Language>(),
  /** what they read where they registered: letters are in it until they choose */
  guessed: text('guessed').$type<Language>(),
  zone: text('zone'),
  notices: text('notices', { mode: 'json' }).$type<Notices>(),
});

/** What one signed in with, as it calls itself: the first time is told of. Only a hash of it is kept. */
export const knownAgent = sqliteTable('known_agent', {
  id: text('id').primaryKey(),
  seenAt: integer('seen_at').notNull(),
});

/** A word in a letter, one of each kind at a time. Only the hash of its secret is kept. */
export const mailWord = sqliteTable('mail_word', {
  kind: text('kind', { enum: ['verify', 'reset'] }).primaryKey(),
  id: text('id').notNull(),
  /** empty: it was used */
  hash: text('hash').notNull(),
  email: text('email').notNull(),
  expiresAt: integer('expires_at').notNull(),
  /** how many were sent, since when */
  sent: integer('sent').notNull(),
  since: integer('since').notNull(),
});
