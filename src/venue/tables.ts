import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AccountSnapshot } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer, Command } from '../core/command.ts';
import { answeredTable, dueTable, steadyJson } from '../platform/tables.ts';
import type { BookedOrder, BookedPosition } from './book.ts';
import type { LateWork } from './late-work.ts';
import type { Switches } from './switches.ts';

export const due = dueTable();
export const answered = answeredTable();

/** One row: the paper account this venue keeps. */
export const account = sqliteTable('account', {
  key: text('key').primaryKey(),
  /** whose account it is; nobody else may open it again, or two would count the same command numbers */
  owner: text('owner').notNull(),
  currency: text('currency').notNull(),
  marginMode: text('margin_mode').notNull().$type<AccountSnapshot['marginMode']>(),
  initialBalance: text('initial_balance').notNull(),
  balance: text('balance').notNull(),
  nextId: integer('next_id').notNull(),
  lastSeq: integer('last_seq').notNull(),
  seed: integer('seed').notNull(),
  openedAt: integer('opened_at').notNull(),
  /** the name of where its prices come from */
  prices: text('prices').notNull().default('walk'),
  /** who is told when something happens; opaque to the venue */
  notify: text('notify').notNull(),
});

/** Where a symbol's price stands. A fed price is moved by nothing else. */
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
    position: steadyJson<BookedPosition>('position').notNull(),
  },
  (table) => [index('position_symbol').on(table.symbol)],
);

export const order = sqliteTable(
  'order',
  {
    id: text('id').primaryKey(),
    symbol: text('symbol').notNull(),
    order: steadyJson<BookedOrder>('order').notNull(),
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

/** Every command as it arrived, also when it arrives again. Only ever added to. */
export const wire = sqliteTable(
  'wire',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    n: integer('n').notNull(),
    command: text('command', { mode: 'json' }).notNull().$type<Command>(),
    at: integer('at').notNull(),
  },
  (table) => [index('wire_n').on(table.n)],
);

/** Kept for ever: a number that was carried out is never carried out again. */
export const given = sqliteTable('given', {
  n: integer('n').primaryKey(),
  answer: text('answer', { mode: 'json' }).notNull().$type<Answer>(),
  /** whoever asks is told that it is unknown, until it is proved */
  isHidden: integer('is_hidden', { mode: 'boolean' }).notNull(),
});

export const event = sqliteTable('event', {
  seq: integer('seq').primaryKey(),
  event: text('event', { mode: 'json' }).notNull().$type<BrokerEvent>(),
});

/** Deals answered and not booked yet, and costs that come after a close. */
export const late = sqliteTable(
  'late',
  {
    key: text('key').primaryKey(),
    at: integer('at').notNull(),
    work: text('work', { mode: 'json' }).notNull().$type<LateWork>(),
  },
  (table) => [index('late_at').on(table.at)],
);

/** One row where this paper broker departs from the good one. */
export const switches = sqliteTable('switches', {
  key: text('key').primaryKey(),
  switches: steadyJson<Switches>('switches').notNull(),
});
