import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Said } from '../core/said.ts';

/** Spelt out, never bound: an index over a part of a table is used only by a query that says the same. */
export const isPosted = sql`state = 'waiting'`;

/** An address that is told what happens at this desk. */
export const webhook = sqliteTable('webhook', {
  id: text('id').primaryKey(),
  url: text('url').notNull(),
  events: text('events', { mode: 'json' }).notNull().$type<string[]>(),
  secret: text('secret').notNull(),
  /** the secret before it, which signs as well until then */
  previous: text('previous'),
  previousUntil: integer('previous_until'),
  /** stopped: it said itself that it is gone */
  state: text('state', { enum: ['on', 'paused', 'stopped'] }).notNull(),
  /** last line of the journal whose events are committed here as postings */
  cursor: integer('cursor').notNull(),
  /** postings that wait */
  waiting: integer('waiting').notNull(),
  /** attempts in a row that came to nothing, and until when there is no other */
  failures: integer('failures').notNull(),
  waitUntil: integer('wait_until').notNull(),
  /** until when what was sent is waited for; 0: nothing is under way */
  sendingUntil: integer('sending_until').notNull(),
  /** what went wrong last; null once something was taken */
  problem: text('problem', { mode: 'json' }).$type<Said>(),
  /** events that were given up, or were too old when their turn came */
  missed: integer('missed').notNull(),
  /** since when its owner knows that events are given up */
  toldAt: integer('told_at'),
  takenAt: integer('taken_at'),
  addedAt: integer('added_at').notNull(),
});

/** One event on its way to one address. */
export const posting = sqliteTable(
  'posting',
  {
    nth: integer('nth').primaryKey({ autoIncrement: true }),
    webhookId: text('webhook_id').notNull(),
    /** the same for every address and every attempt */
    eventId: text('event_id').notNull(),
    type: text('type').notNull(),
    /** when it happened, and until when it is tried */
    at: integer('at').notNull(),
    until: integer('until').notNull(),
    /** empty once it is over */
    body: text('body').notNull(),
    state: text('state', { enum: ['waiting', 'taken', 'given-up'] }).notNull(),
    tries: integer('tries').notNull(),
    /** how often it was answered as if something were wrong with this event only, and when it is tried again then */
    turnedDown: integer('turned_down').notNull(),
    notBefore: integer('not_before').notNull(),
    triedAt: integer('tried_at'),
    status: integer('status'),
    problem: text('problem', { mode: 'json' }).$type<Said>(),
    /** how the last answer that did not take it began */
    answer: text('answer'),
  },
  (table) => [
    uniqueIndex('posting_event').on(table.webhookId, table.eventId),
    index('posting_waiting').on(table.webhookId, table.nth).where(isPosted),
    index('posting_nth').on(table.webhookId, table.nth),
  ],
);
