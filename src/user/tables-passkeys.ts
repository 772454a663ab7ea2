import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What a device of somebody's signs with. Only its public half is known here, so there is nothing to seal. */
export const passkey = sqliteTable('passkey', {
  /** as the device calls it */
  id: text('id').primaryKey(),
  publicKey: text('public_key').notNull(),
  /** grows with each use where the device counts; one that goes back is a copy */
  counter: integer('counter').notNull(),
  transports: text('transports', { mode: 'json' }).notNull().$type<string[]>(),
  name: text('name').notNull(),
  madeAt: integer('made_at').notNull(),
  usedAt: integer('used_at'),
});

/** A question that a device is to sign, once: to be known here from now on, or for one thing that is held. */
export const passkeyQuestion = sqliteTable('passkey_question', {
  id: text('id').primaryKey(),
  challenge: text('challenge').notNull(),
  /** what is held; null: to be known here */
  held: text('held'),
  session: text('session'),
  expiresAt: integer('expires_at').notNull(),
});

/** Questions of the door that were answered: those nobody keeps until then. Only their hash is kept. */
export const passkeyAnswered = sqliteTable('passkey_answered', {
  hash: text('hash').primaryKey(),
  expiresAt: integer('expires_at').notNull(),
});
