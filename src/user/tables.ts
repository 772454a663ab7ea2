import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ProofKind } from '../core/who.ts';
import { answeredTable, dueTable, journalTable } from '../platform/tables.ts';

export const due = dueTable();
export const answered = answeredTable();
/** What was done here that somebody may want to know of later, see `platform/audit.ts`. */
export const journal = journalTable();

/** One row: what a password is checked against, see `platform/passwords.ts`. */
export const password = sqliteTable('password', {
  id: text('id').primaryKey(),
  kept: text('kept').notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** page: a browser, shown by its cookie · program: shown by access tokens, which are renewed */
export const signedInBy = ['page', 'program'] as const;

/** Somebody who signed in, at one browser or program. Only the hash of what they show is kept. */
export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  /** of a page's cookie, or of what a half session shows; empty: it is shown by access tokens alone */
  hash: text('hash').notNull(),
  by: text('by').notNull().$type<(typeof signedInBy)[number]>().default('page'),
  /** what it was begun at, where that is known again */
  device: text('device'),
  /** how often its tokens were given anew, see `tokens/turns.ts`; 0: a page's */
  turn: integer('turn').notNull().default(0),
  turnBefore: integer('turn_before').notNull().default(0),
  isTurnSeen: integer('is_turn_seen', { mode: 'boolean' }).notNull().default(false),
  /** what it said it is, and where it asked from */
  agent: text('agent').notNull(),
  address: text('address').notNull(),
  startedAt: integer('started_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  /** of before, when a proof was of a session; nothing reads them */
  provedBy: text('proved_by').$type<ProofKind>(),
  provedAt: integer('proved_at'),
  /** the password was right and the code is still to come: it lets nobody do anything else */
  isHalf: integer('is_half', { mode: 'boolean' }).notNull().default(false),
});

/** A program on a telephone that shows codes. Until a first code of it was right it counts for nothing. */
export const factor = sqliteTable('factor', {
  id: text('id').primaryKey(),
  sealed: text('sealed').notNull(),
  /** of the last code that was taken: a code works once */
  lastStep: integer('last_step').notNull(),
  madeAt: integer('made_at').notNull(),
  confirmedAt: integer('confirmed_at'),
});

/** For whoever has lost the telephone. Each works once; only its hash is kept. */
export const backupCode = sqliteTable('backup_code', { hash: text('hash').primaryKey() });

/** A row for each kind of code: wrong ones in a row, and when the last one was. */
export const codeTries = sqliteTable('code_tries', {
  id: text('id').primaryKey(),
  count: integer('count').notNull(),
  lastAt: integer('last_at').notNull(),
});
