import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Scope } from '../core/who.ts';

/** key: for a program, in a header of its own · link: for whoever is to look on at a desk, in an address */
export const keyKinds = ['key', 'link'] as const;

/** What lets somebody in who does not sign in. Only the hash of what is shown is kept. */
export const apiKey = sqliteTable('api_key', {
  id: text('id').primaryKey(),
  hash: text('hash').notNull(),
  kind: text('kind').notNull().$type<(typeof keyKinds)[number]>(),
  name: text('name').notNull(),
  scopes: text('scopes', { mode: 'json' }).notNull().$type<Scope[]>(),
  /** null: whatever the scopes allow */
  actions: text('actions', { mode: 'json' }).$type<string[]>(),
  /** null: every account of the desk */
  accounts: text('accounts', { mode: 'json' }).$type<string[]>(),
  /** the one it was made for; another one of the same person it does not open */
  desk: text('desk'),
  madeAt: integer('made_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  usedAt: integer('used_at'),
  usedFrom: text('used_from'),
});
