import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { BrokerEvent } from '../core/broker-report.ts';
import { journalTable } from '../platform/tables.ts';
import { account } from './tables.ts';

/** Spelt out, never bound: an index over a part of a table is used only by a query that says the same. */
export const isClosing = sql`kind in ('closed', 'closed_part')`;
export const isByHand = sql`json_extract(event, '$.cause') = 'manual' and kind <> 'balance'`;

/** What the broker reported to have happened, ours or by hand. Kept, as records of orders are. */
export const brokerEvent = sqliteTable(
  'broker_event',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
    kind: text('kind').notNull().$type<BrokerEvent['kind']>(),
    symbol: text('symbol'),
    positionId: text('position_id'),
    event: text('event', { mode: 'json' }).notNull().$type<BrokerEvent>(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.seq] }),
    index('broker_event_at').on(table.accountId, table.at),
    index('broker_event_position').on(table.accountId, table.positionId),
    index('broker_event_closing').on(table.accountId, table.symbol, table.at).where(isClosing),
    index('broker_event_by_hand').on(table.accountId, table.at).where(isByHand),
  ],
);

export const journal = journalTable();
