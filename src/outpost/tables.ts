import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { WireAck } from '../bridge/mt5/wire-acks.ts';
import type { WireSpec } from '../bridge/mt5/wire-state.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer, Command } from '../core/command.ts';
import { answeredTable, dueTable } from '../platform/tables.ts';
import type { Latest, Terminal } from './shapes.ts';

export const due = dueTable();
export const answered = answeredTable();

/** One row: the account in a terminal that this outpost stands for, and what opens it. */
export const account = sqliteTable('account', {
  key: text('key').primaryKey(),
  /** the desk it was paired for; nobody else may pair it again */
  owner: text('owner').notNull(),
  /** part of the magic of every order of ours here */
  family: integer('family').notNull(),
  /** sealed; null: revoked */
  keys: text('keys'),
  /** sealed: those that the connector is being told to use from now on */
  nextKeys: text('next_keys'),
  terminal: text('terminal', { mode: 'json' }).notNull().$type<Terminal>(),
  isConfirmed: integer('is_confirmed', { mode: 'boolean' }).notNull(),
  isPaused: integer('is_paused', { mode: 'boolean' }).notNull(),
  /** who is told when something happens; opaque to the outpost */
  notify: text('notify').notNull(),
  pairedAt: integer('paired_at').notNull(),
  /** numbers up to here may have been offered by a book that is lost: what it does not know of them was never proved by that */
  forgottenTo: integer('forgotten_to').notNull(),
  lastSeq: integer('last_seq').notNull(),
});

/** One row: who is in charge, and the newest frame with its answer. */
export const session = sqliteTable('session', {
  key: text('key').primaryKey(),
  epoch: integer('epoch').notNull(),
  epochGiven: integer('epoch_given').notNull(),
  seq: integer('seq').notNull(),
  bodyHash: text('body_hash').notNull(),
  answer: text('answer').notNull(),
  lastFrameAt: integer('last_frame_at').notNull(),
  saidBye: integer('said_bye', { mode: 'boolean' }).notNull(),
  journalId: text('journal_id'),
  /** of this epoch: the journal is another than the one before */
  isReset: integer('is_reset', { mode: 'boolean' }).notNull(),
  /** the highest number any journal ever showed */
  lastN: integer('last_n').notNull(),
  isMismatch: integer('is_mismatch', { mode: 'boolean' }).notNull(),
  symbolsHash: text('symbols_hash').notNull(),
  /** deals and ended orders were asked for from here on; null: not yet */
  dealsMs: integer('deals_ms'),
  dealsTicket: text('deals_ticket').notNull(),
  historyMs: integer('history_ms').notNull(),
  historyTicket: text('history_ticket').notNull(),
});

/** One row: the newest complete look at the account. */
export const latest = sqliteTable('latest', {
  key: text('key').primaryKey(),
  latest: text('latest', { mode: 'json' }).notNull().$type<Latest>(),
});

/** Kept for ever: a number is offered to one journal, and ends once. */
export const command = sqliteTable(
  'command',
  {
    n: integer('n').primaryKey(),
    /** null: its ack is all that is known of it */
    command: text('command', { mode: 'json' }).$type<Command>(),
    expiresAt: integer('expires_at').notNull(),
    takenAt: integer('taken_at').notNull(),
    /** whose answer carried it first; null: none did, and after its time none will */
    journalId: text('journal_id'),
    ack: text('ack', { mode: 'json' }).$type<WireAck>(),
    ackAt: integer('ack_at'),
    answer: text('answer', { mode: 'json' }).$type<Answer>(),
    isProving: integer('is_proving', { mode: 'boolean' }).notNull(),
    /** 1: has not ended. What has ended is looked at by its number alone */
    isLive: integer('is_live', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('command_live').on(table.isLive, table.n), index('command_ack').on(table.ackAt)],
);

export const event = sqliteTable('event', {
  seq: integer('seq').primaryKey(),
  event: text('event', { mode: 'json' }).notNull().$type<BrokerEvent>(),
});

/** Deals and ended orders that were told of. */
export const told = sqliteTable(
  'told',
  {
    /** `deal TICKET` or `order TICKET` */
    key: text('key').primaryKey(),
    at: integer('at').notNull(),
    /** the number in its magic, where it is ours */
    n: integer('n'),
    lots: text('lots').notNull(),
    price: text('price').notNull(),
    positionId: text('position_id').notNull(),
    /** of what opened something, or waited */
    isEntry: integer('is_entry', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('told_n').on(table.n)],
);

export const quote = sqliteTable('quote', {
  symbol: text('symbol').primaryKey(),
  bid: text('bid').notNull(),
  ask: text('ask').notNull(),
  /** by our clock: when it came to the terminal */
  at: integer('at').notNull(),
});

/** Whose quotes somebody asked for. */
export const watched = sqliteTable('watched', {
  symbol: text('symbol').primaryKey(),
  askedAt: integer('asked_at').notNull(),
});

export const spec = sqliteTable(
  'spec',
  {
    symbol: text('symbol').primaryKey(),
    /** as the terminal names what it has now; another than that of the figures: they are asked for */
    hash: text('hash').notNull(),
    spec: text('spec', { mode: 'json' }).$type<WireSpec>(),
    isMissing: integer('is_missing', { mode: 'boolean' }).notNull(),
    /** the figures are to be asked for */
    isWanted: integer('is_wanted', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('spec_wanted').on(table.isWanted)],
);
