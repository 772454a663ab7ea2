import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What renews the tokens of a program, each once: kept after it was used, so that one that comes again is known. */
export const renewal = sqliteTable(
  'renewal',
  {
    hash: text('hash').primaryKey(),
    session: text('session').notNull(),
    turn: integer('turn').notNull(),
    givenAt: integer('given_at').notNull(),
  },
  (table) => [index('renewal_session').on(table.session)],
);

/** A browser or a program that is known again. Only the hash of what it shows is kept. */
export const device = sqliteTable('device', {
  id: text('id').primaryKey(),
  hash: text('hash').notNull(),
  agent: text('agent').notNull(),
  address: text('address').notNull(),
  firstAt: integer('first_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  /** until then nobody is asked for a code who signs in there; null: they are */
  trustedUntil: integer('trusted_until'),
});
