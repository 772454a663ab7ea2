import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AccountSnapshot, Contract } from '../core/broker.ts';
import type { NewsEvent } from '../core/news.ts';
import { answeredTable, dueTable, steadyJson } from '../platform/tables.ts';
import type { ClientStatement } from './comply/client.ts';
import type { DayBook } from './comply/day-book.ts';
import type { Lock } from './comply/facts.ts';
import type { Profile } from './comply/profile.ts';
import type { TradingHold } from './comply/trading-hold.ts';
import type { ViolationRecord } from './comply/violation-record.ts';
import type { WarnedLevels, WatchSettings } from './comply/watch-lines.ts';
import type { MarketHours } from './facts/market-hours.ts';
import type { Onboarding } from './onboarding/state.ts';
import type { FollowSettings } from './plan/follow-settings.ts';
import type { Handling } from './signals/handling.ts';

export const due = dueTable();
export const answered = answeredTable();

export const account = sqliteTable('account', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** which kind of bridge reaches it, and the bridge's own name for it */
  bridge: text('bridge', { enum: ['paper', 'mt5'] }).notNull(),
  isRealMoney: integer('is_real_money', { mode: 'boolean' }).notNull(),
  address: text('address').notNull(),
  currency: text('currency').notNull(),
  initialBalance: text('initial_balance').notNull(),
  profile: text('profile').notNull(),
  /** evaluation, funded … and standard, swing …, as the firm names them */
  phase: text('phase'),
  accountType: text('account_type'),
  /** active, reducing (nothing that adds risk) or halted; survives restarts */
  hold: steadyJson<TradingHold>('hold').notNull(),
  /** set by a breach */
  locks: steadyJson<Lock[]>('locks').notNull(),
  /** how much of each allowance has been warned about */
  warned: steadyJson<WarnedLevels>('warned').notNull(),
  guard: steadyJson<WatchSettings>('guard').notNull(),
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
    book: steadyJson<DayBook>('book').notNull(),
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

/** One row: how far the first hour has come. */
export const onboarding = sqliteTable('onboarding', {
  key: text('key').primaryKey(),
  state: text('state', { mode: 'json' }).notNull().$type<Onboarding>(),
});

/** What the trader opens by hand comes from no channel: no channel can have this name. */
export const handFeed = '@hand';

export const follow = sqliteTable(
  'follow',
  {
    id: text('id').primaryKey(),
    feedId: text('feed_id').notNull(),
    /** as it was called when it was followed; null: followed before names were kept */
    feedName: text('feed_name'),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    mode: text('mode', { enum: ['auto', 'confirm', 'alert'] }).notNull(),
    settings: steadyJson<FollowSettings>('settings').notNull(),
    handling: steadyJson<Handling>('handling').notNull(),
    /** last entry of the feed's log whose effect is committed here */
    cursor: integer('cursor').notNull(),
    /** stops this channel only */
    hold: steadyJson<TradingHold>('hold').notNull(),
    endedAt: integer('ended_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('follow_feed').on(table.feedId)],
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
