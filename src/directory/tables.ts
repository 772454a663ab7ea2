import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '../core/roles.ts';
import { answeredTable, dueTable, journalTable } from '../platform/tables.ts';
import type { Language } from '../words/language.ts';

/** Spelt out, never bound: an index over a part of a table is used only by a query that says the same. */
export const isWaiting = sql`done_at is null`;

export const due = dueTable();
export const answered = answeredTable();
/** What was done here that somebody may want to know of later, see `platform/audit.ts`. */
export const journal = journalTable();

export const feed = sqliteTable('feed', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: integer('created_at').notNull(),
  /** only its readers may read it */
  isPrivate: integer('is_private', { mode: 'boolean' }).notNull().default(false),
});

export const reader = sqliteTable(
  'reader',
  { feedId: text('feed_id').notNull(), user: text('user').notNull() },
  (table) => [primaryKey({ columns: [table.user, table.feedId] })],
);

export const desk = sqliteTable('desk', {
  id: text('id').primaryKey(),
  user: text('user').notNull(),
  createdAt: integer('created_at').notNull(),
});

/** Whom a platform knows by one of its own ids, such as `telegram-user:7`. Unlinked, it is nobody from then on. */
export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  user: text('user').notNull(),
  linkedAt: integer('linked_at').notNull(),
  /** their private chat there */
  place: text('place'),
  /** as they called themselves there when they were let in */
  called: text('called'),
});

/** When somebody whom nobody knows was last told how to be let in. */
export const stranger = sqliteTable('stranger', { id: text('id').primaryKey(), toldAt: integer('told_at').notNull() });

/** A word that works once, for a while, and says that two identities are one person. Only its hash is kept. */
export const linkCode = sqliteTable('link_code', {
  hash: text('hash').primaryKey(),
  /** for whoever says it in a chat: the user they are then */
  user: text('user'),
  /** for whoever says it as a user: who they are in a chat, and in which */
  person: text('person'),
  place: text('place'),
  expiresAt: integer('expires_at').notNull(),
});

/** Who asked to be let in; refused, they are not asked about for a while. */
export const asking = sqliteTable('asking', {
  person: text('person').primaryKey(),
  place: text('place').notNull(),
  called: text('called'),
  askedAt: integer('asked_at').notNull(),
  refusedAt: integer('refused_at'),
  /** what their app speaks; null: it was not said */
  language: text('language').$type<Language>(),
});

/** A word that lets in whoever says it first. Only its hash is kept; it is listed by its id and whom it is for. */
export const invitation = sqliteTable('invitation', {
  hash: text('hash').primaryKey(),
  id: text('id').notNull().unique(),
  invited: text('invited'),
  role: text('role').notNull().$type<Role>().default('trader'),
  /** the desk a viewer is to look on at */
  looksAt: text('looks_at'),
  /** whose it is alone: they asked for it themselves, and read it in their mailbox */
  email: text('email'),
  madeAt: integer('made_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
});

/** How often something happened that leaves nothing else. */
export const tally = sqliteTable('tally', { what: text('what').primaryKey(), count: integer('count').notNull() });

/** Wrong words somebody tried, since when. */
export const guess = sqliteTable('guess', {
  who: text('who').primaryKey(),
  count: integer('count').notNull(),
  since: integer('since').notNull(),
});

/** A channel or group of a platform that a bot of ours reads, and the feed it publishes to, once somebody added it. */
export const source = sqliteTable('source', {
  /** the channel as a place, such as `telegram:-1001234` */
  channel: text('channel').primaryKey(),
  title: text('title').notNull(),
  feedId: text('feed_id'),
  addedAt: integer('added_at').notNull(),
  /** when the bot was taken out of it */
  leftAt: integer('left_at'),
});

/** Somebody who signed in at a chat platform as themselves, so that what they read there is read here. */
export const listener = sqliteTable('listener', {
  user: text('user').primaryKey(),
  /** what lets one in as them, sealed; empty: they are let in no longer */
  sealed: text('sealed').notNull(),
  signedInAt: integer('signed_in_at').notNull(),
  endedAt: integer('ended_at'),
});

/** The channels that are read by somebody's own sign-in, since when. */
export const listened = sqliteTable(
  'listened',
  {
    user: text('user').notNull(),
    channel: text('channel').notNull(),
    title: text('title').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.user, table.channel] }), index('listened_channel').on(table.channel)],
);

/** Whom to nudge when a feed grows. A row lost here costs time, never a signal: desks also look by themselves. */
export const follower = sqliteTable(
  'follower',
  { feedId: text('feed_id').notNull(), deskId: text('desk_id').notNull() },
  (table) => [primaryKey({ columns: [table.feedId, table.deskId] }), index('follower_desk').on(table.deskId)],
);

/** What a chat platform told by calling, in the order it came: kept before the platform is answered, then brought in. */
export const told = sqliteTable(
  'told',
  {
    nth: integer('nth').primaryKey({ autoIncrement: true }),
    /** the same for the same event, however often it is told */
    key: text('key').notNull(),
    /** the platform's scheme */
    door: text('door').notNull(),
    /** what is brought in one after the other, such as all of one chat */
    lane: text('lane').notNull(),
    /** as it came; empty once it is over */
    body: text('body').notNull(),
    at: integer('at').notNull(),
    /** after that it is worth nothing any more */
    until: integer('until').notNull(),
    /** brought in, or given up */
    doneAt: integer('done_at'),
  },
  (table) => [
    uniqueIndex('told_key').on(table.key),
    index('told_lane').on(table.lane, table.nth).where(isWaiting),
    index('told_done').on(table.doneAt),
  ],
);

/** How a bot last showed itself to its platform: its commands, where it is called. */
export const introduction = sqliteTable('introduction', {
  door: text('door').primaryKey(),
  /** a hash of all that was shown */
  as: text('introduced_as').notNull(),
  at: integer('at').notNull(),
});
