import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** how codes are sent: as a text message to a number of theirs, or as a mail to the address they sign in with */
export const codeWays = ['sms', 'email'] as const;
export type CodeWay = (typeof codeWays)[number];

/** A way that was shown to reach them: a code that went there was said here. */
export const codeWay = sqliteTable('code_way', {
  way: text('way', { enum: codeWays }).primaryKey(),
  /** `sms:+49…`; null: wherever they are written to now */
  place: text('place'),
  madeAt: integer('made_at').notNull(),
});

/** A code that was sent, for one thing that takes it. Only its hash is kept. */
export const sentCode = sqliteTable('sent_code', {
  /** a half of a sign-in, something that is held, or a way that is begun in a session */
  about: text('about').primaryKey(),
  way: text('way', { enum: codeWays }).notNull(),
  place: text('place').notNull(),
  hash: text('hash').notNull(),
  expiresAt: integer('expires_at').notNull(),
  triesLeft: integer('tries_left').notNull(),
});
