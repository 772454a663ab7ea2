import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '../core/roles.ts';

/** Who may sign in. What they show for it is kept by themselves, not here. */
export const user = sqliteTable('user', {
  id: text('id').primaryKey(),
  /** small letters; what one signs in with */
  email: text('email').notNull().unique(),
  role: text('role').notNull().$type<Role>(),
  createdAt: integer('created_at').notNull(),
  /** when its owner showed that they read at this address */
  confirmedAt: integer('confirmed_at'),
  /** the desk a viewer looks on at */
  looksAt: text('looks_at'),
});

/** What the installation was told, by name. */
export const setting = sqliteTable('setting', { name: text('name').primaryKey(), value: text('value').notNull() });

/** Tries to sign in that were not right, or not yet. By a hash of the address, so that nothing tells which there are. */
export const signInTry = sqliteTable('sign_in_try', {
  who: text('who').primaryKey(),
  count: integer('count').notNull(),
  lastAt: integer('last_at').notNull(),
});

/** What access tokens are signed with. The half that signs is sealed before it comes here. */
export const signingKey = sqliteTable('signing_key', {
  kid: text('kid').primaryKey(),
  public: text('public').notNull(),
  sealed: text('sealed').notNull(),
  madeAt: integer('made_at').notNull(),
});
