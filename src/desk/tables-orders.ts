import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Answer, Command } from '../core/command.ts';
import type { Certainty, Signal, Update } from '../core/reading.ts';
import { steadyJson } from '../platform/tables.ts';
import type { Note } from './cards/notes.ts';
import type { Verdict } from './comply/verdict.ts';
import type { CommandState } from './orders/evolve-commands.ts';
import type { Leg } from './orders/leg.ts';
import type { Plan } from './plan/plan.ts';
import type { InstructionOutcome } from './signals/instruction.ts';
import type { Replan, SignalState, Waiting } from './signals/signal.ts';
import { account, follow } from './tables.ts';

/** Spelt out, never bound: an index over a part of a table is used only by a query that says the same. */
export const isLive = sql`state in ('asking', 'working', 'open')`;
export const isIncomplete = sql`state = 'incomplete'`;
export const isWaiting = sql`state in ('offered', 'unknown')`;
export const isAwaiting = sql`waiting <> '[]'`;
export const isReplanning = sql`replan is not null`;
export const isLiveLeg = sql`is_live = 1`;

/** One signal as one account took it, or did not. */
export const signal = sqliteTable(
  'signal',
  {
    id: text('id').primaryKey(),
    followId: text('follow_id')
      .notNull()
      .references(() => follow.id),
    accountId: text('account_id').notNull(),
    feedId: text('feed_id').notNull(),
    messageId: text('message_id').notNull(),
    /** which trade of a message that holds several */
    item: integer('item').notNull(),
    revision: integer('revision').notNull(),
    state: text('state').notNull().$type<SignalState>(),
    signal: text('signal', { mode: 'json' }).notNull().$type<Signal>(),
    said: text('said', { mode: 'json' }).$type<Signal>(),
    own: text('own', { mode: 'json' }).$type<Signal>(),
    certainty: text('certainty').notNull().$type<Certainty>(),
    reader: text('reader').notNull(),
    plan: text('plan', { mode: 'json' }).$type<Plan>(),
    verdict: text('verdict', { mode: 'json' }).$type<Verdict>(),
    /** what the card tells besides the state, oldest first */
    notes: text('notes', { mode: 'json' }).notNull().$type<Note[]>(),
    /** instructions of the provider that wait for a price */
    waiting: text('waiting', { mode: 'json' }).notNull().default([]).$type<Waiting[]>(),
    /** while its orders are taken back to be placed anew: how they will be */
    replan: text('replan', { mode: 'json' }).$type<Replan>(),
    /** asked about because it came too late */
    isLate: integer('is_late', { mode: 'boolean' }).notNull().default(false),
    /** the open trade that this said again */
    repostOf: text('repost_of'),
    postedAt: integer('posted_at').notNull(),
    createdAt: integer('created_at').notNull(),
    trace: text('trace').notNull(),
  },
  (table) => [
    index('signal_live').on(table.followId, table.createdAt).where(isLive),
    index('signal_incomplete').on(table.followId).where(isIncomplete),
    index('signal_message').on(table.followId, table.messageId, table.item),
    index('signal_replan').on(table.accountId).where(isReplanning),
    index('signal_account').on(table.accountId, table.createdAt),
    index('signal_created').on(table.createdAt, table.id),
    // After `signal_account`: of two that promise as much, SQLite takes the one that was made last.
    index('signal_waiting').on(table.accountId).where(isAwaiting),
  ],
);

/** An instruction of a provider and what was done about it: the same one is never carried out twice. */
export const instruction = sqliteTable(
  'instruction',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    feedId: text('feed_id').notNull(),
    messageId: text('message_id').notNull(),
    /** which instruction of the message */
    item: integer('item').notNull(),
    revision: integer('revision').notNull(),
    update: text('update', { mode: 'json' }).notNull().$type<Update>(),
    outcome: text('outcome').notNull().$type<InstructionOutcome>(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.feedId, table.messageId, table.item] })],
);

/** One order of a plan and all that is known of it, as its events made it; the columns beside it only find it. */
export const leg = sqliteTable(
  'leg',
  {
    id: text('id').primaryKey(),
    /** null: opened elsewhere, and ours to end */
    signalId: text('signal_id').references(() => signal.id),
    item: integer('item').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    isLive: integer('is_live', { mode: 'boolean' }).notNull(),
    leg: steadyJson<Leg>('leg').notNull(),
  },
  (table) => [index('leg_signal').on(table.signalId), index('leg_live').on(table.accountId).where(isLiveLeg)],
);

/** Which leg an order or position of the broker belongs to. */
export const holding = sqliteTable(
  'holding',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    kind: text('kind', { enum: ['order', 'position'] }).notNull(),
    brokerId: text('broker_id').notNull(),
    legId: text('leg_id')
      .notNull()
      .references(() => leg.id),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.kind, table.brokerId, table.legId] })],
);

/** Committed before anything goes on the wire. */
export const command = sqliteTable(
  'command',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    n: integer('n').notNull(),
    legId: text('leg_id')
      .notNull()
      .references(() => leg.id),
    state: text('state').notNull().$type<CommandState>(),
    command: steadyJson<Command>('command').notNull(),
    answer: text('answer', { mode: 'json' }).$type<Answer>(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    endedAt: integer('ended_at'),
    trace: text('trace').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.n] }),
    // Only those whose end is not known: few, however many there ever were.
    index('command_waiting').on(table.accountId, table.n).where(isWaiting),
    index('command_at').on(table.accountId, table.createdAt),
  ],
);
