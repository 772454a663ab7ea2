import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who is whom at another service. Known by what the service itself calls them, never by an address. */
export const identity = sqliteTable(
  'identity',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    user: text('user').notNull(),
    /** by which of our providers, as `google` */
    provider: text('provider').notNull(),
    /** how they are called there */
    called: text('called'),
    linkedAt: integer('linked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] }), index('identity_user').on(table.user)],
);

/** A browser that was sent to another service, until it comes back: once, within minutes. Only hashes of what it shows are kept. */
export const flow = sqliteTable('flow', {
  state: text('state').primaryKey(),
  browser: text('browser').notNull(),
  provider: text('provider').notNull(),
  /** the page it goes on to */
  next: text('next').notNull(),
  /** who wants to link, and the session they asked in; null: somebody signs in */
  user: text('user'),
  session: text('session'),
  expiresAt: integer('expires_at').notNull(),
});

/** Whom another service vouched for and nobody here knows, until they register: by the browser they came with. */
export const newcomer = sqliteTable('newcomer', {
  browser: text('browser').primaryKey(),
  /** drawn anew each time: who they become is named after it */
  id: text('id').notNull(),
  provider: text('provider').notNull(),
  issuer: text('issuer').notNull(),
  subject: text('subject').notNull(),
  email: text('email').notNull(),
  name: text('name'),
  called: text('called'),
  expiresAt: integer('expires_at').notNull(),
});
