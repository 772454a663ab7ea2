import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Order } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer, Command } from '../core/command.ts';
import { answeredTable, dueTable } from '../platform/tables.ts';
import type { BookedPosition } from './book.ts';

export const due = dueTable();
export const answered = answeredTable();

/** One row: the paper account this venue keeps. */
export const account = sqliteTable('account', {
  key: text('key').primaryKey(),
  /** whose account it is; nobody else may open it again, or two would count the same command numbers */
  owner: text('owner').notNull(),
  currency: text('currency').notNull(),
  initialBalance: text('initial_balance').notNull(),
  balance: text('balance').notNull(),
  nextId: integer('next_id').notNull(),
  lastSeq: integer('last_seq').notNull(),
  seed: integer('seed').notNull(),
  /** quotes walk from here in steps of one second */
  openedAt: integer('opened_at').notNull(),
  /** who is told when something happens; opaque to the venue */
  notify: text('notify').notNull(),
});

/** Where a symbol's price stands. A fed price no longer walks. */
export const quote = sqliteTable('quote', {
  symbol: text('symbol').primaryKey(),
  bid: text('bid').notNull(),
  ask: text('ask').notNull(),
  at: integer('at').notNull(),
  step: integer('step').notNull(),
  isFed: integer('is_fed', { mode: 'boolean' }).notNull(),
});

export const position = sqliteTable(
  'position',
  {
    id: text('id').primaryKey(),
    symbol: text('symbol').notNull(),
    position: text('position', { mode: 'json' }).notNull().$type<BookedPosition>(),
  },
  (table) => [index('position_symbol').on(table.symbol)],
);

export const order = sqliteTable(
  'order',
  {
    id: text('id').primaryKey(),
    symbol: text('symbol').notNull(),
    order: text('order', { mode: 'json' }).notNull().$type<Order>(),
  },
  (table) => [index('order_symbol').on(table.symbol)],
);

/** Commands received and not carried out yet. */
export const offered = sqliteTable(
  'offered',
  {
    n: integer('n').primaryKey(),
    command: text('command', { mode: 'json' }).notNull().$type<Command>(),
    executeAt: integer('execute_at').notNull(),
  },
  (table) => [index('offered_at').on(table.executeAt)],
);

/** Kept for ever: a number that was carried out is never carried out again. */
export const given = sqliteTable('given', {
  n: integer('n').primaryKey(),
  answer: text('answer', { mode: 'json' }).notNull().$type<Answer>(),
});

export const event = sqliteTable('event', {
  seq: integer('seq').primaryKey(),
  event: text('event', { mode: 'json' }).notNull().$type<BrokerEvent>(),
});
