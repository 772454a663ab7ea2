import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LetterContent } from './content.ts';

/** Spelt out, never bound: an index over a part of a table is used only by a query that says the same. */
export const isWaiting = sql`ended_at is null`;

/** A mail or a text message: one that waits in the outbox, or what became of one. */
export const letter = sqliteTable(
  'letter',
  {
    id: text('id').primaryKey(),
    /** the place it goes to, as `mail:ann@example.com` */
    place: text('place').notNull(),
    /** its number in the order in which letters were posted */
    nth: integer('nth').notNull(),
    /** the more pressing first */
    rank: integer('rank').notNull(),
    /** what it says; a secret is not in it. Gone once the letter has ended */
    content: text('content', { mode: 'json' }).$type<LetterContent>(),
    /** what to do when nobody knows whether it was taken */
    inDoubt: text('in_doubt', { enum: ['repeat', 'drop'] }).notNull(),
    /** the letter it follows */
    follows: text('follows'),
    postedAt: integer('posted_at').notNull(),
    /** not before this */
    dueAt: integer('due_at').notNull(),
    /** not after this */
    expiresAt: integer('expires_at').notNull(),
    state: text('state', {
      enum: ['waiting', 'sending', 'sent', 'refused', 'expired', 'lost', 'in doubt', 'withdrawn'],
    }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** how often it may have been taken without our knowing */
    doubts: integer('doubts').notNull().default(0),
    /** what went wrong last, as a code */
    why: text('why'),
    endedAt: integer('ended_at'),
  },
  (table) => [
    index('letter_waiting').on(table.place, table.rank, table.nth).where(isWaiting),
    index('letter_ended').on(table.endedAt),
    index('letter_nth').on(table.nth),
  ],
);

/** A code that was sent to an address, to show that whoever asks reads there. Only its hash is kept. */
export const letterCode = sqliteTable('letter_code', {
  place: text('place').primaryKey(),
  hash: text('hash').notNull(),
  expiresAt: integer('expires_at').notNull(),
  triesLeft: integer('tries_left').notNull(),
  /** how many were sent there since when */
  sent: integer('sent').notNull(),
  since: integer('since').notNull(),
});
