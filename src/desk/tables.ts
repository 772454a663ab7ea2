import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AccountSnapshot, Contract } from '../core/broker.ts';
import type { Answer, Command } from '../core/command.ts';
import type { NewsEvent } from '../core/news.ts';
import type { Certainty, Signal, Update } from '../core/reading.ts';
import { answeredTable, dueTable, steadyJson } from '../platform/tables.ts';
import type { Note } from './cards/notes.ts';
import type { ClientStatement } from './comply/client.ts';
import type { DayBook } from './comply/day-book.ts';
import type { Lock } from './comply/facts.ts';
import type { Profile } from './comply/profile.ts';
import type { TradingHold } from './comply/trading-hold.ts';
import type { Verdict } from './comply/verdict.ts';
import type { ViolationRecord } from './comply/violation-record.ts';
import type { WarnedLevels, WatchSettings } from './comply/watch-lines.ts';
import type { MarketHours } from './facts/market-hours.ts';
import type { Leg } from './orders/leg.ts';
import type { FollowSettings } from './plan/follow-settings.ts';
import type { Plan } from './plan/plan.ts';
import type { Handling } from './signals/handling.ts';
import type { InstructionOutcome, Replan, SignalState, Waiting } from './signals/signal.ts';

export const due = dueTable();
export const answered = answeredTable();

export const account = sqliteTable('account', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** which kind of bridge reaches it, and the bridge's own name for it */
  bridge: text('bridge', { enum: ['paper'] }).notNull(),
  isRealMoney: integer('is_real_money', { mode: 'boolean' }).notNull(),
  address: text('address').notNull(),
  currency: text('currency').notNull(),
  initialBalance: text('initial_balance').notNull(),
  profile: text('profile').notNull(),
  /** evaluation, funded … and standard, swing …, as the firm names them */
  phase: text('phase'),
  accountType: text('account_type'),
  /** active, reducing (nothing that adds risk) or halted; survives restarts */
  hold: text('hold', { mode: 'json' }).notNull().$type<TradingHold>(),
  /** set by a breach */
  locks: text('locks', { mode: 'json' }).notNull().$type<Lock[]>(),
  /** how much of each allowance has been warned about */
  warned: text('warned', { mode: 'json' }).notNull().$type<WarnedLevels>(),
  guard: text('guard', { mode: 'json' }).notNull().$type<WatchSettings>(),
  /** signals published before this moment may have been traded by the desk that was lost */
  restoredAt: integer('restored_at'),
  /** number of the last command; grows only, never reused */
  lastNumber: integer('last_number').notNull(),
  /** last event of the bridge's log that was applied, and the log position of the newest snapshot */
  eventCursor: integer('event_cursor').notNull(),
  asOf: integer('as_of').notNull(),
  /** reports in a row that could not be true */
  refusedReports: integer('refused_reports').notNull(),
  /** the broker's symbol the trader chose for a channel's name that could mean several */
  symbols: text('symbols', { mode: 'json' }).notNull().default({}).$type<Record<string, string>>(),
  contracts: steadyJson<Contract[]>('contracts').notNull(),
  /** under which the broker tells whether they have changed */
  contractsHash: text('contracts_hash').notNull(),
  snapshot: text('snapshot', { mode: 'json' }).$type<AccountSnapshot>(),
  /** from here on all that happened at the broker is noted; 0: from the beginning; null: nothing is */
  notedSince: integer('noted_since'),
  /** when this broker's markets close, where that is not as usual */
  marketHours: text('market_hours', { mode: 'json' }).$type<MarketHours>(),
  /** since when the broker has not answered; null while it does */
  silentSince: integer('silent_since'),
  createdAt: integer('created_at').notNull(),
});

/** One trading day of an account, by its profile's own reset. */
export const day = sqliteTable(
  'day',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    startsAt: integer('starts_at').notNull(),
    book: text('book', { mode: 'json' }).notNull().$type<DayBook>(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.startsAt] })],
);

/** Prevented and actual, kept five years. */
export const violation = sqliteTable(
  'violation',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    rule: text('rule').notNull(),
    kind: text('kind', { enum: ['prevented', 'actual'] }).notNull(),
    lastAt: integer('last_at').notNull(),
    record: text('record', { mode: 'json' }).notNull().$type<ViolationRecord>(),
  },
  (table) => [
    index('violation_account').on(table.accountId, table.lastAt),
    index('violation_last').on(table.lastAt),
    index('violation_rule').on(table.accountId, table.rule, table.kind, table.lastAt),
  ],
);

/** Profiles the trader made out of others. */
export const profile = sqliteTable('profile', {
  id: text('id').primaryKey(),
  profile: text('profile', { mode: 'json' }).notNull().$type<Profile>(),
});

/** Economic news: as somebody told this desk, and as its file or feed says. Empty and never told are different things. */
export const calendar = sqliteTable('calendar', {
  key: text('key').primaryKey(),
  events: text('events', { mode: 'json' }).notNull().$type<NewsEvent[]>(),
  /** when they were told or read; 0: not yet */
  at: integer('at').notNull(),
  /** the file or feed they were read from */
  source: text('source'),
  /** why the last attempt to read it came to nothing */
  problem: text('problem'),
});

/** What the trader has set for the whole desk. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

export const follow = sqliteTable(
  'follow',
  {
    id: text('id').primaryKey(),
    feedId: text('feed_id').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    mode: text('mode', { enum: ['auto', 'confirm', 'alert'] }).notNull(),
    settings: text('settings', { mode: 'json' }).notNull().$type<FollowSettings>(),
    handling: text('handling', { mode: 'json' }).notNull().$type<Handling>(),
    /** last entry of the feed's log whose effect is committed here */
    cursor: integer('cursor').notNull(),
    /** stops this channel only */
    hold: text('hold', { mode: 'json' }).notNull().$type<TradingHold>(),
    endedAt: integer('ended_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('follow_feed').on(table.feedId)],
);

/** Spelt out, never bound: an index over a part of a table is used only by a query that says the same. */
export const isLive = sql`state in ('asking', 'working', 'open')`;
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
    leg: text('leg', { mode: 'json' }).notNull().$type<Leg>(),
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
    /** moot: nobody waits for its answer any more, its leg has ended */
    state: text('state', {
      enum: ['offered', 'unknown', 'done', 'partial', 'rejected', 'expired', 'conflict', 'moot'],
    }).notNull(),
    command: text('command', { mode: 'json' }).notNull().$type<Command>(),
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

/** What the trader stated about themselves as a client of the broker, each time anew: the newest counts. */
export const client = sqliteTable(
  'client',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    at: integer('at').notNull(),
    statement: text('statement', { mode: 'json' }).notNull().$type<ClientStatement>(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.at] })],
);

export const equity = sqliteTable(
  'equity',
  {
    accountId: text('account_id').notNull(),
    at: integer('at').notNull(),
    balance: text('balance').notNull(),
    equity: text('equity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.at] }), index('equity_at').on(table.at)],
);
